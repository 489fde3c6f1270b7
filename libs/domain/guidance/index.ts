export { type Charge, type Charges } from './charges';
export { type ExpectedEnd, expectedEnd } from './expected-end';
export { type Advice, precheck, type PrecheckDraft } from './precheck';
export {
  type Counters,
  type FinishedWalk,
  guidanceResult,
  type GuidanceResult,
  type GuidanceSource,
  type GuidanceTime,
  type Redirect,
} from './result';
export { type Visits } from './visits';
