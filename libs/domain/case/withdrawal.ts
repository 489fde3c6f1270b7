import { isDecided, isEnded } from '../item/state';
import type { CaseEvent } from './event';
import { rule } from './rule';

/** 撤回 before decision: undecided items end; what departments have decided already stands and is delivered. */
export const withdraw = rule('withdraw', {
  roles: ['applicant', 'windowClerk'],
  statuses: ['drafting', 'checking', 'awaitingCorrection', 'inProgress'],
  decide: ({ reason }, state) => {
    if (state.status !== 'inProgress') return [{ type: 'caseWithdrawn', reason }];
    const items = Object.entries(state.items);
    const withdrawn = items
      .filter(([, item]) => !isEnded(item))
      .map(([itemId]): CaseEvent => ({ type: 'itemWithdrawn', itemId, reason }));
    const decided = items.some(([, item]) => isDecided(item));
    return decided ? withdrawn : [...withdrawn, { type: 'caseWithdrawn', reason }];
  },
});
