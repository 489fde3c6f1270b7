export { type CarriedDraft, carryOver, type Draft, type DroppedValue, type SecondLook } from './carry-over';
export { type Change, type ChangeSubject } from './change';
export { conditionInWords } from './condition-words';
export { type DeadEnd, deadEnds, type DeadEndSearch } from './dead-ends';
export { diffVersions } from './diff-versions';
export { type GuideItem, type GuideResult } from './guide-item';
export { type GuideMaterial } from './guide-material';
export { type GuideProcedure } from './guide-procedure';
export { packagePath, packageText } from './package-text';
export { type PublishContext, publishFindings } from './publish-findings';
export {
  type GuideDelivery,
  type GuideQuestion,
  type GuideTime,
  type ServiceGuidePage,
  serviceGuideOf,
} from './service-guide';
export { type Applicant, type Difference, type Effect, type Proof, prove, type ProvedApplicant } from './prove';
export { type Outcome, type OutcomeItem, outcomeOf } from './proof-outcome';
