export { type CommandOutcome, performCommand } from './perform';
export { connectTemporal, type TemporalOptions } from './connect';
export { type StartOutcome, startCase } from './start';
