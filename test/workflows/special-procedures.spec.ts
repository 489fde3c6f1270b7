import { departmentOf, item, plan } from '@yijian/domain/testing';
import { headOf, procedure, RUNS, SUPERVISED, workingDays } from '../support/terms';
import { tales } from '../support/time-skipping';

const DAY = 24 * 3_600_000;
const PLAN = plan([item('a', { promised: workingDays(10) }), item('b', { promised: workingDays(10) })], {
  specialProcedures: [
    procedure('review', ['a', 'b'], {}),
    procedure('testing', ['a'], { kind: 'testing' }),
    procedure('opinion', ['a'], { kind: 'consultation', clockEffect: RUNS }),
  ],
});
const start = (procedureId: string, days: number | undefined, ...itemIds: readonly string[]) =>
  ({
    type: 'startProcedure',
    procedureId,
    itemIds,
    ...(days !== undefined && { timeNeeded: workingDays(days) }),
    reason: '需要专业意见',
  }) as const;
const end = (procedureKey: string) => ({ type: 'endProcedure', procedureKey, findings: '符合要求' }) as const;
const A = departmentOf('a');

tales('a special procedure', (tell) => {
  it('lets the clocks stand for the time told; when that is over they run on, and the organizer answers for it', () =>
    tell(
      async (one, world) => {
        await one.isAccepted(PLAN);
        await one.isAcknowledged('a');
        await one.isGranted('b');
        const before = await one.due('statutory/a');
        expect(await one.does(A, start('review', undefined, 'a'))).toBe('timeNeededMissing');
        await one.passes('1 day');
        await one.does(A, start('review', 5, 'a'));
        expect(await one.isGranted('a')).toBe('procedureUnderWay');
        expect(await one.standing('promised/a')).toBe('paused');

        await one.comesJustBefore(await one.due('procedure/review/1'));
        expect(await one.standing('statutory/a')).toBe('paused');
        await one.until(({ procedures }) => procedures[0]?.timeOver);
        expect(one.workingDays(before, await one.due('statutory/a'))).toBe(5);
        expect(world.cards).toEqual(['procedureTimeOver: department-of-a']);
        expect(await one.isGranted('a')).toEqual(expect.any(Number));
      },
      { settings: SUPERVISED },
    ));

  it('needs more time than was told: told anew before it is over, and once more after', () =>
    tell(async (one, world) => {
      await one.isAccepted(PLAN);
      const before = await one.due('statutory/a');
      await one.does(A, start('review', 5, 'a'));
      const first = await one.due('procedure/review/1');
      await one.passes('3 days');
      const prolong = {
        type: 'prolongProcedure',
        procedureKey: 'review/1',
        timeNeeded: workingDays(5),
        reason: '专家出差',
      } as const;
      await one.does(A, prolong);
      await one.comesTo(first + 60_000);
      expect(world.recordedTypes).not.toContain('procedureTimeOver');
      expect(await one.standing('statutory/a')).toBe('paused');

      await one.comesTo((await one.due('procedure/review/1#2')) + 60_000);
      expect(await one.standing('statutory/a')).toBe('running');
      await one.comesTo((await one.now()) + 4 * DAY);
      await one.does(A, prolong);
      const again = await one.now();
      expect(await one.standing('statutory/a')).toBe('paused');
      await one.passes('2 days');
      await one.does(A, end('review/1'));
      expect(world.recordedTypes.filter((type) => type === 'procedureTimeOver')).toHaveLength(1);
      // From Monday to Thursday and five days more; then from one day to the next but one.
      expect(one.workingDays(again, await one.now())).toBe(2);
      expect(one.workingDays(before, await one.due('statutory/a'))).toBe(3 + 5 + 2);
    }));

  it('overlaps with another: the clocks stand until both have ended, and no day is taken off twice', () =>
    tell(async (one) => {
      await one.isAccepted(PLAN);
      const before = await one.due('statutory/a');
      const began = await one.now();
      await one.does(A, start('review', 10, 'a', 'b'));
      await one.passes('2 days');
      await one.does(A, start('testing', 10, 'a'));
      expect(await one.does(A, start('testing', 10, 'a'))).toBe('procedureUnderWay');
      await one.passes('2 days');
      await one.does(A, end('review/1'));
      expect(await one.standing('statutory/a')).toBe('paused');
      expect(await one.standing('statutory/b')).toBe('running');
      expect(await one.isGranted('a')).toBe('procedureUnderWay');

      await one.passes('4 days');
      await one.does(A, end('testing/1'));
      expect(one.workingDays(before, await one.due('statutory/a'))).toBe(one.workingDays(began, await one.now()));
      expect(await one.isGranted('a')).toEqual(expect.any(Number));
    }));

  it('that stops no clock holds up no decision', () =>
    tell(async (one) => {
      await one.isAccepted(PLAN);
      await one.does(A, start('opinion', undefined, 'a'));
      expect(await one.standing('statutory/a')).toBe('running');
      expect(await one.isGranted('a')).toEqual(expect.any(Number));
    }));

  it('is over with its items: no time runs out for an item that was terminated', () =>
    tell(
      async (one, world) => {
        await one.isAccepted(PLAN);
        await one.does(A, start('review', 5, 'a'));
        const grounds = { ground: 'conditionGone', reason: '场所已拆除', legalBasis: '有关规定' } as const;
        await one.does(headOf('a'), { type: 'terminate', itemId: 'a', ...grounds });
        await one.passes('14 days');

        expect(world.recordedTypes).not.toContain('procedureTimeOver');
        expect(world.cards).not.toContain('procedureTimeOver: department-of-a');
      },
      { settings: SUPERVISED },
    ));
});
