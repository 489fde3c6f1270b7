export { type CommandOutcome, performCommand, performVersionCommand } from './perform';
export { connectTemporal, type TemporalOptions } from './connect';
export { type StartOutcome, startCase, startVersion } from './start';
