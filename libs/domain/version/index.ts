export { PUBLISH } from './approval';
export { type RaisedObjection, type VersionCommand, type VersionEnvelope } from './command';
export { type RecordedVersionEvent, type VersionEvent } from './event';
export { evolveVersion, newVersion, openingEvent } from './evolve';
export {
  dueVersionEvent,
  happenToVersion,
  nextVersionInstant,
  registerTask,
  type VersionCause,
  type VersionHappened,
} from './happen';
export { objectionsOf, type OpinionDates, opinionDates } from './opinions';
export { type VersionRefusal, type VersionRefusalCode } from './refusal';
export { checkVersion, decideVersion, VERSION_RULES, versionCommandsFor } from './rules';
export {
  type Approval,
  type DraftReference,
  type ItemOwner,
  type Objection,
  type Opinion,
  type OpinionRound,
  VERSION_STATUS_NAMES,
  VERSION_STATUSES,
  type VersionOpening,
  type VersionState,
  type VersionStatus,
} from './state';
export { versionTimelineText, type VersionNames } from './timeline';
export { type VersionHolder, versionViewOf, type VersionView } from './view';
