import {
  addDays,
  type Calendar,
  dateOf,
  daysBetween,
  type Due,
  isWorkingDay,
  MissingCalendarYear,
  startOfDay,
  workingDaysBetween,
} from '../calendar/index';
import { type Clock, hasExpired, isStopped, startOf } from './clock';
import { courseOf } from './course';

/**
 * When the clock runs out: its limit with all extensions, lengthened by its pauses; `paused` while it stands still. Throws
 * MissingCalendarYear.
 */
export function dueOf(clock: Clock, calendar: Calendar): Due {
  const legs = courseOf(clock, calendar);
  const due = legs.at(-1)?.due;
  if (!due || 'paused' in due) return { paused: true };
  return { at: due.at, provisional: legs.some((leg) => 'at' in leg.due && leg.due.provisional) };
}

/** Whether a clock has run out by now, noticed or not; one whose calendar is not known has not. */
export function hasRunOut(clock: Clock, calendar: Calendar, now: number): boolean {
  return hasExpired(clock) || overAt(clock, calendar, now) < now;
}

/** When a clock that is being ended was over: now, or earlier if it had run out by itself. */
export function overAt(clock: Clock | undefined, calendar: Calendar, now: number): number {
  try {
    const due = clock && dueOf(clock, calendar);
    return due && 'at' in due ? Math.min(due.at, now) : now;
  } catch (error) {
    if (error instanceof MissingCalendarYear) return now;
    throw error;
  }
}

/** The ledger as it stood at an instant; `undefined` when the clock had not been started. */
export function clockAt(clock: Clock, instant: number): Clock | undefined {
  const [start, ...later] = clock.entries;
  if (start.at > instant) return undefined;
  return { ...clock, entries: [start, ...later.filter(({ at }) => at <= instant)] };
}

/** How a clock stood, or stands, at an instant. */
export type ClockStatus = 'notStarted' | 'running' | 'paused' | 'exceeded' | 'stopped';

/** Status at any instant, past or present: what came after it does not count. Throws MissingCalendarYear. */
export function statusAt(clock: Clock, calendar: Calendar, instant: number): ClockStatus {
  const then = clockAt(clock, instant);
  if (!then) return 'notStarted';
  if (isStopped(then)) return 'stopped';
  const due = dueOf(then, calendar);
  if ('paused' in due) return 'paused';
  return due.at < instant ? 'exceeded' : 'running';
}

/** Time that is left; negative when it is exceeded. Working or natural days count whole days after the day of asking. */
export interface Remaining {
  readonly value: number;
  readonly unit: 'workingDay' | 'day' | 'hour';
}

/**
 * What is left at an instant, also while the clock stands still (it would be due then if it ran on at once); `undefined` before
 * its start and after its stop. Throws MissingCalendarYear.
 */
export function remainingAt(clock: Clock, calendar: Calendar, instant: number): Remaining | undefined {
  const then = clockAt(clock, instant);
  if (!then || isStopped(then)) return undefined;
  const due = dueOf(runningOn(then, instant), calendar);
  if ('paused' in due) throw new Error(`Clock ${clock.id} stands still though every pause was ended.`);
  const { unit } = startOf(clock).limit;
  const [from, to] = [dateOf(instant), dateOf(due.at)];
  if (unit === 'hour') return { value: (due.at - instant) / 3_600_000, unit };
  if (unit === 'day' || unit === 'schedule') return { value: daysBetween(from, to), unit: 'day' };
  const value = to >= from ? workingDaysBetween(calendar, from, to) : -workingDaysBetween(calendar, to, from);
  return { value, unit: 'workingDay' };
}

/** The clock as if every pause had ended at the instant. */
export function runningOn(clock: Clock, instant: number): Clock {
  const [start, ...later] = clock.entries;
  const causes = new Set(later.flatMap((entry) => (entry.kind === 'pause' ? [entry.cause] : [])));
  const ends = [...causes].map((cause) => ({ kind: 'resume', at: instant, cause }) as const);
  return { ...clock, entries: [start, ...later, ...ends] };
}

/**
 * When to warn that a clock nears its due instant: in the first moment of the day that lies so many working days before the due
 * day. `undefined` when the clock started on that day or later: then there is nothing to warn of yet. Throws
 * MissingCalendarYear.
 */
export function warningAt(
  clock: Clock,
  calendar: Calendar,
  dueInstant: number,
  workingDays: number,
): number | undefined {
  const started = dateOf(startOf(clock).at);
  let day = dateOf(dueInstant);
  for (let left = workingDays; left > 0;) {
    day = addDays(day, -1);
    if (day <= started) return undefined;
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day > started ? startOfDay(day) : undefined;
}
