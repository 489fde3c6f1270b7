import { addDays, type Calendar, dateOf, plainDate, startOfDay } from '@yijian/domain/calendar';
import { APPLICANT, departmentOf, item, OPERATOR, plan } from '@yijian/domain/testing';
import { hearing } from '../support/terms';
import type { ToldCase } from '../support/told-case';
import { tales } from '../support/time-skipping';

const HOUR = 3_600_000;
const ONE = plan([item('a'), item('b')]);
const HEARD = plan([item('a'), item('b')], { specialProcedures: [hearing('a')] });

/** The year whose end comes next. */
function yearThatEnds(now: number): number {
  const today = dateOf(now);
  return Number(today.slice(0, 4)) + (today.slice(5) < '12-21' ? 0 : 1);
}

/** A draft that lies until shortly before Christmas; resolves to the year. */
async function liesUntilDecember(one: ToldCase): Promise<number> {
  const year = yearThatEnds(await one.now());
  await one.comesTo(startOfDay(plainDate(`${year}-12-21`)) + 10 * HOUR);
  return year;
}

/** What a service knows that has no calendar for the year to come. */
function withoutNextYear({ years }: Calendar, now: number): Calendar {
  return { years: years.filter(({ year }) => year <= yearThatEnds(now)) };
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
    tell(
      async (one, world) => {
        const imported = world.calendar;
        world.calendar = one.calendar;
        await liesUntilDecember(one);
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
      },
      { calendar: withoutNextYear },
    ));

  it('goes on by itself when a command gives it the calendar', () =>
    tell(
      async (one, world) => {
        const { calendar } = world;
        await liesUntilDecember(one);
        await one.isAccepted(ONE);
        await one.until(({ holder }) => holder === 'operator');
        await one.does(OPERATOR, { type: 'adoptCalendar', calendar });
        await one.until(({ holder }) => holder === 'departments');
        await one.comesTo(((await statutoryDue(one))?.at ?? 0) + 60_000);
        expect(world.recordedOf('periodExceeded')).toHaveLength(4);
      },
      { calendar: withoutNextYear },
    ));

  it('ends parked, and is then nobody’s any more', () =>
    tell(
      async (one, world) => {
        await liesUntilDecember(one);
        await one.isAccepted(ONE);
        await one.until(({ holder }) => holder === 'operator');
        await one.does(APPLICANT, { type: 'withdraw', reason: '不开店了' });

        expect(await one.handle.result()).toEqual({ end: 'withdrawn' });
        expect(world.bursts.at(-1)?.view).toMatchObject({ parked: [], holder: 'none' });
      },
      { calendar: withoutNextYear },
    ));

  it('refuses what it cannot count, and is not held up by it', () =>
    tell(
      async (one) => {
        await liesUntilDecember(one);
        await one.isAccepted(HEARD);
        await one.does(departmentOf('a'), {
          type: 'tellHearingRight',
          itemId: 'a',
          procedureId: 'hearing',
          reason: '涉及他人',
        });
        await one.does(APPLICANT, { type: 'requestHearing', itemId: 'a' });
        const heldAt = (await one.now()) + 20 * 24 * HOUR;
        const schedule = {
          type: 'scheduleHearing',
          itemId: 'a',
          heldAt,
          place: '听证室',
          officerId: 'officer-9',
          open: true,
        } as const;
        expect(await one.does(departmentOf('a'), schedule)).toBe('calendarIncomplete');
        expect(await one.isGranted('b')).toEqual(expect.any(Number));
      },
      { calendar: withoutNextYear },
    ));
});
