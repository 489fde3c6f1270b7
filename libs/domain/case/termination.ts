import { isDecided, isEnded } from '../item/state';
import type { CaseEvent } from './event';
import { refuse } from './refusal';
import { rule } from './rule';

/**
 * 终止办理 that the applicant has not asked for (he has died, was dissolved, a condition is gone): of one item by its authority, or
 * of the whole case by the window. What has been decided stands.
 */
export const terminate = rule('terminate', {
  roles: ['departmentHead', 'windowClerk'],
  statuses: ['drafting', 'checking', 'awaitingCorrection', 'inProgress'],
  check: ({ itemId }, state, { actor }) => {
    if (actor.role === 'windowClerk') {
      return itemId === undefined
        ? undefined
        : refuse('roleNotAllowed', '单个事项由其部门负责人终止。', '请由部门办理；整件终止请不写事项。');
    }
    if (itemId === undefined) return refuse('roleNotAllowed', '整件由窗口终止。', '请写明要终止的事项。');
    const item = state.status === 'inProgress' ? state.items[itemId] : undefined;
    if (item && !isEnded(item)) return undefined;
    return refuse('itemEnded', '该事项不在办理中。', '请核对事项状态。');
  },
  decide: ({ itemId, ground, reason, legalBasis }, state) => {
    const grounds = { ground, reason, legalBasis };
    if (itemId !== undefined) return [{ type: 'itemTerminated', itemId, ...grounds }];
    if (state.status !== 'inProgress') return [{ type: 'caseTerminated', ...grounds }];
    const items = Object.entries(state.items);
    const terminated = items
      .filter(([, item]) => !isEnded(item))
      .map(([id]): CaseEvent => ({ type: 'itemTerminated', itemId: id, ...grounds }));
    const decided = items.some(([, item]) => isDecided(item));
    return decided ? terminated : [...terminated, { type: 'caseTerminated', ...grounds }];
  },
});
