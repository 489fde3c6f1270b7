import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  type Calendar,
  type CalendarYear,
  dateOf,
  dueAt,
  dueDate,
  endOfDay,
  type Limit,
  MissingCalendarYear,
  type Pause,
  plainDate,
} from './index';

/** A calendar file with its worked examples. */
interface CalendarFile extends CalendarYear {
  readonly dueDateExamples: readonly { start: string; limit: Limit; due: string; note: string }[];
}

const samples = join(__dirname, '../../../infra/samples');
const files = readdirSync(samples)
  .filter((name) => /^calendar-\d{4}\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(join(samples, name), 'utf8')) as CalendarFile);
const calendar: Calendar = { years: files };
const at = (text: string): number => Date.parse(`${text}+08:00`);
const workingDays = (value: number): Limit => ({ value, unit: 'workingDay' });
const days = (value: number): Limit => ({ value, unit: 'day' });
const hours = (value: number): Limit => ({ value, unit: 'hour' });
const onTheSpot: Limit = { value: 0, unit: 'onTheSpot' };

/** When a clock runs out, as text at +08:00 to the second, or `paused`. */
function dueText(startedAt: string, limit: Limit, pauses: readonly Pause[] = []): string {
  const due = dueAt(calendar, at(startedAt), limit, pauses);
  return 'paused' in due ? 'paused' : new Date(due.at + 8 * 3_600_000).toISOString().slice(0, 19);
}

describe('dueDate', () => {
  const examples = files.flatMap((file) => file.dueDateExamples.map((example) => ({ ...example, year: file.year })));

  it.each(examples)(
    'given the example of $year from $start ($note), then it is due on $due',
    ({ start, limit, due }) => {
      expect(dueDate(calendar, plainDate(start), limit).date).toBe(due);
    },
  );

  it('given a period that touches no provisional year, then the due date is firm', () => {
    expect(dueDate(calendar, plainDate('2026-12-24'), workingDays(5))).toEqual({
      date: '2026-12-31',
      provisional: false,
    });
  });

  it.each([workingDays(6), days(8)])(
    'given a period that reaches into a provisional year (%o), then it is marked',
    (limit) => {
      expect(dueDate(calendar, plainDate('2026-12-24'), limit)).toEqual({ date: '2027-01-04', provisional: true });
    },
  );

  it.each([workingDays(3), days(3)])(
    'given a period into a year without a calendar (%o), then it fails loudly',
    (limit) => {
      expect(() => dueDate(calendar, plainDate('2027-12-30'), limit)).toThrow(new MissingCalendarYear(2028));
    },
  );

  it('given a limit that ends at an instant, then it is refused', () => {
    expect(() => dueDate(calendar, plainDate('2026-05-21'), hours(4))).toThrow(/"hour" has no due date/);
    expect(() => dueDate(calendar, plainDate('2026-05-21'), { unit: 'schedule', scheduleId: 'review' })).toThrow(
      RangeError,
    );
  });
});

describe('dueAt', () => {
  it('given working days, then the clock runs to the last millisecond of the due day', () => {
    const due = dueAt(calendar, at('2026-09-18T16:59:00'), workingDays(10));
    expect(due).toEqual({ at: endOfDay(plainDate('2026-10-09')), provisional: false });
  });

  it('given a start shortly after midnight at +08:00, then the start day is that of official time', () => {
    expect(dueText('2026-05-22T00:10:00', workingDays(1))).toBe('2026-05-25T23:59:59');
  });

  it('given hours, then weekends and nights count', () => {
    expect(dueText('2026-05-22T22:30:00', hours(4))).toBe('2026-05-23T02:30:00');
  });

  it.each([
    ['a working day at night', '2026-05-21T23:30:00', '2026-05-21T23:59:59'],
    ['a Saturday', '2026-05-23T09:00:00', '2026-05-25T23:59:59'],
    ['a holiday', '2026-10-01T09:00:00', '2026-10-08T23:59:59'],
    ['a make-up Saturday', '2026-10-10T09:00:00', '2026-10-10T23:59:59'],
  ])('given on the spot and a filing on %s, then it is due on that working day or the next', (_, startedAt, due) => {
    expect(dueText(startedAt, onTheSpot)).toBe(due);
  });

  it('given a schedule, then it ends at its close, whatever was paused', () => {
    const limit: Limit = { unit: 'schedule', scheduleId: 'review', closesAt: '2026-07-10T17:00:00+08:00' };
    const pauses = [{ from: at('2026-07-01T09:00:00'), to: at('2026-07-03T09:00:00') }];
    expect(dueText('2026-06-20T09:00:00', limit, pauses)).toBe('2026-07-10T17:00:00');
  });

  it.each([undefined, 'soon', '2026-07-10', '2026-07-10T17:00:00'])(
    'given a schedule that closes at %s, then the error names the schedule and the remedy',
    (closesAt) => {
      const limit: Limit = { unit: 'schedule', scheduleId: 'review', ...(closesAt === undefined ? {} : { closesAt }) };
      expect(() => dueAt(calendar, 0, limit)).toThrow(/"review".*closesAt/);
    },
  );
});

describe('dueAt with pauses', () => {
  const start = '2026-05-18T09:00:00';
  const pause = (from: string, to?: string): Pause => ({ from: at(from), ...(to === undefined ? {} : { to: at(to) }) });

  it('given an open pause, then the clock stands still', () => {
    expect(dueText(start, workingDays(5), [pause('2026-05-20T10:00:00')])).toBe('paused');
  });

  it.each([
    ['within one day', '2026-05-20T09:00:00', '2026-05-20T17:00:00', '2026-05-25'],
    ['over two working days', '2026-05-20T17:00:00', '2026-05-22T09:00:00', '2026-05-27'],
    ['over a weekend', '2026-05-22T17:00:00', '2026-05-25T09:00:00', '2026-05-26'],
  ])('given 5 working days and a pause %s, then only working days lengthen it', (_, from, to, due) => {
    expect(dueText(start, workingDays(5), [pause(from, to)])).toBe(`${due}T23:59:59`);
  });

  it('given natural days, then natural days lengthen it and the last one rolls over', () => {
    expect(dueText(start, days(3), [pause('2026-05-20T09:00:00', '2026-05-22T09:00:00')])).toBe('2026-05-25T23:59:59');
  });

  it('given hours, then the length of the pauses is added', () => {
    const pauses = [
      pause('2026-05-18T10:00:00', '2026-05-18T10:45:00'),
      pause('2026-05-18T11:00:00', '2026-05-18T11:15:00'),
    ];
    expect(dueText(start, hours(4), pauses)).toBe('2026-05-18T14:00:00');
  });

  it('given on the spot, then paused working days move it', () => {
    expect(dueText(start, onTheSpot, [pause('2026-05-18T10:00:00', '2026-05-20T10:00:00')])).toBe(
      '2026-05-20T23:59:59',
    );
  });

  it('given pauses that overlap, lie in each other or come unsorted, then no moment counts twice', () => {
    const pauses = [
      pause('2026-05-20T09:00:00', '2026-05-21T09:00:00'),
      pause('2026-05-19T09:00:00', '2026-05-22T09:00:00'),
      pause('2026-05-22T09:00:00', '2026-05-22T12:00:00'),
    ];
    expect(dueText(start, workingDays(5), pauses)).toBe('2026-05-28T23:59:59');
  });

  it('given a pause before the start or after the clock ran out, then nothing changes', () => {
    const before = pause('2026-05-11T09:00:00', '2026-05-15T09:00:00');
    const after = pause('2026-06-01T09:00:00');
    expect(dueText(start, workingDays(5), [before, after])).toBe('2026-05-25T23:59:59');
  });

  it('given a pause that another one carries past the old due day, then it still counts', () => {
    const pauses = [
      pause('2026-05-20T09:00:00', '2026-05-26T09:00:00'),
      pause('2026-05-27T09:00:00', '2026-05-28T09:00:00'),
    ];
    expect(dueText(start, workingDays(5), pauses)).toBe('2026-06-01T23:59:59');
  });

  it('given any closed pause, then it never brings the due instant forward (property)', () => {
    const limit = fc.constantFrom<Limit>(workingDays(5), days(3), hours(4), onTheSpot);
    const instant = fc.integer({ min: at('2026-05-01T00:00:00'), max: at('2026-09-01T00:00:00') });
    fc.assert(
      fc.property(
        limit,
        instant,
        instant,
        fc.integer({ min: 0, max: 30 * 86_400_000 }),
        (clock, startedAt, from, length) => {
          const plain = dueAt(calendar, startedAt, clock);
          const paused = dueAt(calendar, startedAt, clock, [{ from, to: from + length }]);
          return 'at' in plain && 'at' in paused && paused.at >= plain.at && dateOf(paused.at) >= dateOf(startedAt);
        },
      ),
    );
  });
});
