import type { AskOffers, ReportPostCheck, SignOffers } from '../offer/index';
import type {
  AppointVisit,
  EndProcedure,
  ProlongProcedure,
  RecordHearing,
  RecordVisit,
  RequestHearing,
  ScheduleHearing,
  StartProcedure,
  TellHearingRight,
  WaiveHearing,
} from '../procedure/index';
import type { Actor } from './actor';
import type {
  Accept,
  ConsultDepartments,
  DeclareNotRequired,
  OverrideCorrection,
  Refuse,
  ReportDefects,
  RequestCorrection,
  ReturnCorrection,
} from './commands/acceptance';
import type { ChooseDelivery, ConfirmDelivery, Rate, Terminate, Withdraw } from './commands/closing';
import type { ReviseAnswers, Submit, SupplyCorrection, SupplyMaterials } from './commands/filing';
import type {
  Acknowledge,
  AssignReviewer,
  CorrectDecision,
  Deny,
  EstablishFacts,
  ExtendDecision,
  ExtendJoint,
  Grant,
  ReportEvent,
  RequestRectification,
  ResumeItem,
  SupplyData,
  SupplyRectification,
  SuspendItem,
  Urge,
} from './commands/item';
import type { AdoptCalendar, Retry } from './commands/repair';

export type { Defect } from './commands/acceptance';
export { type Grade, GRADES, TERMINATION_GROUNDS } from './commands/closing';
export type { Filing, FormReference, MaterialReference } from './commands/filing';
export { SUSPENSION_GROUNDS } from './commands/item';

/**
 * Everything anybody may ask of a running case, one discriminated union. It goes through one door, the Update `perform`, and
 * carries references and decisions only: form values, files and results stay in the register under the case number.
 */
export type CaseCommand =
  FormCommand | AcceptanceCommand | ItemCommand | ProcedureCommand | OfferCommand | ClosingCommand | RepairCommand;

type FormCommand = ReviseAnswers | Submit | SupplyCorrection | SupplyMaterials;

type AcceptanceCommand =
  | ConsultDepartments
  | ReportDefects
  | Accept
  | RequestCorrection
  | ReturnCorrection
  | OverrideCorrection
  | Refuse
  | DeclareNotRequired;

type ItemCommand =
  | Acknowledge
  | AssignReviewer
  | RequestRectification
  | SupplyRectification
  | Grant
  | Deny
  | SupplyData
  | EstablishFacts
  | ReportEvent
  | ExtendDecision
  | ExtendJoint
  | SuspendItem
  | ResumeItem
  | Urge
  | CorrectDecision;

type ProcedureCommand =
  | StartProcedure
  | ProlongProcedure
  | EndProcedure
  | AppointVisit
  | RecordVisit
  | TellHearingRight
  | RequestHearing
  | WaiveHearing
  | ScheduleHearing
  | RecordHearing;

type OfferCommand = AskOffers | SignOffers | ReportPostCheck;

type ClosingCommand = Withdraw | Terminate | ChooseDelivery | ConfirmDelivery | Rate;

type RepairCommand = Retry | AdoptCalendar;

/** A command with who gives it and its id. The id makes it take effect once, however often it is delivered. */
export interface CommandEnvelope {
  /** Unique; also the `updateId` at Temporal and the key of the inbox row. */
  readonly id: string;
  readonly actor: Actor;
  readonly command: CaseCommand;
  /** When the service received it, epoch milliseconds: the instant it counts from. Commands of before 2026-11 lack it. */
  readonly receivedAt?: number;
}
