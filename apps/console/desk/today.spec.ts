import { today } from './today';

describe('today', () => {
  it('given late afternoon in London, then it is tomorrow in Beijing', () => {
    expect(today(0, Date.UTC(2026, 10, 25, 17))).toBe('2026-11-26');
  });

  it('given days after or before, then over the end of the month', () => {
    const now = Date.UTC(2026, 10, 25, 2);
    expect([today(7, now), today(-30, now)]).toEqual(['2026-12-02', '2026-10-26']);
  });
});
