import { describeLimit, type Limit, limitHours } from './index';

describe('limits', () => {
  const cases: [Limit, string, number | undefined][] = [
    [{ value: 0, unit: 'onTheSpot' }, '当场', 0],
    [{ value: 4, unit: 'hour' }, '4小时', 4],
    [{ value: 5, unit: 'day' }, '5日', 120],
    [{ value: 10, unit: 'workingDay' }, '10个工作日', 336],
    [{ unit: 'schedule', scheduleId: 'review' }, '按公告日程', undefined],
  ];

  it.each(cases)('given %o, then it reads %s and compares as %s hours', (limit, text, hours) => {
    expect(describeLimit(limit)).toBe(text);
    expect(limitHours(limit)).toBe(hours);
  });
});
