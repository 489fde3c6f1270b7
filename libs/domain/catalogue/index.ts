export { factIdsOf, type Facts, type FactValue, isBlocked, isMet } from './condition';
export { barredFacts } from './credit';
export { conditionFindings, type ConditionFinding } from './condition-check';
export {
  checkPackage,
  type Finding,
  type KnownCatalogue,
  type PackageFile,
  readFile,
  renewedSituations,
  type RuleId,
} from './check/index';
export {
  type CalendarFile,
  type CatalogueFile,
  type CheckDigitVector,
  type CheckDigitVectors,
  type CodeEntry,
  type CodeList,
  type Codes,
  type Department,
  type Departments,
  type DueDateExample,
  type SupervisionFile,
  type SynonymEntry,
  type SynonymsFile,
} from './files';
export { answerProblems, factValueProblem, type GuidanceWalk, walkGuidance } from './guidance';
export {
  type ClockEffect,
  type Commitment,
  type DeliveryOption,
  type Extension,
  type Fact,
  type Fee,
  type Guidance,
  type GuidanceEnd,
  type GuidanceNode,
  type ItemResult,
  type JointLimit,
  type LegalReference,
  type LifeEvent,
  type Material,
  type MutualExclusion,
  type OutsideEvent,
  type Prerequisite,
  type Rectification,
  type Schedule,
  type ServiceGuide,
  type ServiceItem,
  type SpecialProcedure,
  type Tolerance,
} from './life-event';
export {
  activeNotice,
  CHANNEL_NAMES,
  type NoticeItem,
  type NoticeMaterial,
  oneTimeNotice,
  type OneTimeNotice,
  type OneTimeNoticeKind,
} from './notice';
export { NOTICE_KIND_NAMES, type NoticeSection, noticeSections, renderNoticeText } from './notice-text';
export {
  brokenExclusions,
  isCommitmentInForce,
  planCase,
  type PlanBasis,
  replanCase,
  shownSections,
  withClosing,
} from './plan';
export { type Expectation, type FilingChannel, type LaterDiscovery, type Situation } from './situation';
export { partiesOf } from './parties';
