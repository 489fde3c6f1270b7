import { addDays, isWeekend, type PlainDate } from './plain-date';

/** Working days of one year in one region, as the official notice sets them; plain data that a workflow pins. */
export interface CalendarYear {
  readonly year: number;
  /** Region (GB/T 2260); `000000` is the whole country. */
  readonly regionCode: string;
  /** Version of the calendar file, e.g. `2026.1`. */
  readonly version: string;
  /** True while the official notice is not out; due dates that touch it are provisional and computed again later. */
  readonly provisional: boolean;
  /** Every day inside a holiday, weekends included, `YYYY-MM-DD`. */
  readonly offDays: readonly string[];
  /** Saturdays and Sundays that are working days (调休上班), `YYYY-MM-DD`. */
  readonly makeUpWorkingDays: readonly string[];
}

/** The known years of one region. */
export interface Calendar {
  readonly years: readonly CalendarYear[];
}

/** A day lies in a year without a calendar. Counting Monday to Friday instead would give a wrong legal period (README §7). */
export class MissingCalendarYear extends Error {
  override readonly name = 'MissingCalendarYear';

  /** `year`: the year that has no calendar. */
  constructor(readonly year: number) {
    super(
      `No calendar for ${year}: working days of that year are unknown. Import calendar-${year}.json and compute again.`,
    );
  }
}

/** The calendar of the year that a day lies in. Throws MissingCalendarYear. */
export function calendarYearOf(calendar: Calendar, date: PlainDate): CalendarYear {
  const year = Number(date.slice(0, 4));
  const found = calendar.years.find((candidate) => candidate.year === year);
  if (found === undefined) throw new MissingCalendarYear(year);
  return found;
}

/** A make-up working day, or Monday to Friday and no off day (README §7 Calendar). Throws MissingCalendarYear. */
export function isWorkingDay(calendar: Calendar, date: PlainDate): boolean {
  const year = calendarYearOf(calendar, date);
  return year.makeUpWorkingDays.includes(date) || (!isWeekend(date) && !year.offDays.includes(date));
}

/** The day itself if it is a working day, otherwise the next one. Throws MissingCalendarYear. */
export function workingDayFrom(calendar: Calendar, date: PlainDate): PlainDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/** The first working day after `date`. Throws MissingCalendarYear. */
export function nextWorkingDay(calendar: Calendar, date: PlainDate): PlainDate {
  return workingDayFrom(calendar, addDays(date, 1));
}

/**
 * The `count`-th working day after `start`; the start day is not counted (Civil Code art. 201), 0 gives `start` itself.
 * Throws RangeError unless `count` is a whole number from 0, MissingCalendarYear when it leads into an unknown year.
 */
export function addWorkingDays(calendar: Calendar, start: PlainDate, count: number): PlainDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} working days: give a whole number from 0.`);
  const counted = countedIn(calendar);
  const period = `${start}+${count}`;
  let day = counted.get(period);
  if (day !== undefined) return day;
  day = start;
  for (let passed = 0; passed < count; passed += 1) day = nextWorkingDay(calendar, day);
  counted.set(period, day);
  return day;
}

/** Periods counted before: a case asks for the same few at every step, and counting is most of what a due date costs. */
const counted = new WeakMap<Calendar, Map<string, PlainDate>>();

function countedIn(calendar: Calendar): Map<string, PlainDate> {
  const known = counted.get(calendar) ?? new Map<string, PlainDate>();
  counted.set(calendar, known);
  return known;
}

/** Working days in (`from`, `to`]; 0 when `to` is not after `from`. Throws MissingCalendarYear. */
export function workingDaysBetween(calendar: Calendar, from: PlainDate, to: PlainDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count += 1;
  return count;
}
