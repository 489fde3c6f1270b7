export { BASIS } from './basis';
export {
  type Clock,
  type ClockEntry,
  type ClockKind,
  CLOCK_KINDS,
  type Ground,
  hasExpired,
  isPaused,
  isStopped,
  type LaterEntry,
  type Ledger,
  openPauses,
  type PauseReason,
  startOf,
  withEntry,
} from './clock';
export {
  clockAt,
  type ClockStatus,
  dueOf,
  limitsOf,
  type Remaining,
  remainingAt,
  statusAt,
  workingDaysBefore,
} from './due';
export { countedPauses, type DocumentNumbers, explain, type Explanation, type ExplanationStep } from './explanation';
export { clockId, liveClock, type NewClock, noted, started, stopped, type Which } from './ledger';
export { type Segment, segmentsOf } from './segments';
export { type Supposition, supposing, whatIf } from './what-if';
export { CLOCK_WORDS } from './words';
