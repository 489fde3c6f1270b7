export {
  createDataSource,
  isMigrated,
  type RegisterOptions,
  runMigrations,
  runPrepared,
  type Statement,
} from './data-source';
export * from './entities';
export { CaseNotInRegister, recordBurst } from './record';
