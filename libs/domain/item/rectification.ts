import { refuse } from '../case/refusal';
import { rule } from '../case/rule';
import type { CaseEvent } from '../case/event';
import { inReview } from './handling';

/**
 * 整改: the department asks, the applicant supplies, the department is asked again with the next round. How often and how
 * long is the catalogue's word (`rectification` of the special procedures of the item); without one there is no rectification.
 */
export const requestRectification = rule('requestRectification', {
  roles: ['department'],
  statuses: ['inProgress'],
  check: ({ itemId, round }, state, occasion) => {
    const outOfPlace = inReview(itemId, round, state, occasion);
    if (outOfPlace) return outOfPlace;
    const terms = state.filing.plan.items.find(({ id }) => id === itemId)?.rectification;
    if (!terms)
      return refuse('rectificationNotProvided', '目录没有规定该事项可以整改。', '请依法作出准予或者不予的决定。');
    const item = state.items[itemId];
    const used = item && 'rectifications' in item ? item.rectifications.length : 0;
    if (used < terms.maxRounds) return undefined;
    return refuse(
      'rectificationRoundsUsed',
      `该事项最多整改${terms.maxRounds}次，已经用完。`,
      '请依据现有情况作出决定。',
    );
  },
  decide: ({ itemId, round, requirements }) => [{ type: 'rectificationRequested', itemId, round, requirements }],
});

/** The applicant has rectified. */
export const supplyRectification = rule('supplyRectification', {
  roles: ['applicant', 'windowClerk'],
  statuses: ['inProgress'],
  check: ({ itemId, round }, state) => {
    const item = state.items[itemId];
    if (!item) return refuse('itemUnknown', `本件没有事项“${itemId}”。`, '请核对事项编号。');
    if (item.status !== 'rectification') {
      return refuse('itemNotInRectification', '该事项现在不在整改中。', '请查看办件当前状态。');
    }
    if (item.round === round) return undefined;
    return refuse('roundMismatch', `该事项现在是第${item.round}轮整改。`, '请按最近一次整改通知提交。');
  },
  decide: ({ itemId, form, materials }) => [{ type: 'rectificationSupplied', itemId, form, materials }],
});

/** The time to rectify is over: the department is asked to decide on what there is. */
export function rectificationExpired(itemId: string): CaseEvent {
  return { type: 'rectificationExpired', itemId };
}
