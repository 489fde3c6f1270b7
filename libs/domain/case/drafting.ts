import { offersBarred } from '../offer/asking';
import type { CaseEvent } from './event';
import { rule } from './rule';

/** 一次告知 given anew because the guidance was answered differently. */
export const reviseAnswers = rule('reviseAnswers', {
  roles: ['applicant', 'windowClerk'],
  statuses: ['drafting'],
  decide: () => [{ type: 'answersRevised' }],
});

/** 提交: from here the 5-working-day check runs (许可法 art. 32). Missing materials do not bar it: they are for the correction notice. */
export const submit = rule('submit', {
  roles: ['applicant', 'windowClerk'],
  statuses: ['drafting'],
  check: ({ asks = [], ...filing }) => offersBarred(asks, filing),
  decide: ({ plan, form, materials, deliveryMethod, asks = [] }) => {
    const filing = { plan, form, materials, deliveryMethod };
    const submitted: CaseEvent = { type: 'caseSubmitted', filing };
    return asks.length === 0 ? [submitted] : [submitted, { type: 'offersAsked', offers: asks }];
  },
});
