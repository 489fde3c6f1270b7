import { daysOf, stepped, viewOf } from './visit-calendar';

describe('the days of a calendar', () => {
  it('given a month, then whole weeks from Monday to Sunday', () => {
    const days = daysOf('month', '2026-11-26');
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
  });

  it('given a Sunday, then the week that began on the Monday before', () => {
    expect(daysOf('week', '2026-11-29')).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ]);
  });

  it('given an agenda, then thirty days from that day on, over the end of the year', () => {
    expect(daysOf('agenda', '2026-12-20').at(-1)).toBe('2027-01-18');
  });

  it('given a step, then the same place of the next month, week or agenda', () => {
    expect([stepped('month', '2026-11-26', 1), stepped('week', '2026-11-26', -1)]).toEqual([
      '2026-12-26',
      '2026-11-19',
    ]);
  });

  it('given an unknown view, then a month', () => {
    expect([viewOf('year'), viewOf('agenda')]).toEqual(['month', 'agenda']);
  });
});
