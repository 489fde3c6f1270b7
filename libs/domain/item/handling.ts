import { type CaseRefusal, refuse } from '../case/refusal';
import type { CaseAt, CaseStatus } from '../case/rule';
import { rule } from '../case/rule';
import type { PlannedItem } from '../case/plan';
import { decisionBarred } from './decision';
import type { ItemState, ItemStatus, OutputReference } from './state';
import { isEnded, isRunningStatus, RUNNING_STATUSES } from './state';

/** Statuses of a case at which a department may still speak; after the decision a repetition changes nothing. */
export const DEPARTMENT_MAY_SPEAK = [
  'inProgress',
  'delivering',
  'evaluating',
  'followingUp',
] as const satisfies readonly CaseStatus[];

type Handled = CaseAt<(typeof DEPARTMENT_MAY_SPEAK)[number]>;

/** Statuses of an item whose department has been, or is being, asked. */
export const STARTED: readonly ItemStatus[] = [
  ...RUNNING_STATUSES,
  'granted',
  'denied',
  'revoked',
  'withdrawn',
  'terminated',
];

/**
 * 签收. Late or repeated acknowledgements are in order and change nothing. One that is ahead of the case is refused: a case
 * that lost a task with its worker has asked the department and does not know it yet; it will, and then this is in order.
 */
export const acknowledge = rule('acknowledge', {
  roles: ['department'],
  statuses: DEPARTMENT_MAY_SPEAK,
  itemStatuses: [...STARTED, 'prerequisiteFailed'],
  check: ({ itemId, round }, state) => {
    const item = state.items[itemId];
    return item && 'round' in item && round > item.round ? otherRound(item.round, round) : undefined;
  },
  decide: ({ itemId, round, reviewerId }, state) => {
    const item = state.items[itemId];
    const news =
      item !== undefined &&
      (item.status === 'dispatching' || (item.status === 'inReview' && item.acknowledgedAt === undefined)) &&
      item.round === round;
    return news ? [{ type: 'itemAcknowledged', itemId, round, ...(reviewerId !== undefined && { reviewerId }) }] : [];
  },
});

/** 指定承办人: whoever it was with before stays one of its reviewers. Given to who has it already it changes nothing. */
export const assignReviewer = rule('assignReviewer', {
  roles: ['department', 'departmentHead'],
  statuses: ['inProgress'],
  itemStatuses: RUNNING_STATUSES,
  check: ({ itemId, reviewerId }, { procedures }) => {
    const hearing = procedures.hearings[itemId];
    return hearing?.step === 'scheduled' && hearing.officerId === reviewerId ? presides() : undefined;
  },
  decide: ({ itemId, reviewerId }, { items }) => {
    const item = items[itemId];
    const holder = item && 'reviewerIds' in item ? item.reviewerIds.at(-1) : undefined;
    return holder === reviewerId ? [] : [{ type: 'reviewerAssigned', itemId, reviewerId }];
  },
});

/** 准予 with results. A department may answer before its receipt has arrived here. */
export const grant = rule('grant', {
  roles: ['department', 'departmentHead'],
  statuses: DEPARTMENT_MAY_SPEAK,
  itemStatuses: ['dispatching', 'inReview', 'granted'],
  check: ({ itemId, round, resultIds }, state) => {
    if (state.items[itemId]?.status === 'granted') return undefined;
    return (
      atRound(itemId, round, state) ??
      decisionBarred(itemId, 'grant', state) ??
      knownOutputs(resultIds, planned(state, itemId).results, '结果')
    );
  },
  decide: ({ itemId, resultIds }, state, { commandId }) =>
    state.items[itemId]?.status === 'granted'
      ? []
      : [{ type: 'itemGranted', itemId, results: references(resultIds, commandId) }],
});

/** 不予 with reason and legal ground; the decisions of other items stand. */
export const deny = rule('deny', {
  roles: ['department', 'departmentHead'],
  statuses: DEPARTMENT_MAY_SPEAK,
  itemStatuses: ['dispatching', 'inReview', 'denied'],
  check: ({ itemId, round }, state) =>
    state.items[itemId]?.status === 'denied'
      ? undefined
      : (atRound(itemId, round, state) ?? decisionBarred(itemId, 'deny', state)),
  decide: ({ itemId, reason, legalBasis }, state) =>
    state.items[itemId]?.status === 'denied' ? [] : [{ type: 'itemDenied', itemId, reason, legalBasis }],
});

/** Data for other items, before the decision. */
export const supplyData = rule('supplyData', {
  roles: ['department'],
  statuses: DEPARTMENT_MAY_SPEAK,
  itemStatuses: [...STARTED, 'prerequisiteFailed'],
  check: ({ itemId, dataIds }, state) => {
    const item = state.items[itemId];
    if (item && hasData(item, dataIds)) return undefined;
    const plannedItem = planned(state, itemId);
    return item && isEnded(item) ? ended(plannedItem) : knownOutputs(dataIds, plannedItem.data, '数据');
  },
  decide: ({ itemId, dataIds }, state, { commandId }) => {
    const item = state.items[itemId];
    return item && hasData(item, dataIds)
      ? []
      : [{ type: 'dataSupplied', itemId, data: references(dataIds, commandId) }];
  },
});

/** Refuses unless the message is about the round the item is in. */
export function atRound(itemId: string, round: number, { items }: Handled): CaseRefusal | undefined {
  const item = items[itemId];
  return item && 'round' in item && item.round !== round ? otherRound(item.round, round) : undefined;
}

/** Why an item at this status cannot be named by a command that needs another. */
export function itemOutOfPlace(
  { name }: Pick<PlannedItem, 'name'>,
  status: ItemStatus,
  allowed: readonly ItemStatus[],
): CaseRefusal {
  if (status === 'waitingPrerequisite') {
    return refuse('itemNotStarted', `事项“${name}”还在等待前置，尚未受理。`, '请在收到办理请求后再回复。');
  }
  const needsDecision = allowed.every((each) => !isRunningStatus(each));
  if (needsDecision) return refuse('itemNotDecided', `事项“${name}”还没有作出决定。`, '请在作出决定后再进行这项操作。');
  if (!isRunningStatus(status)) return ended({ name });
  if (status !== 'rectification') {
    return refuse('itemNotInRectification', '该事项现在不在整改中。', '请查看办件当前状态。');
  }
  return refuse('itemInRectification', '申请人正在整改，整改结束前不能作出决定。', '请在收到整改后的材料后再回复。');
}

function presides(): CaseRefusal {
  return refuse(
    'hearingOfficerIsReviewer',
    '听证主持人不能是审查该申请的工作人员。',
    '请指定其他承办人，或者先另行指定听证主持人（《行政许可法》第四十八条第一款第三项）。',
  );
}

function otherRound(current: number, replied: number): CaseRefusal {
  const message = `该事项现在是第${current}轮，回复的是第${replied}轮。`;
  return refuse('roundMismatch', message, '请按最近一次收到的请求回复。');
}

function ended({ name }: Pick<PlannedItem, 'name'>): CaseRefusal {
  return refuse('itemEnded', `事项“${name}”已经办结或者终止，不能再改变。`, '如需变更决定，请依法另行作出。');
}

function planned(state: Handled, itemId: string): PlannedItem {
  const item = state.filing.plan.items.find(({ id }) => id === itemId);
  if (!item) throw new Error(`Item ${itemId} is not in the plan of case ${state.caseNo}.`);
  return item;
}

/** Refuses outputs that the catalogue does not know for the item, and a list without any. */
export function knownOutputs(
  ids: readonly string[],
  known: PlannedItem['results'],
  word: string,
): CaseRefusal | undefined {
  const unknown = ids.filter((id) => !known.some((output) => output.id === id));
  if (ids.length > 0 && unknown.length === 0) return undefined;
  const wrong = ids.length === 0 ? `没有写明${word}` : `该事项没有这些${word}：${unknown.join('、')}`;
  return refuse('outputUnknown', `${wrong}。`, `请从 ${known.map(({ id }) => id).join('、')} 中填写。`);
}

function hasData(item: ItemState, dataIds: readonly string[]): boolean {
  return dataIds.every((id) => item.data.some(({ outputId }) => outputId === id));
}

/** Outputs by reference: their values lie in the register under the command that brings them. */
export function references(outputIds: readonly string[], commandId: string): readonly OutputReference[] {
  return outputIds.map((outputId) => ({ outputId, commandId }));
}
