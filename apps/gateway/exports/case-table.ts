import { OUTCOME_NAMES, STATUS_NAMES } from '@yijian/domain/case';
import { type CaseSummaryDto } from '../cases/case-list.dto';
import { type Table } from './table-file';

const CHANNEL_NAMES: Readonly<Record<string, string>> = { window: '窗口', online: '网上' };

const END_NAMES: Readonly<Record<string, string>> = {
  completed: '办结',
  refusedAcceptance: '不予受理',
  notRequired: '不受理',
  returned: '退回',
  withdrawn: '撤回',
  terminated: '终止',
};

/** Cases as a table for people: names masked as in the list, times to the minute. */
export function caseTable(rows: AsyncIterable<CaseSummaryDto>): Table<CaseSummaryDto> {
  return {
    title: '办件',
    rows,
    columns: [
      { heading: '办件编号', of: ({ caseNo }) => caseNo },
      { heading: '一件事', of: ({ lifeEventName }) => lifeEventName },
      { heading: '申请人', of: ({ applicantName }) => applicantName },
      { heading: '渠道', of: ({ channel }) => CHANNEL_NAMES[channel] ?? channel },
      { heading: '状态', of: ({ status }) => STATUS_NAMES[status as keyof typeof STATUS_NAMES] ?? status },
      { heading: '在谁手上', of: ({ heldBy }) => heldBy },
      { heading: '在等什么', of: ({ waitingFor }) => waitingFor },
      { heading: '事项数', of: ({ items }) => items.total },
      { heading: '已准予', of: ({ items }) => items.granted },
      { heading: '首问负责', of: ({ clerkId }) => clerkId },
      { heading: '开立时间', of: ({ openedAt }) => minuteOf(openedAt) },
      { heading: '最近的期限', of: ({ due }) => minuteOf(due?.at) },
      { heading: '期限情况', of: ({ due }) => due?.text },
      { heading: '结束方式', of: ({ end }) => end && (END_NAMES[end] ?? end) },
      {
        heading: '办理结论',
        of: ({ outcome }) => outcome && (OUTCOME_NAMES[outcome as keyof typeof OUTCOME_NAMES] ?? outcome),
      },
      { heading: '结束时间', of: ({ closedAt }) => minuteOf(closedAt) },
    ],
  };
}

function minuteOf(time: string | undefined): string | undefined {
  return time?.slice(0, 16).replace('T', ' ');
}
