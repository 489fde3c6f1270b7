/** Starting and stopping the whole system on one machine, for `npm start`, tests and benchmarks. */
export { type Browser, findBrowser } from './local/browser';
export { type ProcessEnd } from './local/process';
export { type Service, type ServiceName } from './local/service';
export { SetupFailure } from './local/setup-failure';
export { stopRequest } from './local/stop-request';
export { startSystem } from './local/system';
export { type RunningSystem, type StepReport, type SystemOptions } from './local/system-options';
export { historyShards } from './local/temporal-config';
