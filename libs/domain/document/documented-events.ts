import type { CaseEvent } from '../case/index';

/**
 * Types of events that issue a document, or may: they wait in the register until their documents are issued. The partial index
 * `case_event_undocumented` has the same list.
 */
export const DOCUMENTED_EVENTS = [
  'caseSubmitted',
  'correctionSupplied',
  'offersSigned',
  'correctionRequested',
  'caseRefused',
  'caseNotRequired',
  'caseReturned',
  'caseAccepted',
  'procedureStarted',
  'procedureProlonged',
  'visitAppointed',
  'decisionExtended',
  'jointExtended',
  'rectificationRequested',
  'hearingRightTold',
  'hearingRequested',
  'hearingScheduled',
  'hearingHeld',
  'itemSuspended',
  'itemGranted',
  'itemDenied',
  'itemPrerequisiteFailed',
  'itemTerminated',
  'itemWithdrawn',
  'decisionCorrected',
  'postCheckReported',
  'caseDelivered',
  'caseWithdrawn',
  'caseTerminated',
] as const satisfies readonly CaseEvent['type'][];

/** An event that issues a document, or may. */
export type DocumentedEvent = Extract<CaseEvent, { readonly type: (typeof DOCUMENTED_EVENTS)[number] }>;
