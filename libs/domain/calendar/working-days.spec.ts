import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  type Calendar,
  type CalendarYear,
  isWorkingDay,
  MissingCalendarYear,
  nextWorkingDay,
  plainDate,
  type PlainDate,
  workingDaysBetween,
} from './index';

const samples = join(__dirname, '../../../infra/samples');
const calendar: Calendar = {
  years: [2025, 2026, 2027].map(
    (year) => JSON.parse(readFileSync(join(samples, `calendar-${year}.json`), 'utf8')) as CalendarYear,
  ),
};

/** Days of which a count of up to 60 working days stays inside the known years. */
const someDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays(plainDate('2025-01-01'), days));
const someCount = fc.integer({ min: 0, max: 60 });

describe('isWorkingDay', () => {
  it.each([
    ['2026-05-21', true, 'a Thursday'],
    ['2026-05-23', false, 'a Saturday'],
    ['2026-05-24', false, 'a Sunday'],
    ['2026-05-09', true, 'a make-up Saturday'],
    ['2026-09-20', true, 'a make-up Sunday'],
    ['2026-10-07', false, 'a Wednesday in a holiday'],
  ])('given %s, then %s: %s', (date, working) => {
    expect(isWorkingDay(calendar, plainDate(date))).toBe(working);
  });

  it('given a year without a calendar, then the error names the year and the remedy', () => {
    const check = (): boolean => isWorkingDay(calendar, plainDate('2028-05-23'));
    expect(check).toThrow(MissingCalendarYear);
    expect(check).toThrow(/2028.*calendar-2028\.json/);
  });
});

describe('counting working days', () => {
  it('given the day before a long holiday, then the next working day is after it', () => {
    expect(nextWorkingDay(calendar, plainDate('2026-09-30'))).toBe('2026-10-08');
  });

  it.each([-1, 1.5, Number.NaN])('given %d working days, then it is refused', (count) => {
    expect(() => addWorkingDays(calendar, plainDate('2026-05-21'), count)).toThrow(/whole number from 0/);
  });

  it('given an end that is not after the start, then no day lies between', () => {
    expect(workingDaysBetween(calendar, plainDate('2026-05-21'), plainDate('2026-05-21'))).toBe(0);
    expect(workingDaysBetween(calendar, plainDate('2026-05-21'), plainDate('2026-05-11'))).toBe(0);
  });

  it('never ends on an off day (property)', () => {
    const holds = (start: PlainDate, count: number): boolean =>
      isWorkingDay(calendar, addWorkingDays(calendar, start, count));
    fc.assert(fc.property(someDay, fc.integer({ min: 1, max: 60 }), holds));
  });

  it('is monotone in the start and in the count (property)', () => {
    fc.assert(
      fc.property(someDay, someDay, someCount, (one, other, count) => {
        const [early, late] = one <= other ? [one, other] : [other, one];
        const due = addWorkingDays(calendar, early, count);
        return due <= addWorkingDays(calendar, late, count) && due < addWorkingDays(calendar, early, count + 1);
      }),
    );
  });

  it('is the inverse of counting between (property)', () => {
    fc.assert(
      fc.property(someDay, someCount, (start, count) => {
        expect(workingDaysBetween(calendar, start, addWorkingDays(calendar, start, count))).toBe(count);
      }),
    );
  });
});
