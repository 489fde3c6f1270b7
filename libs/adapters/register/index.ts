export { isRegisterAway } from './away';
export { caseHistory, type CaseRecord, caseRecord, type HistoryRow } from './case-history';
export {
  createDataSource,
  isMigrated,
  type RegisterOptions,
  runMigrations,
  runPrepared,
  type Statement,
} from './data-source';
export * from './entities';
export {
  giveNotice,
  giveOneTimeNotice,
  keepingOneTimeNotice,
  keptNotice,
  type NewNotice,
  type NewOneTimeNotice,
} from './give-notice';
export { CaseNotInRegister, recordBurst } from './record';
export { recordVersion, VersionNotInRegister } from './record-version';
