import type { Refusal } from '../failure/index';

/** Why a case refuses a command. Each code maps to one HTTP problem in the gateway. */
export type RefusalCode =
  | 'roleNotAllowed'
  | 'notNow'
  | 'caseClosed'
  | 'materialsMissing'
  | 'defectsReported'
  | 'consultationOpen'
  | 'notConsulted'
  | 'correctionAlreadyAsked'
  | 'noCorrectionYet'
  | 'itemUnknown'
  | 'notYourItem'
  | 'itemNotStarted'
  | 'itemEnded'
  | 'itemInRectification'
  | 'itemNotInRectification'
  | 'itemNotDecided'
  | 'itemSuspended'
  | 'itemNotSuspended'
  | 'roundMismatch'
  | 'rectificationNotProvided'
  | 'rectificationRoundsUsed'
  | 'outputUnknown'
  | 'procedureUnknown'
  | 'procedureUnderWay'
  | 'procedureNotUnderWay'
  | 'timeNeededMissing'
  | 'visitPending'
  | 'visitNotPassed'
  | 'visitNotAppointed'
  | 'inspectorsTooFew'
  | 'departmentsLeftOut'
  | 'reasonMissing'
  | 'hearingOpen'
  | 'hearingNotDue'
  | 'hearingTooSoon'
  | 'hearingTooLate'
  | 'hearingOfficerIsReviewer'
  | 'extensionNotProvided'
  | 'extensionUsed'
  | 'extensionTooLate'
  | 'approverWrong'
  | 'toleranceOpen'
  | 'offerNotProvided'
  | 'offerNotOpen'
  | 'offerBlocked'
  | 'postCheckNotDue'
  | 'calendarUnchanged'
  | 'calendarIncomplete'
  | 'eventUnknown'
  | 'deliveryMethodUnknown'
  | 'notDispatched'
  | 'bundleDispatched'
  | 'stepNotParked';

export type CaseRefusal = Refusal<RefusalCode>;

/** A refusal with its Chinese message and remedy. */
export function refuse(code: RefusalCode, message: string, remedy: string): CaseRefusal {
  return { code, message, remedy };
}
