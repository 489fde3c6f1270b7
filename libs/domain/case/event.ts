import type { Calendar } from '../calendar/index';
import type { DispatchCause, MessageKind, OutputReference } from '../item/index';
import type { OfferReference } from '../offer/index';
import type { ProcedureEvent } from '../procedure/index';
import type { CardRaised } from '../supervision/index';
import type { Actor } from './actor';
import type { Defect, Filing, FormReference, Grade, MaterialReference } from './command';
import type { SUSPENSION_GROUNDS, TERMINATION_GROUNDS } from './command';
import type { CasePlan } from './plan';
import type { CaseOutcome } from './state';
import type { Limit } from '../calendar/index';

/** What has happened in a case. Past tense, append-only; `evolve` folds it into the state, the register keeps it as timeline. */
export type CaseEvent =
  CourseEvent | AcceptanceEvent | ItemEvent | ProcedureEvent | OfferEvent | ClosingEvent | ClockEvent | CardRaised;

type CourseEvent =
  | { readonly type: 'caseOpened' }
  | { readonly type: 'calendarPinned'; readonly calendar: Calendar }
  | { readonly type: 'noticeGiven' }
  | { readonly type: 'answersRevised' }
  | { readonly type: 'caseSubmitted'; readonly filing: Filing }
  | { readonly type: 'factsEstablished'; readonly procedureId: string; readonly factIds: readonly string[] }
  | {
      readonly type: 'planRevised';
      readonly plan: CasePlan;
      readonly addedItemIds: readonly string[];
      readonly facts: number;
    }
  | { readonly type: 'materialsSupplied'; readonly materials: readonly MaterialReference[] }
  | { readonly type: 'stepParked'; readonly step: string; readonly reason: string }
  | { readonly type: 'stepRetried'; readonly step: string };

type AcceptanceEvent =
  | { readonly type: 'departmentsConsulted'; readonly itemIds: readonly string[] }
  | { readonly type: 'consultationSent'; readonly opinionOf: string }
  | { readonly type: 'defectsReported'; readonly opinionOf: string; readonly defects: readonly Defect[] }
  | {
      readonly type: 'correctionRequested';
      readonly defects: readonly Defect[];
      /** Grounds of a supervisor's second notice; absent for the one notice. */
      readonly newFacts?: string;
    }
  /** What the one notice listed was not supplied in full: the same notice stands, its period runs on. */
  | { readonly type: 'correctionIncomplete'; readonly defects: readonly Defect[] }
  | { readonly type: 'correctionSupplied'; readonly filing: Filing }
  | {
      readonly type: 'caseAccepted';
      readonly acceptedAt: number;
      readonly deemed: boolean;
      /** Materials tolerated as missing (容缺). */
      readonly tolerated?: readonly string[];
    }
  | {
      readonly type: 'caseRefused';
      readonly reason: string;
      readonly legalBasis: string;
      readonly rightAuthority?: string;
    }
  | { readonly type: 'caseNotRequired'; readonly reason: string }
  | { readonly type: 'caseReturned' };

/** Events of one item. */
export type ItemEvent =
  | { readonly type: 'itemStarted'; readonly itemId: string; readonly startedAt: number }
  | {
      readonly type: 'itemDispatched';
      readonly itemId: string;
      readonly round: number;
      readonly receiptNumber?: string;
    }
  | {
      readonly type: 'itemAcknowledged';
      readonly itemId: string;
      readonly round: number;
      readonly reviewerId?: string;
    }
  | { readonly type: 'reviewerAssigned'; readonly itemId: string; readonly reviewerId: string }
  | {
      readonly type: 'departmentTold';
      readonly itemId: string;
      readonly message: MessageKind;
      readonly number: number;
    }
  | {
      readonly type: 'rectificationRequested';
      readonly itemId: string;
      readonly round: number;
      readonly requirements: readonly string[];
    }
  | {
      readonly type: 'rectificationSupplied';
      readonly itemId: string;
      readonly form: FormReference;
      readonly materials: readonly MaterialReference[];
    }
  | { readonly type: 'rectificationExpired'; readonly itemId: string }
  | { readonly type: 'itemGranted'; readonly itemId: string; readonly results: readonly OutputReference[] }
  | { readonly type: 'itemDenied'; readonly itemId: string; readonly reason: string; readonly legalBasis: string }
  | { readonly type: 'itemPrerequisiteFailed'; readonly itemId: string; readonly becauseOf: string }
  | { readonly type: 'itemWithdrawn'; readonly itemId: string; readonly reason: string }
  | {
      readonly type: 'itemTerminated';
      readonly itemId: string;
      readonly ground: (typeof TERMINATION_GROUNDS)[number] | 'toleranceBroken';
      readonly reason: string;
      readonly legalBasis: string;
    }
  | {
      readonly type: 'itemSuspended';
      readonly itemId: string;
      readonly ground: (typeof SUSPENSION_GROUNDS)[number];
      readonly reason: string;
      readonly legalBasis: string;
      readonly specialStatute?: string;
    }
  | { readonly type: 'itemResumed'; readonly itemId: string }
  | { readonly type: 'decisionExtended'; readonly itemId: string; readonly reason: string }
  | {
      readonly type: 'decisionCorrected';
      readonly itemId: string;
      readonly to: 'granted' | 'denied' | 'revoked';
      readonly results: readonly OutputReference[];
      readonly reason: string;
      readonly legalBasis: string;
      /** Act of the decision it refers to. */
      readonly refersTo?: string;
    }
  | { readonly type: 'itemUrged'; readonly itemId: string; readonly message: string }
  | { readonly type: 'dataSupplied'; readonly itemId: string; readonly data: readonly OutputReference[] }
  | { readonly type: 'eventReported'; readonly itemId: string; readonly eventId: string }
  | {
      readonly type: 'periodExceeded';
      readonly itemId: string;
      readonly period: 'promised' | 'statutory';
      readonly dueAt: number;
    };

type OfferEvent =
  | { readonly type: 'offersAsked'; readonly offers: readonly OfferReference[] }
  /** The credit record was looked up: what may be offered, and what a dishonesty record bars. */
  | {
      readonly type: 'creditChecked';
      readonly offered: readonly OfferReference[];
      readonly blocked: readonly OfferReference[];
    }
  | { readonly type: 'offersSigned'; readonly offers: readonly OfferReference[] }
  | { readonly type: 'toleranceKept'; readonly materialId: string }
  | { readonly type: 'toleranceBroken'; readonly materialId: string }
  | {
      readonly type: 'postCheckReported';
      readonly checkedItemId: string;
      readonly fulfilled: boolean;
      readonly findings: string;
      /** Time in which the applicant is ordered to correct it. */
      readonly cure?: Limit;
    };

type ClosingEvent =
  | { readonly type: 'caseDecided'; readonly outcome: CaseOutcome }
  | { readonly type: 'deliveryChosen'; readonly method: string }
  | { readonly type: 'bundleDispatched'; readonly method: string }
  | { readonly type: 'caseDelivered'; readonly receipt: string }
  | { readonly type: 'evaluationInvited' }
  | { readonly type: 'caseRated'; readonly grade: Grade }
  | { readonly type: 'evaluationClosed' }
  | { readonly type: 'followUpEnded' }
  | { readonly type: 'caseWithdrawn'; readonly reason: string }
  | {
      readonly type: 'caseTerminated';
      readonly ground: (typeof TERMINATION_GROUNDS)[number];
      readonly reason: string;
      readonly legalBasis: string;
    };

type ClockEvent =
  | { readonly type: 'jointExtended'; readonly reason: string }
  /** A clock ran out from which nothing follows but that it is known. */
  | { readonly type: 'clockExpired'; readonly clockId: string; readonly dueAt: number }
  /** The applicant is reminded that his time runs out. */
  | { readonly type: 'applicantReminded'; readonly clockId: string; readonly dueAt: number }
  | { readonly type: 'calendarAdopted'; readonly calendar: Calendar; readonly moved: readonly MovedDue[] };

/** A due date that another calendar moves; instants are epoch milliseconds, `null` while the clock stands still. */
export interface MovedDue {
  readonly clockId: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** An event with its place in the case: the row of the timeline. */
export interface RecordedEvent {
  /** From 1, without gaps within one run of the workflow. */
  readonly seq: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly actor: Actor;
  /** Command that caused it; absent for what the system did itself. */
  readonly commandId?: string;
  readonly event: CaseEvent;
}

export type { DispatchCause };
