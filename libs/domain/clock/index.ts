export { BASIS } from './basis';
export {
  type Clock,
  type ClockEntry,
  type ClockKind,
  CLOCK_KINDS,
  type Extension,
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
export { courseOf, type Leg } from './course';
export {
  clockAt,
  type ClockStatus,
  dueOf,
  hasRunOut,
  overAt,
  type Remaining,
  remainingAt,
  statusAt,
  warningAt,
} from './due';
export { type DocumentNumbers, explain, type Explanation, type ExplanationStep } from './explanation';
export { clockId, liveClock, type NewClock, noted, started, stopped, type Which } from './ledger';
export { type Segment, segmentsOf } from './segments';
export { type Supposition, supposing, whatIf } from './what-if';
export { CLOCK_WORDS } from './words';
