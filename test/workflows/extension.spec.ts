import { departmentOf, item, plan } from '@yijian/domain/testing';
import { GOVERNMENT, headOf, SUPERVISED, workingDays } from '../support/terms';
import { tales } from '../support/time-skipping';

const DAY = 24 * 3_600_000;
const PLAN = plan(
  [
    item('a', {
      promised: workingDays(20),
      extension: { limit: workingDays(10), approvedBy: 'authorityHead' },
    }),
    item('b', { statutory: null }),
  ],
  {
    joint: {
      limit: workingDays(45),
      extension: { limit: workingDays(15), approvedBy: 'governmentHead' },
      basis: '《行政许可法》第四十二条第二款',
      itemIds: ['a', 'b'],
    },
  },
);
const extend = { type: 'extendDecision', itemId: 'a', reason: '案情复杂' } as const;

tales('an extension', (tell) => {
  it('comes one day before the end: ten more working days, once, by the head of the authority', () =>
    tell(
      async (one, world) => {
        await one.isAccepted(PLAN);
        const accepted = await one.now();
        const before = await one.due('statutory/a');
        await one.comesTo(before - DAY);
        expect(await one.does(departmentOf('a'), extend)).toBe('roleNotAllowed');
        expect(await one.does(GOVERNMENT, extend)).toBe('approverWrong');
        await one.does(headOf('a'), extend);
        expect(await one.does(headOf('a'), extend)).toBe('extensionUsed');
        for (const clock of ['statutory/a', 'promised/a'])
          expect(one.workingDays(accepted, await one.due(clock))).toBe(30);

        await one.comesTo(before + 60_000);
        expect(world.recordedOf('periodExceeded').filter(({ itemId }) => itemId === 'a')).toEqual([]);
        await one.comesTo((await one.due('statutory/a')) + 60_000);
        expect(world.recordedOf('periodExceeded')).toEqual(
          expect.arrayContaining([expect.objectContaining({ itemId: 'a', period: 'statutory' })]),
        );
        expect(world.cards).toContain('statutoryOverdue: department-of-a');
      },
      { settings: SUPERVISED },
    ));

  it('comes too late on the day after', () =>
    tell(async (one, world) => {
      await one.isAccepted(PLAN);
      await one.comesTo((await one.due('statutory/a')) + 1);
      await one.until(({ items }) => items[0]?.statutoryDue?.exceeded);
      expect(await one.does(headOf('a'), extend)).toBe('extensionTooLate');

      expect(world.recordedTypes).not.toContain('decisionExtended');
      expect(await one.isGranted('a')).toEqual(expect.any(Number));
    }));

  it('of joint handling is the government’s, and for nobody else to give', () =>
    tell(async (one) => {
      await one.isAccepted(PLAN);
      const accepted = await one.now();
      await one.comesTo((await one.due('joint')) - DAY);
      const joint = { type: 'extendJoint', reason: '涉及部门多' } as const;
      expect(await one.does(headOf('a'), joint)).toBe('approverWrong');
      await one.does(GOVERNMENT, joint);
      expect(await one.does(GOVERNMENT, joint)).toBe('extensionUsed');
      expect(one.workingDays(accepted, await one.due('joint'))).toBe(60);

      await one.isGranted('a');
      await one.isGranted('b');
      await one.passes('60 days');
      expect((await one.clock('joint')).entries.map(({ kind }) => kind)).toEqual(['start', 'extend', 'stop']);
    }));
});
