import { realCalendar } from '../testing/index';
import { dueLight, soonUntil } from './index';

const calendar = realCalendar();
const at = (text: string): number => Date.parse(`${text}:00+08:00`);

describe('the light of a due date', () => {
  // 2026-02-14 and 02-28 are make-up working days, 02-15 to 02-23 the Spring Festival.
  it.each([
    ['2026-03-06T23:59', 'green', 4, '还剩4个工作日'],
    ['2026-03-05T23:59', 'yellow', 3, '还剩3个工作日'],
    ['2026-03-02T23:59', 'yellow', 0, '今日到期'],
    ['2026-03-02T09:00', 'red', 0, '已超期，不足1个工作日'],
    ['2026-02-28T23:59', 'red', -1, '已超期1个工作日'],
    ['2026-02-14T23:59', 'red', -6, '已超期6个工作日'],
  ])('given Monday 2 March 2026, 10:00, when it is %s, then it is %s', (due, colour, workingDaysLeft, text) => {
    expect(dueLight(at(due), at('2026-03-02T10:00'), calendar)).toEqual({ colour, workingDaysLeft, text });
  });

  it('given the days before a long holiday, then three working days reach beyond it', () => {
    expect(soonUntil(at('2026-02-13T10:00'), calendar)).toBeGreaterThanOrEqual(at('2026-02-25T23:59'));
    expect(dueLight(at('2026-02-25T12:00'), at('2026-02-13T10:00'), calendar)).toMatchObject({ colour: 'yellow' });
  });

  it('given a year without calendar, then the list does not fail: the day itself is told', () => {
    expect(dueLight(at('2031-01-06T12:00'), at('2026-03-02T10:00'), calendar)).toEqual({
      colour: 'green',
      text: '2031年1月6日到期',
    });
    expect(dueLight(at('2031-01-06T12:00'), at('2031-01-07T12:00'), calendar)).toEqual({
      colour: 'red',
      text: '已超期',
    });
  });
});
