import type { Limit } from '../calendar/index';

/** What an offer is about: tolerance (容缺) of a missing material, or commitment (告知承诺) for an item. */
export interface OfferReference {
  readonly kind: 'tolerance' | 'commitment';
  /** Material id of a tolerance, item id of a commitment. */
  readonly subject: string;
}

/** 申请 of tolerance or commitment; the credit record is checked before it is offered. The normal route stays open. */
export interface AskOffers {
  readonly type: 'askOffers';
  readonly offers: readonly OfferReference[];
}

/** 承诺: the applicant signs the letters of what was offered. */
export interface SignOffers {
  readonly type: 'signOffers';
  readonly offers: readonly OfferReference[];
}

/**
 * 事后核查 of a commitment after the decision. Unfulfilled: the applicant is ordered to correct it within `cure`, and checked
 * again; without `cure` it cannot be corrected and the decision is to be revoked.
 */
export interface ReportPostCheck {
  readonly type: 'reportPostCheck';
  readonly itemId: string;
  readonly fulfilled: boolean;
  /** What was found, in Chinese. */
  readonly findings: string;
  readonly cure?: Limit;
}
