export {
  type AppointVisit,
  type EndProcedure,
  type ProlongProcedure,
  type RecordHearing,
  type RecordVisit,
  type RequestHearing,
  type ScheduleHearing,
  type StartProcedure,
  type TellHearingRight,
  type VisitOutcome,
  type WaiveHearing,
} from './command';
export { type ProcedureEvent } from './event';
export { HEARING_NOTICE, HEARING_ORGANISED, HEARING_REQUEST } from './periods';
export { departmentsToVisit, isVisit, VISIT_KINDS } from './planned';
export { takesPart } from './procedure';
export {
  type Appointment,
  type Hearing,
  isHearingOpen,
  isUnderWay,
  NO_PROCEDURES,
  type Procedures,
  type StartedProcedure,
  type Visit,
  type VisitFinding,
} from './state';
