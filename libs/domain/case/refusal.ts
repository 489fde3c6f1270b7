import type { Refusal } from '../failure/index';

/** Why a case refuses a command. Each code maps to one HTTP problem in the gateway. */
export type RefusalCode =
  | 'roleNotAllowed'
  | 'notNow'
  | 'caseClosed'
  | 'materialsMissing'
  | 'correctionAlreadyAsked'
  | 'itemUnknown'
  | 'notYourItem'
  | 'itemNotStarted'
  | 'itemEnded'
  | 'itemInRectification'
  | 'itemNotInRectification'
  | 'roundMismatch'
  | 'rectificationNotProvided'
  | 'rectificationRoundsUsed'
  | 'outputUnknown'
  | 'procedureUnknown'
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
