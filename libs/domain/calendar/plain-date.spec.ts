import fc from 'fast-check';
import { addDays, dateOf, daysBetween, endOfDay, isPlainDate, plainDate, readInstant, startOfDay } from './index';

const someInstant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 30) });

describe('plain dates', () => {
  it.each(['2026-02-28', '2024-02-29', '2026-12-31'])('given the real day %s, then it is read', (text) => {
    expect(plainDate(text)).toBe(text);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '',
  ])('given "%s", then it is refused with the form to write', (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => plainDate(text)).toThrow(/YYYY-MM-DD/);
  });

  it('given the last moment before and the first after midnight at +08:00, then the day changes between them', () => {
    expect(dateOf(Date.parse('2026-05-21T15:59:59.999Z'))).toBe('2026-05-21');
    expect(dateOf(Date.parse('2026-05-21T16:00:00.000Z'))).toBe('2026-05-22');
    expect(startOfDay(plainDate('2026-05-22'))).toBe(Date.parse('2026-05-22T00:00:00+08:00'));
    expect(endOfDay(plainDate('2026-05-21'))).toBe(Date.parse('2026-05-22T00:00:00+08:00') - 1);
  });

  it('given a date-time with an offset, then it is an instant; without one it is none', () => {
    expect(readInstant('2026-05-21T00:30:00+08:00')).toBe(Date.UTC(2026, 4, 20, 16, 30));
    expect(readInstant('2026-05-20T16:30:00Z')).toBe(Date.UTC(2026, 4, 20, 16, 30));
    const others = ['2026-05-21', '2026-05-21T00:30:00', '2026-13-21T00:30:00Z', ''];
    expect(others.filter((text) => readInstant(text) !== undefined)).toEqual([]);
  });

  it('an instant lies in its day (property)', () => {
    fc.assert(fc.property(someInstant, (at) => startOfDay(dateOf(at)) <= at && at <= endOfDay(dateOf(at))));
  });

  it('adding days is undone by counting them (property)', () => {
    fc.assert(
      fc.property(someInstant, fc.integer({ min: -400, max: 400 }), (at, days) => {
        expect(daysBetween(dateOf(at), addDays(dateOf(at), days))).toBe(days);
      }),
    );
  });
});
