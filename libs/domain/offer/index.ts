export { type AskOffers, type OfferReference, type ReportPostCheck, type SignOffers } from './command';
export { planWithCommitments } from './commitment';
export { followUps, hasFollowUps } from './follow-up';
export { type Offer, offerId, type Offers, subjectsOf } from './state';
