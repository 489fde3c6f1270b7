import {
  addWorkingDays,
  type Calendar,
  dateOf,
  daysBetween,
  dueAt,
  type Due,
  type Limit,
  workingDaysBetween,
} from '../calendar/index';
import { type Clock, isStopped, startOf } from './clock';
import { pausesOf } from './segments';

/**
 * When the clock runs out: its limit with all extensions, lengthened by its pauses (calendar `dueAt`); `paused` while it stands
 * still. Throws MissingCalendarYear.
 */
export function dueOf(clock: Clock, calendar: Calendar): Due {
  const { at } = startOf(clock);
  const [limit, ...furtherLimits] = limitsOf(clock);
  let due = dueAt(calendar, at, limit, pausesOf(clock));
  for (const further of furtherLimits) {
    if ('paused' in due) return due;
    const then = dueAt(calendar, due.at, further);
    due = 'paused' in then ? then : { at: then.at, provisional: due.provisional || then.provisional };
  }
  return due;
}

/** The limit with its extensions: those of the same unit are one sum; others begin when what is before them ends. */
export function limitsOf(clock: Clock): readonly [Limit, ...Limit[]] {
  const sums: [Limit, ...Limit[]] = [startOf(clock).limit];
  for (const entry of clock.entries) {
    if (entry.kind !== 'extend') continue;
    const last = sums[sums.length - 1];
    const sum = last && added(last, entry.by);
    if (sum) sums[sums.length - 1] = sum;
    else sums.push(entry.by);
  }
  return sums;
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

/** The day a number of working days before a due instant, e.g. when to remind. Throws MissingCalendarYear. */
export function workingDaysBefore(calendar: Calendar, dueInstant: number, count: number): number {
  const due = dateOf(dueInstant);
  let back = 0;
  // The latest day from which `count` working days lead to the due day.
  while (addWorkingDays(calendar, dateOf(dueInstant - back * 86_400_000), count) > due) back += 1;
  return dueInstant - back * 86_400_000;
}

function added(limit: Limit, by: Limit): Limit | undefined {
  if (limit.unit === 'schedule' || by.unit === 'schedule' || limit.unit === 'onTheSpot') return undefined;
  return limit.unit === by.unit ? { value: limit.value + by.value, unit: limit.unit } : undefined;
}
