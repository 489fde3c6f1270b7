export { caseWorkflow } from './case/index';
export { versionWorkflow } from './version/index';
