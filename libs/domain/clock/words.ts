import type { ClockKind } from './clock';

/** What a clock is called, and what must have been done when it ends, in Chinese. */
export const CLOCK_WORDS: Readonly<Record<ClockKind, { readonly name: string; readonly end: string }>> = {
  acceptanceCheck: { name: '受理审核期限', end: '前告知是否受理' },
  correction: { name: '补正期限', end: '前补正' },
  promised: { name: '承诺办结时限', end: '前办结' },
  statutory: { name: '法定办结时限', end: '前办结' },
  joint: { name: '联合办理期限', end: '前办结' },
  rectification: { name: '整改期限', end: '前完成整改' },
  procedure: { name: '告知所需时间', end: '前完成' },
  visit: { name: '组织期限', end: '前完成' },
  hearingRequest: { name: '听证申请期限', end: '前提出听证申请' },
  hearing: { name: '组织听证期限', end: '前组织听证' },
  tolerance: { name: '容缺补交期限', end: '前补交' },
  delivery: { name: '送达期限', end: '前送达' },
  postCheck: { name: '事后核查期限', end: '前完成核查' },
  cure: { name: '改正期限', end: '前改正' },
  evaluation: { name: '评价期限', end: '前评价' },
};
