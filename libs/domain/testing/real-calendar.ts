/* eslint-disable @typescript-eslint/no-restricted-imports -- only specs import this file; the domain itself reads nothing */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calendar, CalendarYear } from '../calendar/index';

const SAMPLES = join(__dirname, '../../../infra/samples');

/** Working days of one year as the State Council set them (2027: provisional). */
export function calendarYear(year: 2025 | 2026 | 2027): CalendarYear {
  return JSON.parse(readFileSync(join(SAMPLES, `calendar-${year}.json`), 'utf8')) as CalendarYear;
}

let read: Calendar | undefined;

/** 2025 to 2027; 2028 is not known to anybody. */
export function realCalendar(): Calendar {
  read ??= { years: [calendarYear(2025), calendarYear(2026), calendarYear(2027)] };
  return read;
}
