import { timeInWords } from '../calendar/index';
import type { VersionEvent } from './event';

/** Names that a sentence of the timeline needs; ids stand in where a name is not known. */
export interface VersionNames {
  /** Chinese short name of a department. */
  readonly department: (departmentId: string) => string;
  /** Chinese name of an item. */
  readonly item: (itemId: string) => string;
}

type Words = {
  readonly [T in VersionEvent['type']]: (
    event: Extract<VersionEvent, { readonly type: T }>,
    names: VersionNames,
  ) => string;
};

const WORDS: Words = {
  versionOpened: ({ draft, comment }) => `起草新版本，第${draft.revision}稿${said(comment)}`,
  versionAdopted: () => '已导入的版本纳入管理',
  draftSaved: ({ draft, comment }) => `保存第${draft.revision}稿${said(comment)}`,
  opinionsAsked: ({ revision, workingDays, dueAt, comment }) =>
    `就第${revision}稿向各部门征求意见，${workingDays}个工作日内反馈，至${timeInWords(dueAt)}止${said(comment)}`,
  opinionGiven: ({ departmentId, objections, comment }, { department, item }) => {
    if (objections.length === 0) return `${department(departmentId)}同意${said(comment)}`;
    const reasons = objections.map(({ itemId, reason }) =>
      itemId === undefined ? reason : `“${item(itemId)}”${reason}`,
    );
    return `${department(departmentId)}提出异议：${reasons.join('；')}${said(comment)}`;
  },
  departmentsReminded: ({ departmentIds, dueAt }, { department }) =>
    `提醒${departmentIds.map(department).join('、')}在${timeInWords(dueAt)}前反馈意见`,
  opinionsClosed: ({ silent }, { department }) =>
    silent.length === 0
      ? '各部门意见已全部收到，转审批'
      : `征求意见期满，转审批；${silent.map(department).join('、')}逾期未反馈，视为无异议`,
  objectionAnswered: ({ objectionId, answer }) => `答复异议${objectionId}：${answer}`,
  draftRecalled: ({ reason }) => `编辑收回修改：${reason}`,
  versionApproved: ({ comment }) => `审批通过${said(comment)}`,
  versionSentBack: ({ reason }) => `审批退回：${reason}`,
  effectiveDateSet: ({ draft, comment }) => `生效日调整为${draft.effectiveFrom}${said(comment)}`,
  publishingStarted: () => '到达生效日，进行发布检查',
  versionPublished: ({ supersedes }) =>
    supersedes === undefined ? '发布，新办件使用本版本' : `发布，新办件使用本版本，替代版本${supersedes}`,
  versionSuperseded: ({ by }) => `被版本${by}替代，在办件继续按本版本办结`,
  versionReinstated: ({ after }) => `版本${after}停用，新办件恢复使用本版本`,
  draftAbandoned: ({ reason }) => `放弃草案：${reason}`,
  versionWithdrawn: ({ reason }) => `停用：${reason}`,
  versionClosed: ({ inForce }) =>
    `不再受理新办件，在办件继续按本版本办结；${inForce === undefined ? '目前没有可用的版本' : `新办件使用版本${inForce}`}`,
  stepParked: ({ step, reason }) => `步骤“${step}”停住，等待处理：${reason}`,
  stepRetried: ({ step }) => `步骤“${step}”重试`,
};

/** The Chinese sentence of an event. */
export function versionTimelineText(event: VersionEvent, names: VersionNames): string {
  return (WORDS[event.type] as (event: VersionEvent, names: VersionNames) => string)(event, names);
}

function said(comment: string | undefined): string {
  return comment === undefined ? '' : `：${comment}`;
}
