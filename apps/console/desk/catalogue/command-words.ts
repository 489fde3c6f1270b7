import { type VersionCommand } from '@yijian/domain/version';
import { words } from '../../frame/words';

/** What a command is called and what follows from it. */
export interface CommandWords {
  readonly name: string;
  readonly consequence: string;
}

type Offered = Exclude<VersionCommand['type'], 'saveDraft' | 'giveOpinion' | 'answerObjection'>;

/** Words of commands to a version. */
export const COMMAND_WORDS = words<Record<Offered, CommandWords>>(
  {
    startOpinions: {
      name: '征求意见',
      consequence: '向每个有事项的部门征求意见。征求期间草案不能修改；到期未反馈的视为没有异议。',
    },
    recallDraft: { name: '收回修改', consequence: '草案回到起草，已经收到的意见作废，修改后须重新征求意见。' },
    abandonDraft: { name: '放弃草案', consequence: '这个版本不再发布，版本号不能再用。' },
    approve: { name: '审批通过', consequence: '到生效日自动发布，新办件使用本版本；在办件仍按原版本办结。' },
    sendBack: { name: '退回修改', consequence: '草案回到起草，编辑按理由修改后重新征求意见。' },
    setEffectiveDate: { name: '调整生效日', consequence: '只改生效日，内容的其他部分不变；生效日为今天的立即发布。' },
    withdrawVersion: { name: '停用', consequence: '不再用本版本受理新办件，在办件按本版本办结。停用后不能恢复。' },
    retry: { name: '重试', consequence: '停住的步骤再执行一次，请先消除原因。' },
  },
  {
    startOpinions: {
      name: 'Ask for opinions',
      consequence: 'Asks every department with an item. Meanwhile the draft cannot change; silence is no objection.',
    },
    recallDraft: {
      name: 'Take back',
      consequence: 'The draft can be changed again; opinions lapse and are asked for anew.',
    },
    abandonDraft: { name: 'Give up', consequence: 'The version is never published and its number is used up.' },
    approve: {
      name: 'Approve',
      consequence: 'It is published on its effective date; running cases keep their version.',
    },
    sendBack: { name: 'Send back', consequence: 'The draft can be changed again and opinions are asked for anew.' },
    setEffectiveDate: { name: 'Change effective date', consequence: 'Nothing else changes; today publishes at once.' },
    withdrawVersion: { name: 'Withdraw', consequence: 'No new cases; running ones are finished. This is final.' },
    retry: { name: 'Retry', consequence: 'Runs the stopped step once more; mend its cause first.' },
  },
);
