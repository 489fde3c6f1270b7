import { type Limit } from './limit';
import { type Pause, separatePauses } from './pause';
import { addDays, dateOf, daysBetween, endOfDay, type PlainDate, readInstant } from './plain-date';
import { addWorkingDays, type Calendar, workingDayFrom, workingDaysBetween } from './working-days';

/** Last day of a period; `provisional` while a calendar it touches is not official (README §7 Calendar). */
export interface DueDate {
  readonly date: PlainDate;
  readonly provisional: boolean;
}

/** When a clock runs out, in milliseconds since 1970-01-01T00:00Z, or that it stands still. */
export type Due = { readonly at: number; readonly provisional: boolean } | { readonly paused: true };

/** A limit that is counted in days; `onTheSpot` ends on the start day. */
interface DayLimit {
  readonly value: number;
  readonly unit: 'workingDay' | 'day' | 'onTheSpot';
}

const HOUR_MS = 3_600_000;

/**
 * Last day of a period that begins on `start` (not counted). A last natural day that is no working day moves to the next
 * one; a period on the spot ends on the start day, or on the next working day when the start day is none (README §2).
 * Throws RangeError for `hour` and `schedule`, which end at an instant (use `dueAt`), and MissingCalendarYear.
 */
export function dueDate(calendar: Calendar, start: PlainDate, limit: Limit): DueDate {
  if (limit.unit === 'hour' || limit.unit === 'schedule') {
    throw new RangeError(`A limit in "${limit.unit}" has no due date: use dueAt.`);
  }
  return lengthenedDueDate(calendar, start, { value: limit.value, unit: limit.unit }, []);
}

/**
 * When a clock that started at `startedAt` runs out: at the end of the due day for periods in days or on the spot, to the
 * millisecond for hours, at its close for a schedule. A pause that is over lengthens a period in working days by the working
 * days after its first day to its last, one in natural days by natural days, hours by its length; a published schedule does
 * not move. A pause that begins after the clock ran out changes nothing. Throws RangeError for a schedule without
 * `closesAt`, MissingCalendarYear.
 */
export function dueAt(calendar: Calendar, startedAt: number, limit: Limit, pauses: readonly Pause[] = []): Due {
  const over: ClosedPause[] = [];
  let due = dueLengthened(calendar, startedAt, limit, over);
  for (const pause of separatePauses(startedAt, pauses)) {
    if (pause.from > due.at) break;
    if (pause.to === undefined) return { paused: true };
    over.push({ from: pause.from, to: pause.to });
    due = dueLengthened(calendar, startedAt, limit, over);
  }
  return due;
}

/** A pause that is over. */
export type ClosedPause = Required<Pause>;

/** When a clock runs out. */
export type RunningDue = Extract<Due, { readonly at: number }>;

/** As {@link dueAt}, with pauses that do not overlap, each of which counts wherever it lies. */
export function dueLengthened(
  calendar: Calendar,
  startedAt: number,
  limit: Limit,
  pauses: readonly ClosedPause[],
): RunningDue {
  if (limit.unit === 'schedule') return { at: closeOf(limit), provisional: false };
  if (limit.unit === 'hour') {
    const paused = pauses.reduce((sum, pause) => sum + pause.to - pause.from, 0);
    return { at: startedAt + limit.value * HOUR_MS + paused, provisional: false };
  }
  const dayLimit = { value: limit.value, unit: limit.unit };
  const { date, provisional } = lengthenedDueDate(calendar, dateOf(startedAt), dayLimit, pauses);
  return { at: endOfDay(date), provisional };
}

function lengthenedDueDate(
  calendar: Calendar,
  start: PlainDate,
  limit: DayLimit,
  pauses: readonly ClosedPause[],
): DueDate {
  const date = lastDay(calendar, start, limit, pauses);
  return { date, provisional: touchesProvisional(calendar, start, date) };
}

function lastDay(calendar: Calendar, start: PlainDate, limit: DayLimit, pauses: readonly ClosedPause[]): PlainDate {
  const days = (count: (from: PlainDate, to: PlainDate) => number): number =>
    pauses.reduce((sum, pause) => sum + count(dateOf(pause.from), dateOf(pause.to)), 0);
  if (limit.unit === 'day') return workingDayFrom(calendar, addDays(start, limit.value + days(daysBetween)));
  const workingDays = limit.value + days((from, to) => workingDaysBetween(calendar, from, to));
  return addWorkingDays(calendar, limit.unit === 'onTheSpot' ? workingDayFrom(calendar, start) : start, workingDays);
}

/** Whether a day from `start` to `due` lies in a year whose calendar is provisional. */
export function touchesProvisional(calendar: Calendar, start: PlainDate, due: PlainDate): boolean {
  return calendar.years.some(
    ({ year, provisional }) => provisional && year >= Number(start.slice(0, 4)) && year <= Number(due.slice(0, 4)),
  );
}

function closeOf(limit: Extract<Limit, { unit: 'schedule' }>): number {
  const at = readInstant(limit.closesAt ?? '');
  if (at !== undefined) return at;
  throw new RangeError(
    `Schedule "${limit.scheduleId}" closes at "${limit.closesAt ?? ''}": fill in closesAt (ISO 8601, +08:00) when planning the case.`,
  );
}
