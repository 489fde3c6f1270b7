import type { CaseRefusal } from '../case/refusal';
import { refuse } from '../case/refusal';
import type { CaseAt, CaseStatus, Occasion } from '../case/rule';
import { rule } from '../case/rule';
import type { PlannedItem } from '../case/plan';
import type { ItemState, OutputReference } from './state';
import { isEnded } from './state';

/** Statuses at which a department may still speak; after the decision a repetition changes nothing. */
export const DEPARTMENT_MAY_SPEAK = ['inProgress', 'delivering', 'evaluating'] as const satisfies readonly CaseStatus[];

type Handled = CaseAt<(typeof DEPARTMENT_MAY_SPEAK)[number]>;

/**
 * 签收. Late or repeated acknowledgements are in order and change nothing. One that is ahead of the case is refused: a case
 * that lost a task with its worker has asked the department and does not know it yet; it will, and then this is in order.
 */
export const acknowledge = rule('acknowledge', {
  roles: ['department'],
  statuses: DEPARTMENT_MAY_SPEAK,
  check: ({ itemId, round }, state, occasion) => {
    const item = state.items[itemId];
    const early = ownItem(itemId, state, occasion) ?? notStarted(itemId, state);
    return early ?? (item && 'round' in item && round > item.round ? otherRound(item.round, round) : undefined);
  },
  decide: ({ itemId, round }, state) => {
    const item = state.items[itemId];
    const news =
      item !== undefined &&
      (item.status === 'dispatching' || (item.status === 'inReview' && item.acknowledgedAt === undefined)) &&
      item.round === round;
    return news ? [{ type: 'itemAcknowledged', itemId, round }] : [];
  },
});

/** 准予 with results. A department may answer before its receipt has arrived here. */
export const grant = rule('grant', {
  roles: ['department'],
  statuses: DEPARTMENT_MAY_SPEAK,
  check: ({ itemId, round, resultIds }, state, occasion) => {
    if (state.items[itemId]?.status === 'granted') return ownItem(itemId, state, occasion);
    return inReview(itemId, round, state, occasion) ?? knownOutputs(resultIds, planned(state, itemId).results, '结果');
  },
  decide: ({ itemId, resultIds }, state, { commandId }) =>
    state.items[itemId]?.status === 'granted'
      ? []
      : [{ type: 'itemGranted', itemId, results: references(resultIds, commandId) }],
});

/** 不予 with reason and legal ground; the decisions of other items stand. */
export const deny = rule('deny', {
  roles: ['department'],
  statuses: DEPARTMENT_MAY_SPEAK,
  check: ({ itemId, round }, state, occasion) =>
    state.items[itemId]?.status === 'denied'
      ? ownItem(itemId, state, occasion)
      : inReview(itemId, round, state, occasion),
  decide: ({ itemId, reason, legalBasis }, state) =>
    state.items[itemId]?.status === 'denied' ? [] : [{ type: 'itemDenied', itemId, reason, legalBasis }],
});

/** Data for other items, before the decision. */
export const supplyData = rule('supplyData', {
  roles: ['department'],
  statuses: DEPARTMENT_MAY_SPEAK,
  check: ({ itemId, dataIds }, state, occasion) => {
    const notYours = ownItem(itemId, state, occasion);
    if (notYours) return notYours;
    const item = state.items[itemId];
    if (item && hasData(item, dataIds)) return undefined;
    if (item && isEnded(item)) return ended(planned(state, itemId));
    return notStarted(itemId, state) ?? knownOutputs(dataIds, planned(state, itemId).data, '数据');
  },
  decide: ({ itemId, dataIds }, state, { commandId }) => {
    const item = state.items[itemId];
    return item && hasData(item, dataIds)
      ? []
      : [{ type: 'dataSupplied', itemId, data: references(dataIds, commandId) }];
  },
});

/** Refuses a department that does not own the item, or an item that is not in the case. */
export function ownItem(itemId: string, state: Handled, { actor }: Occasion): CaseRefusal | undefined {
  const item = state.filing.plan.items.find(({ id }) => id === itemId);
  if (!item || !state.items[itemId])
    return refuse('itemUnknown', `本件没有事项“${itemId}”。`, '请核对办件编号和事项编号。');
  if (item.departmentId === actor.id) return undefined;
  return refuse('notYourItem', `事项“${item.name}”不由贵单位办理。`, '请核对事项和部门编号。');
}

/** Refuses unless the department has the item in review (or on its way) in this round. */
export function inReview(itemId: string, round: number, state: Handled, occasion: Occasion): CaseRefusal | undefined {
  const early = ownItem(itemId, state, occasion) ?? notStarted(itemId, state);
  if (early) return early;
  const item = state.items[itemId];
  if (!item || !('round' in item) || isEnded(item)) return ended(planned(state, itemId));
  if (item.status === 'rectification') {
    return refuse('itemInRectification', '申请人正在整改，整改结束前不能作出决定。', '请在收到整改后的材料后再回复。');
  }
  return item.round === round ? undefined : otherRound(item.round, round);
}

function otherRound(current: number, replied: number): CaseRefusal {
  const message = `该事项现在是第${current}轮，回复的是第${replied}轮。`;
  return refuse('roundMismatch', message, '请按最近一次收到的请求回复。');
}

function notStarted(itemId: string, state: Handled): CaseRefusal | undefined {
  if (state.items[itemId]?.status !== 'waitingPrerequisite') return undefined;
  return refuse(
    'itemNotStarted',
    `事项“${planned(state, itemId).name}”还在等待前置，尚未受理。`,
    '请在收到办理请求后再回复。',
  );
}

function ended(item: PlannedItem): CaseRefusal {
  return refuse('itemEnded', `事项“${item.name}”已经办结或者终止，不能再改变。`, '如需变更决定，请依法另行作出。');
}

function planned(state: Handled, itemId: string): PlannedItem {
  const item = state.filing.plan.items.find(({ id }) => id === itemId);
  if (!item) throw new Error(`Item ${itemId} is not in the plan of case ${state.caseNo}.`);
  return item;
}

function knownOutputs(ids: readonly string[], known: PlannedItem['results'], word: string): CaseRefusal | undefined {
  const unknown = ids.filter((id) => !known.some((output) => output.id === id));
  if (ids.length > 0 && unknown.length === 0) return undefined;
  const wrong = ids.length === 0 ? `没有写明${word}` : `该事项没有这些${word}：${unknown.join('、')}`;
  return refuse('outputUnknown', `${wrong}。`, `请从 ${known.map(({ id }) => id).join('、')} 中填写。`);
}

function hasData(item: ItemState, dataIds: readonly string[]): boolean {
  return dataIds.every((id) => item.data.some(({ outputId }) => outputId === id));
}

function references(outputIds: readonly string[], commandId: string): readonly OutputReference[] {
  return outputIds.map((outputId) => ({ outputId, commandId }));
}
