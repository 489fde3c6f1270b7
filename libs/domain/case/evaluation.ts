import { rule } from './rule';
import type { Decided } from './state';

/** 好差评: once, by the applicant alone; nobody and nothing else may rate (国办发〔2019〕51号). */
export const rate = rule('rate', {
  roles: ['applicant'],
  statuses: ['evaluating'],
  decide: ({ grade }) => [{ type: 'caseRated', grade }],
});

/** Whether there is anything to rate: an item that is supervised and was not started unasked (package README §4). */
export function isRateable(state: Decided): boolean {
  return state.filing.plan.items.some((item) => item.supervised && item.initiation !== 'proactive');
}
