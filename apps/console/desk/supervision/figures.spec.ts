import { addressOf, durationRows, monthsUpTo, overdueRows, percent, shareRows } from './figures';

const row = (name: string, running: number, overdue: number): never =>
  ({ name, running, overdue, filters: { lifeEvent: name } }) as never;

describe('figures for charts', () => {
  it('given rows, then the most overdue come first and lead to what is overdue', () => {
    const rows = overdueRows([row('a', 9, 0), row('b', 3, 2), row('c', 0, 0)], '/cases');
    expect(rows).toEqual([
      { name: 'b', values: [3, 2], href: '/cases?lifeEvent=b&due=overdue' },
      { name: 'a', values: [9, 0], href: '/cases?lifeEvent=a' },
    ]);
  });

  it('given no durations, then there is no bar', () => {
    expect(durationRows([row('a', 1, 0)], '/cases')).toEqual([]);
  });

  it('given shares, then they stand in the order of the names', () => {
    const shares = [
      { value: 'none', count: 1, share: 0.1 },
      { value: 'all', count: 9, share: 0.9 },
    ];
    const rows = shareRows(
      shares,
      { all: '全部', partly: '部分', none: '未办成' },
      (value) => `/cases?outcome=${value}`,
    );
    expect(rows.map(({ name, values, href }) => [name, values[0], href])).toEqual([
      ['全部', 9, '/cases?outcome=all'],
      ['未办成', 1, '/cases?outcome=none'],
    ]);
  });

  it('given a share, then a percentage of one digit; given none, then none', () => {
    expect([percent(0.8733), percent(1), percent(undefined)]).toEqual(['87.3%', '100%', undefined]);
  });

  it('given January, then the months before are of the year before', () => {
    expect(monthsUpTo('2026-01', 3)).toEqual(['2026-01', '2025-12', '2025-11']);
  });

  it('given no filters, then the list as a whole', () => {
    expect(addressOf('/cases', {})).toBe('/cases');
  });
});
