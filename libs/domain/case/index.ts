export { type Action, ACTION_WORDS, type ActionSubject, type ActionWords, actionsFor } from './action/index';
export { type Actor, departmentOf, type Role, ROLE_NAMES, ROLES } from './actor';
export { ACCEPTANCE_CHECK, missingMaterials } from './acceptance';
export { awaitedFor } from './awaited';
export { movedDues } from './calendar-change';
export {
  type CaseCommand,
  type CommandEnvelope,
  type Defect,
  type Filing,
  type FormReference,
  type Grade,
  GRADES,
  type MaterialReference,
  SUSPENSION_GROUNDS,
  TERMINATION_GROUNDS,
} from './command';
export { type Deadline, deadlines, earliest, expired, itemDue } from './deadline';
export { bundleOf } from './delivery';
export { isRateable } from './evaluation';
export { type CaseEvent, type ItemEvent, type MovedDue, type RecordedEvent } from './event';
export { type CaseOpening, evolve, newCase } from './evolve/index';
export { type Cause, happen, type Happened } from './happen';
export {
  type AwaitedEvent,
  type BasedLimit,
  type CasePlan,
  type ClockEffect,
  type CommitmentTerms,
  type ExtensionTerms,
  type JointTerms,
  type PlannedItem,
  type PlannedMaterial,
  type PlannedPrerequisite,
  type PlannedProcedure,
  type ProcedureKind,
  type ProcedureTerms,
  type RectificationTerms,
  type ToleranceTerms,
  type VisitResult,
} from './plan';
export { type CaseRefusal, type RefusalCode } from './refusal';
export { ANY_STATUS, type CaseStatus, type CommandOf, OPEN_STATUSES } from './rule';
export { stepName } from './repair';
export { check, commandsFor, decide, RULES, STATUS_NAMES } from './rules';
export { COMMAND_NAMES } from './command-names';
export { caseTable, type CommandRow, ITEM_STATUS_NAMES, itemTable, stateTablesPage } from './state-tables';
export { type CaseOutcome, type CasePhase, type CaseSettings, type CaseState, type ParkedStep } from './state';
export { type CalendarYearView, type CaseView, type DueView, type Holder, type ItemView, type Stage } from './view';
export { stageOf, waitingFor } from './standing';
export { viewOf } from './view-of';
export { deliveryName, GRADE_NAMES, type Names, OUTCOME_NAMES, timelineText } from './timeline';
