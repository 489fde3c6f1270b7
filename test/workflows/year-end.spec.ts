import { addDays, type Calendar, dateOf, plainDate, startOfDay } from '@yijian/domain/calendar';
import { APPLICANT, item, OPERATOR, plan } from '@yijian/domain/testing';
import type { ToldCase } from '../support/told-case';
import { tales } from '../support/time-skipping';
import type { World } from '../support/world';

const HOUR = 3_600_000;
const ONE = plan([item('a'), item('b')]);

/** A draft that lies until shortly before Christmas; resolves to the year. */
async function liesUntilDecember(one: ToldCase): Promise<number> {
  const today = dateOf(await one.now());
  const year = Number(today.slice(0, 4)) + (today.slice(5) < '12-21' ? 0 : 1);
  await one.comesTo(startOfDay(plainDate(`${year}-12-21`)) + 10 * HOUR);
  return year;
}

/** The same, in a service that has no calendar for the year to come. */
async function liesUntilUnknownYear(one: ToldCase, world: World): Promise<Calendar> {
  const year = await liesUntilDecember(one);
  const imported = world.calendar;
  const known = { years: imported.years.filter((one) => one.year <= year) };
  world.calendar = known;
  await one.does(OPERATOR, { type: 'adoptCalendar', calendar: known });
  return imported;
}

/** The year, of which nobody knows yet how its holidays will lie. */
function provisional(calendar: Calendar, since: number): Calendar {
  return { years: calendar.years.map((one) => ({ ...one, provisional: one.year > since })) };
}

/** The notice is out: the first days of the year are off, or its first weekends are worked. */
function official(calendar: Calendar, year: number, days: Partial<Calendar['years'][number]>): Calendar {
  return {
    years: calendar.years.map((one) =>
      one.year === year ? { ...one, version: '2', provisional: false, ...days } : one,
    ),
  };
}

function weekends(year: number): readonly string[] {
  const january = Array.from({ length: 15 }, (_, day) => addDays(plainDate(`${year}-01-01`), day));
  return january.filter((date) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()));
}

const statutoryDue = async (one: ToldCase) => (await one.read()).items[0]?.statutoryDue;

tales('a case over the end of the year', (tell) => {
  it('takes the official calendar over when it is out: what moves is on record, and the timer follows', () =>
    tell(async (one, world) => {
      const calendar = provisional(one.calendar, 0);
      await one.does(OPERATOR, { type: 'adoptCalendar', calendar });
      const year = await liesUntilDecember(one);
      await one.isAccepted(ONE);
      const before = await statutoryDue(one);
      expect(before).toMatchObject({ provisional: true });

      const offDays = Array.from({ length: 7 }, (_, day) => addDays(plainDate(`${year + 1}-01-01`), day));
      const known = official(official(calendar, year, {}), year + 1, { offDays });
      const adopted = await one.does(OPERATOR, { type: 'adoptCalendar', calendar: known });
      expect(adopted).toEqual(expect.any(Number));
      expect(await one.does(OPERATOR, { type: 'adoptCalendar', calendar: known })).toBe('calendarUnchanged');
      const after = await statutoryDue(one);
      expect(after).toMatchObject({ provisional: false });
      expect(world.recordedOf('calendarAdopted').at(-1)?.moved).toContainEqual({
        clockId: 'statutory/a',
        from: before?.at,
        to: after?.at,
      });

      await one.comesTo((before?.at ?? 0) + 60_000);
      const exceeded = () => world.recordedOf('periodExceeded').filter(({ period }) => period === 'statutory');
      expect(exceeded()).toEqual([]);
      await one.comesTo((after?.at ?? 0) + 60_000);
      expect(exceeded()).toHaveLength(2);
    }));

  it('is due earlier when weekends become working days, and the timer is moved', () =>
    tell(async (one, world) => {
      const year = await liesUntilDecember(one);
      await one.isAccepted(ONE);
      const before = await statutoryDue(one);
      const known = official(one.calendar, year + 1, { makeUpWorkingDays: weekends(year + 1) });
      await one.does(OPERATOR, { type: 'adoptCalendar', calendar: known });
      const after = await statutoryDue(one);
      expect(after?.at).toBeLessThan(before?.at ?? 0);

      await one.comesTo((after?.at ?? 0) + 60_000);
      expect(world.recordedOf('periodExceeded').map(({ period }) => period)).toContain('statutory');
    }));
});

tales('a case that reaches a year nobody knows', (tell) => {
  it('parks the calendar and nothing else, again when nothing was imported, and goes on when it was', () =>
    tell(async (one, world) => {
      const imported = await liesUntilUnknownYear(one, world);
      await one.isAccepted(ONE);
      const parked = await one.until(({ holder }) => holder === 'operator');
      expect(parked.parked).toMatchObject([{ step: 'calendar' }]);
      await one.isGranted('b');
      expect(await one.items()).toEqual({ a: 'inReview', b: 'granted' });

      await one.does(OPERATOR, { type: 'retry', step: 'calendar' });
      await one.until(({ holder }) => holder === 'operator');
      world.calendar = imported;
      await one.does(OPERATOR, { type: 'retry', step: 'calendar' });
      await one.until(({ holder }) => holder === 'departments');
      await one.comesTo(((await statutoryDue(one))?.at ?? 0) + 60_000);
      expect(world.recordedOf('periodExceeded')).toMatchObject([
        { itemId: 'a', period: 'promised' },
        { itemId: 'a', period: 'statutory' },
      ]);
    }));

  it('goes on by itself when a command gives it the calendar', () =>
    tell(async (one, world) => {
      const calendar = await liesUntilUnknownYear(one, world);
      await one.isAccepted(ONE);
      await one.until(({ holder }) => holder === 'operator');
      await one.does(OPERATOR, { type: 'adoptCalendar', calendar });
      await one.until(({ holder }) => holder === 'departments');
      await one.comesTo(((await statutoryDue(one))?.at ?? 0) + 60_000);
      expect(world.recordedOf('periodExceeded')).toHaveLength(4);
    }));

  it('ends parked, and is then nobody’s any more', () =>
    tell(async (one, world) => {
      await liesUntilUnknownYear(one, world);
      await one.isAccepted(ONE);
      await one.until(({ holder }) => holder === 'operator');
      await one.does(APPLICANT, { type: 'withdraw', reason: '不开店了' });

      expect(await one.handle.result()).toEqual({ end: 'withdrawn' });
      expect(world.bursts.at(-1)?.view).toMatchObject({ parked: [], holder: 'none' });
    }));
});
