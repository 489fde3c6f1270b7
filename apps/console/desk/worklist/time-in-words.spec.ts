import { timeInWords } from './time-in-words';

describe('time in words', () => {
  it('is Beijing time, wherever the reader is', () => {
    expect(timeInWords('2026-11-25T01:30:00.000Z')).toBe('2026-11-25 09:30');
    expect(timeInWords(Date.UTC(2026, 10, 24, 16))).toBe('2026-11-25 00:00');
  });

  it('calls the end of a day 24:00', () => {
    expect(timeInWords('2026-11-25T23:59:59.999+08:00')).toBe('2026-11-25 24:00');
  });
});
