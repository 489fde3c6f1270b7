export { type Actor, type Role, ROLES } from './actor';
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
export { type CaseEvent, type RecordedEvent } from './event';
export {
  type AwaitedEvent,
  type CasePlan,
  type PlannedItem,
  type PlannedMaterial,
  type PlannedPrerequisite,
  type PlannedProcedure,
  type RectificationTerms,
} from './plan';
export { type CaseOutcome, type CasePhase, type CaseSettings, type CaseState, type ParkedStep } from './state';
export { type CaseView, type DueView, type Holder, type ItemView, type Stage } from './view';
