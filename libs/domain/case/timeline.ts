import { LEGAL_WORDS } from './timeline-acts';
import type { CaseEvent } from './event';
import type { CaseOutcome } from './state';

/** Names that a sentence of the timeline needs; ids stand in where a name is not known. */
export interface Names {
  /** Chinese name of an item. */
  readonly item: (itemId: string) => string;
  /** Chinese short name of the department that owns an item. */
  readonly departmentOf: (itemId: string) => string;
  /** Chinese short name of a department. */
  readonly department: (departmentId: string) => string;
  /** Chinese name of a material. */
  readonly material: (materialId: string) => string;
  /** Chinese name of a special procedure. */
  readonly procedure: (procedureId: string) => string;
}

/** Outcomes in Chinese. */
export const OUTCOME_NAMES: Readonly<Record<CaseOutcome, string>> = {
  allGranted: '全部办成',
  partlyGranted: '部分办成',
  noneGranted: '未办成',
};

/** Grades of 好差评 in Chinese. */
export const GRADE_NAMES = {
  verySatisfied: '非常满意',
  satisfied: '满意',
  basicallySatisfied: '基本满意',
  dissatisfied: '不满意',
  veryDissatisfied: '非常不满意',
} as const;

/** Delivery methods in Chinese. */
export const DELIVERY_NAMES = {
  windowPickup: '窗口领取',
  post: '邮政寄递',
  online: '网上送达',
  selfServiceTerminal: '自助终端',
  publicNotice: '公告送达',
} as const;

/** A delivery method in Chinese. */
export function deliveryName(method: string): string {
  return (DELIVERY_NAMES as Readonly<Record<string, string>>)[method] ?? method;
}

/** A sentence for each of some types of events. */
export type WordsOf<T extends CaseEvent['type']> = {
  readonly [K in T]: (event: Extract<CaseEvent, { readonly type: K }>, names: Names) => string;
};

const WORDS: WordsOf<CaseEvent['type']> = {
  ...LEGAL_WORDS,
  caseOpened: () => '开始办理',
  calendarPinned: ({ calendar }) =>
    `采用工作日历：${calendar.years.map(({ year, provisional }) => `${year}年${provisional ? '（暂定）' : ''}`).join('、')}`,
  noticeGiven: () => '已一次性告知办理要求',
  answersRevised: () => '重新回答了导办问题',
  caseSubmitted: ({ filing }) =>
    `提交申请：一张表、${filing.materials.length}份材料，涉及${filing.plan.items.length}个事项`,
  correctionRequested: ({ defects, newFacts }) =>
    `${newFacts === undefined ? '一次性补正告知' : `依据新事实（${newFacts}）再次告知补正`}：${contentsOf(defects)}`,
  correctionIncomplete: ({ defects }) => `已告知的问题尚未补齐，原补正告知继续有效：${contentsOf(defects)}`,
  correctionSupplied: () => '已补正，重新审核',
  caseAccepted: ({ deemed, tolerated = [] }, { material }) =>
    `${deemed ? '逾期未告知补正，自收到材料之日起视为受理' : '予以受理'}${
      tolerated.length > 0 ? `（容缺：${tolerated.map(material).join('、')}）` : ''
    }`,
  caseRefused: ({ reason }) => `不予受理：${reason}`,
  caseReturned: () => '逾期未补正，退回',
  itemStarted: ({ itemId }, { item, departmentOf }) => `${departmentOf(itemId)}开始办理“${item(itemId)}”，时限起算`,
  itemDispatched: ({ itemId, round, receiptNumber }, { item, departmentOf }) =>
    `已将“${item(itemId)}”送${departmentOf(itemId)}${round > 1 ? `（第${round}轮）` : ''}${receiptNumber ? `，收件号${receiptNumber}` : ''}`,
  itemAcknowledged: ({ itemId }, { item, departmentOf }) => `${departmentOf(itemId)}签收“${item(itemId)}”`,
  reviewerAssigned: ({ itemId }, { item, departmentOf }) => `${departmentOf(itemId)}指定了“${item(itemId)}”的承办人`,
  rectificationRequested: ({ itemId, requirements }, { item, departmentOf }) =>
    `${departmentOf(itemId)}要求整改“${item(itemId)}”：${requirements.join('；')}`,
  rectificationSupplied: ({ itemId }, { item }) => `申请人已整改“${item(itemId)}”`,
  rectificationExpired: ({ itemId }, { item }) => `“${item(itemId)}”整改期满，请部门依据现有情况决定`,
  itemGranted: ({ itemId }, { item, departmentOf }) => `${departmentOf(itemId)}准予“${item(itemId)}”`,
  itemDenied: ({ itemId, reason }, { item, departmentOf }) => `${departmentOf(itemId)}不予“${item(itemId)}”：${reason}`,
  itemPrerequisiteFailed: ({ itemId, becauseOf }, { item }) =>
    `“${item(itemId)}”因“${item(becauseOf)}”未办成，前置未成就终止`,
  itemWithdrawn: ({ itemId }, { item }) => `撤回“${item(itemId)}”`,
  dataSupplied: ({ itemId }, { item, departmentOf }) => `${departmentOf(itemId)}提供了“${item(itemId)}”的数据`,
  factsEstablished: ({ factIds }) => `办理中查明新情况${factIds.length}项`,
  planRevised: ({ addedItemIds }, { item }) =>
    addedItemIds.length > 0
      ? `根据查明的情况增加事项：${addedItemIds.map(item).join('、')}`
      : '根据查明的情况，事项不变',
  materialsSupplied: () => '补充提交了材料',
  eventReported: ({ itemId }, { item }) => `“${item(itemId)}”等待的外部事件已发生`,
  periodExceeded: ({ itemId, period }, { item }) =>
    `“${item(itemId)}”超过${period === 'promised' ? '承诺' : '法定'}时限`,
  caseDecided: ({ outcome }) => `各事项均已有结论：${OUTCOME_NAMES[outcome]}`,
  deliveryChosen: ({ method }) => `送达方式改为${deliveryName(method)}`,
  bundleDispatched: ({ method }) => `办理结果一次发出：${deliveryName(method)}`,
  caseDelivered: ({ receipt }) => `已送达：${receipt}`,
  evaluationInvited: () => '邀请评价（自愿）',
  caseRated: ({ grade }) => `评价：${GRADE_NAMES[grade]}`,
  evaluationClosed: () => '评价期满，未评价',
  caseWithdrawn: ({ reason }) => `申请人撤回：${reason}`,
  stepParked: ({ step, reason }) => `步骤“${step}”因技术故障停下：${reason}`,
  stepRetried: ({ step }) => `步骤“${step}”重新执行`,
  followUpEnded: () => '告知承诺事后核查完成',
};

function contentsOf(defects: readonly { readonly content: string }[]): string {
  return defects.map(({ content }) => content).join('；');
}

/** One event in a Chinese sentence, as applicants and staff read it. */
export function timelineText(event: CaseEvent, names: Names): string {
  return (WORDS[event.type] as (event: CaseEvent, names: Names) => string)(event, names);
}
