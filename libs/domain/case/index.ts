export { type Actor, type Role, ROLES } from './actor';
export { ACCEPTANCE_CHECK, missingMaterials } from './acceptance';
export {
  type CaseCommand,
  type CommandEnvelope,
  type Defect,
  type Filing,
  type FormReference,
  type Grade,
  GRADES,
  type MaterialReference,
} from './command';
export { type Deadline, deadlines, earliest, expired, itemDue } from './deadline';
export { bundleOf } from './delivery';
export { isRateable } from './evaluation';
export { type CaseEvent, type RecordedEvent } from './event';
export { type CaseOpening, evolve, newCase } from './evolve';
export { type Cause, happen, type Happened } from './happen';
export {
  type AwaitedEvent,
  type CasePlan,
  type PlannedItem,
  type PlannedMaterial,
  type PlannedPrerequisite,
  type PlannedProcedure,
  type RectificationTerms,
} from './plan';
export { type CaseRefusal, type RefusalCode } from './refusal';
export { type CaseStatus, type CommandOf } from './rule';
export { check, commandsFor, decide, STATUS_NAMES } from './rules';
export { type CaseOutcome, type CasePhase, type CaseSettings, type CaseState, type ParkedStep } from './state';
export { type CaseView, type DueView, type Holder, type ItemView, type Stage } from './view';
export { stageOf, viewOf, waitingFor } from './view-of';
export { DELIVERY_NAMES, GRADE_NAMES, type Names, OUTCOME_NAMES, timelineText } from './timeline';
