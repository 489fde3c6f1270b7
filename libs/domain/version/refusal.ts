import type { Refusal } from '../failure/index';

/** Why a catalogue version refuses a command. Each code maps to one HTTP problem in the gateway. */
export type VersionRefusalCode =
  | 'roleNotAllowed'
  | 'versionNotNow'
  | 'revisionStale'
  | 'draftUnchanged'
  | 'calendarIncomplete'
  | 'notAskedForOpinion'
  | 'notYourItem'
  | 'objectionUnknown'
  | 'objectionsOpen'
  | 'editorMayNotApprove'
  | 'publishingUnderWay'
  | 'stepNotParked';

export type VersionRefusal = Refusal<VersionRefusalCode>;

/** A refusal with its Chinese message and remedy. */
export function refuseVersion(code: VersionRefusalCode, message: string, remedy: string): VersionRefusal {
  return { code, message, remedy };
}
