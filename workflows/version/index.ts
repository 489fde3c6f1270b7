export { versionWorkflow } from './version.workflow';
