import { dateOf, type Limit } from '../calendar/index';
import { instantOf, realCalendar, workingDays } from '../testing/index';
import {
  type Clock,
  type ClockEntry,
  dueOf,
  explain,
  type LaterEntry,
  remainingAt,
  segmentsOf,
  statusAt,
  supposing,
  warningAt,
} from './index';

const CALENDAR = realCalendar();
const GROUND = { what: '专家评审', basis: '《行政许可法》第四十五条' };

/** A statutory clock with the lines given. */
function clockOf(from: string, limit: Limit, ...later: readonly LaterEntry[]): Clock {
  const start: ClockEntry = { kind: 'start', at: instantOf(from), limit, ground: { what: '受理', basis: '依据' } };
  return { id: 'statutory/a', kind: 'statutory', itemId: 'a', entries: [start, ...later], exact: true };
}

const pause = (at: string, cause = 'review'): LaterEntry => ({
  kind: 'pause',
  at: instantOf(at),
  cause,
  reason: 'specialProcedure',
  ground: { ...GROUND, what: cause },
});
const resume = (at: string, cause = 'review'): LaterEntry => ({ kind: 'resume', at: instantOf(at), cause });
const extension = (at: string, by: Limit): LaterEntry => ({
  kind: 'extend',
  at: instantOf(at),
  by,
  ground: { what: '经负责人批准', basis: '《行政许可法》第四十二条第一款' },
});

function dueDay(clock: Clock): string {
  const due = dueOf(clock, CALENDAR);
  return 'at' in due ? dateOf(due.at) : 'paused';
}

describe('the due date of a ledger', () => {
  it('counts a pause that begins within an extension of another unit', () => {
    const clock = clockOf('03-02 10:00', { value: 4, unit: 'hour' }, extension('03-02 11:00', workingDays(5)));
    expect(dueDay(clock)).toBe('2026-03-09');

    expect(dueDay({ ...clock, entries: [...clock.entries, pause('03-05 09:00')] })).toBe('paused');
    const over = { ...clock, entries: [...clock.entries, pause('03-05 09:00'), resume('03-09 09:00')] } as const;
    expect(dueDay(over)).toBe('2026-03-11');
  });

  it('never lies within a pause: a last day that began to stand still is made up for on the first working day', () => {
    const clock = clockOf('03-02 10:00', workingDays(4), pause('03-06 10:00'), resume('03-07 10:00'));

    expect(dueDay(clock)).toBe('2026-03-09');
    expect(statusAt(clock, CALENDAR, instantOf('03-07 12:00'))).toBe('running');
    expect(explain(clock, CALENDAR, () => undefined).text).toContain('末日仍在暂停期间，顺延至3月9日');
  });

  it('goes on as it was counted in cases planned before that', () => {
    const { exact, ...before } = clockOf('03-02 10:00', workingDays(4), pause('03-06 10:00'), resume('03-07 10:00'));

    expect(exact).toBe(true);
    expect(dueDay(before)).toBe('2026-03-06');
  });
});

describe('segments', () => {
  it('do not depend on when a line was written down, nor on the ledger being the same object', () => {
    const lines = [pause('03-03 09:00', 'one'), pause('03-06 09:00', 'two'), resume('03-05 09:00', 'one')];
    const clock = clockOf('03-02 10:00', workingDays(20), ...lines);

    const stretches = segmentsOf(clock).map(({ kind, from, ground }) => [kind, dateOf(from), ground.what]);

    expect(stretches).toEqual([
      ['run', '2026-03-02', '受理'],
      ['pause', '2026-03-03', 'one'],
      ['run', '2026-03-05', '受理'],
      ['pause', '2026-03-06', 'two'],
    ]);
    expect(segmentsOf(JSON.parse(JSON.stringify(clock)) as Clock)).toEqual(segmentsOf(clock));
  });
});

describe('an explanation', () => {
  it('reads as a clerk would write it', () => {
    const notice = 'specialProcedureNotice/expert/1@command-7';
    const numbers = (act: string) => (act === notice ? '示长政特告〔2026〕3号' : undefined);
    const told: LaterEntry = {
      kind: 'pause',
      at: instantOf('03-05 10:00'),
      cause: 'expert/1',
      reason: 'specialProcedure',
      ground: { ...GROUND, act: notice },
    };
    const clock = clockOf('03-02 10:00', workingDays(20), told, resume('03-17 10:00', 'expert/1'));

    expect(explain(clock, CALENDAR, numbers).text).toBe(
      '2026年3月2日受理，法定办结时限20个工作日（依据）；3月5日至3月17日专家评审，暂停8个工作日（《行政许可法》第四十五条，特别程序告知书示长政特告〔2026〕3号）；应于4月10日（含当日）前办结。',
    );
  });

  it('says what is left while the clock stands still', () => {
    const clock = clockOf('03-02 10:00', workingDays(20), pause('03-05 10:00'));
    expect(explain(clock, CALENDAR, () => undefined).text).toMatch(
      /暂停计算（《行政许可法》第四十五条）；剩余17个工作日，恢复计算后重新确定到期日。$/,
    );
  });

  it('tells a rest day at the end, and the law that moves it', () => {
    const clock = clockOf('03-02 10:00', { value: 5, unit: 'day' });
    const [, carried] = explain(clock, CALENDAR, () => undefined).steps;
    expect(carried).toMatchObject({ kind: 'carryOver', days: 2, text: '末日为休息日，顺延至3月9日' });
  });

  it('names the year where it is another one', () => {
    const text = explain(clockOf('12-24 10:00', workingDays(8)), CALENDAR, () => undefined).text;
    expect(text).toContain('应于2027年1月6日（含当日）前办结（所跨年度的放假安排尚未公布，日期为暂定）');
  });
});

describe('a warning', () => {
  const warning = (clock: Clock, days: number): string | undefined => {
    const due = dueOf(clock, CALENDAR);
    const at = 'at' in due ? warningAt(clock, CALENDAR, due.at, days) : undefined;
    return at === undefined ? undefined : new Date(at + 8 * 3_600_000).toISOString().slice(0, 16);
  };

  it('comes on the working day before, not on the last day and not on a Sunday', () => {
    expect(warning(clockOf('03-02 10:00', workingDays(5)), 1)).toBe('2026-03-06T00:00');
    expect(warning(clockOf('09-18 10:00', workingDays(8)), 1)).toBe('2026-09-29T00:00');
  });

  it('is left out where the clock is no longer than the warning', () => {
    expect(warning(clockOf('03-02 10:00', workingDays(1)), 1)).toBeUndefined();
    expect(warning(clockOf('03-02 10:00', { value: 4, unit: 'hour' }), 1)).toBeUndefined();
  });

  it('asks for no year before the clock', () => {
    const calendar = { years: CALENDAR.years.filter(({ year }) => year === 2026) };
    const clock = clockOf('01-01 10:00', workingDays(1));
    const due = dueOf(clock, calendar);
    expect('at' in due && warningAt(clock, calendar, due.at, 5)).toBeUndefined();
  });
});

describe('what is left', () => {
  it('does not shrink while the clock stands still', () => {
    const clock = clockOf('03-02 10:00', workingDays(20), pause('03-05 10:00'));
    const left = (at: string) => remainingAt(clock, CALENDAR, instantOf(at));
    expect([left('03-05 11:00'), left('03-20 11:00')]).toEqual([
      { value: 17, unit: 'workingDay' },
      { value: 17, unit: 'workingDay' },
    ]);
  });
});

describe('what if', () => {
  it('leaves a stopped clock as it is', () => {
    const clock = clockOf('03-02 10:00', workingDays(20), { kind: 'stop', at: instantOf('03-10 10:00') });
    expect(supposing(clock, { kind: 'extend', by: workingDays(10), what: '延期' }, instantOf('03-11 10:00'))).toBe(
      clock,
    );
  });
});
