import type { CaseEvent } from '../case/event';
import { type CaseRefusal, refuse } from '../case/refusal';
import { type CaseAt, rule } from '../case/rule';
import { keptBy } from '../offer/kept';
import { atRound } from './handling';
import { isSuspended } from './state';

/**
 * 整改: the department asks, the applicant supplies, the department is asked again with the next round. How often and how
 * long is the catalogue's word (`rectification` of the special procedures of the item); without one there is no rectification.
 */
export const requestRectification = rule('requestRectification', {
  roles: ['department'],
  statuses: ['inProgress'],
  itemStatuses: ['dispatching', 'inReview'],
  check: ({ itemId, round }, state) =>
    atRound(itemId, round, state) ?? suspensionBars(itemId, state) ?? rectificationBarred(itemId, state),
  decide: ({ itemId, round, requirements }) => [{ type: 'rectificationRequested', itemId, round, requirements }],
});

/** The applicant has rectified; what was tolerated as missing may come with it. */
export const supplyRectification = rule('supplyRectification', {
  roles: ['applicant', 'windowClerk'],
  statuses: ['inProgress'],
  itemStatuses: ['rectification'],
  check: ({ itemId, round }, state) => {
    const item = state.items[itemId];
    if (!item || !('round' in item) || item.round === round) return undefined;
    return refuse('roundMismatch', `该事项现在是第${item.round}轮整改。`, '请按最近一次整改通知提交。');
  },
  decide: ({ itemId, form, materials }, { offers }) => [
    { type: 'rectificationSupplied', itemId, form, materials },
    ...keptBy(materials, offers),
  ],
});

/** While the handling is suspended (中止) nothing is asked of the applicant. */
function suspensionBars(itemId: string, { items }: CaseAt<'inProgress'>): CaseRefusal | undefined {
  if (!isSuspended(items[itemId])) return undefined;
  return refuse('itemSuspended', '该事项已中止办理。', '请在恢复办理后再要求整改。');
}

/** Why an item cannot be rectified, or not once more; also asked when a joint visit ends with 不通过但允许整改. */
export function rectificationBarred(itemId: string, state: CaseAt<'inProgress'>): CaseRefusal | undefined {
  const terms = state.filing.plan.items.find(({ id }) => id === itemId)?.rectification;
  if (!terms) {
    return refuse('rectificationNotProvided', '目录没有规定该事项可以整改。', '请依法作出准予或者不予的决定。');
  }
  const item = state.items[itemId];
  const used = item && 'rectifications' in item ? item.rectifications : 0;
  if (used < terms.maxRounds) return undefined;
  return refuse(
    'rectificationRoundsUsed',
    `该事项最多整改${terms.maxRounds}次，已经用完。`,
    '请依据现有情况作出决定。',
  );
}

/** The time to rectify is over: the department is asked to decide on what there is. */
export function rectificationExpired(itemId: string): CaseEvent {
  return { type: 'rectificationExpired', itemId };
}
