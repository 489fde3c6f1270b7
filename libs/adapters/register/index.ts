export { isRegisterAway } from './away';
export {
  createDataSource,
  isMigrated,
  type RegisterOptions,
  runMigrations,
  runPrepared,
  type Statement,
} from './data-source';
export * from './entities';
export { CaseNotInRegister, type NewNotice, recordBurst } from './record';
