export { type CommandOutcome, performCommand } from './perform';
export { connectTemporal, type TemporalOptions } from './connect';
export { tellNotWritten } from './not-written';
export { type StartOutcome, startCase } from './start';
