import type { Calendar } from '../calendar/index';
import type { DispatchCause, OutputReference } from '../item/index';
import type { Actor } from './actor';
import type { Defect, Filing, FormReference, Grade, MaterialReference } from './command';
import type { CasePlan } from './plan';
import type { CaseOutcome } from './state';

/** What has happened in a case. Past tense, append-only; `evolve` folds it into the state, the register keeps it as timeline. */
export type CaseEvent =
  | { readonly type: 'caseOpened' }
  | { readonly type: 'calendarPinned'; readonly calendar: Calendar }
  | { readonly type: 'noticeGiven' }
  | { readonly type: 'answersRevised' }
  | { readonly type: 'caseSubmitted'; readonly filing: Filing }
  | { readonly type: 'correctionRequested'; readonly defects: readonly Defect[] }
  | { readonly type: 'correctionSupplied'; readonly filing: Filing }
  | { readonly type: 'caseAccepted'; readonly acceptedAt: number; readonly deemed: boolean }
  | { readonly type: 'caseRefused'; readonly reason: string; readonly legalBasis: string }
  | { readonly type: 'caseReturned' }
  | { readonly type: 'itemStarted'; readonly itemId: string; readonly startedAt: number }
  | {
      readonly type: 'itemDispatched';
      readonly itemId: string;
      readonly round: number;
      readonly receiptNumber?: string;
    }
  | { readonly type: 'itemAcknowledged'; readonly itemId: string; readonly round: number }
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
  | { readonly type: 'dataSupplied'; readonly itemId: string; readonly data: readonly OutputReference[] }
  | { readonly type: 'factsEstablished'; readonly procedureId: string; readonly factIds: readonly string[] }
  | {
      readonly type: 'planRevised';
      readonly plan: CasePlan;
      readonly addedItemIds: readonly string[];
      readonly facts: number;
    }
  | { readonly type: 'materialsSupplied'; readonly materials: readonly MaterialReference[] }
  | { readonly type: 'eventReported'; readonly itemId: string; readonly eventId: string }
  | {
      readonly type: 'periodExceeded';
      readonly itemId: string;
      readonly period: 'promised' | 'statutory';
      readonly dueAt: number;
    }
  | { readonly type: 'caseDecided'; readonly outcome: CaseOutcome }
  | { readonly type: 'deliveryChosen'; readonly method: string }
  | { readonly type: 'bundleDispatched'; readonly method: string }
  | { readonly type: 'caseDelivered'; readonly receipt: string }
  | { readonly type: 'evaluationInvited' }
  | { readonly type: 'caseRated'; readonly grade: Grade }
  | { readonly type: 'evaluationClosed' }
  | { readonly type: 'caseWithdrawn'; readonly reason: string }
  | { readonly type: 'stepParked'; readonly step: string; readonly reason: string }
  | { readonly type: 'stepRetried'; readonly step: string };

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
