import { APPLICANT, departmentOf, item, plan } from '@yijian/domain/testing';
import { headOf, hearing, inspectors, jointVisit, SUPERVISED, workingDays } from '../support/terms';
import type { ToldCase } from '../support/told-case';
import { tales } from '../support/time-skipping';

const DAY = 24 * 3_600_000;
const JOINT = {
  limit: workingDays(45),
  extension: { limit: workingDays(15), approvedBy: 'governmentHead' },
  basis: '《行政许可法》第四十二条第二款',
  itemIds: ['a', 'b'],
} as const;
const PLAN = plan([item('a'), item('b'), item('c')], {
  specialProcedures: [hearing('a', 'b'), jointVisit('a', 'b')],
  joint: JOINT,
});
const right = (itemId: string) =>
  ({ type: 'tellHearingRight', itemId, procedureId: 'hearing', reason: '涉及相邻权利人' }) as const;
const schedule = (itemId: string, heldAt: number, officerId = 'officer-9') =>
  ({ type: 'scheduleHearing', itemId, heldAt, place: '听证室', officerId, open: true }) as const;
const record = (itemId: string) => ({ type: 'recordHearing', itemId, record: '双方陈述意见' }) as const;

/** The applicant is told of his right, asks for the hearing, and is told its time. */
async function isToBeHeard(one: ToldCase, itemId: string, inDays: number): Promise<number> {
  await one.does(departmentOf(itemId), right(itemId));
  await one.does(APPLICANT, { type: 'requestHearing', itemId });
  const heldAt = (await one.now()) + inDays * DAY;
  expect(await one.does(departmentOf(itemId), schedule(itemId, heldAt))).toEqual(expect.any(Number));
  return heldAt;
}

tales('a hearing', (tell) => {
  it('in the midst of a joint visit: the clocks stand from its request to its record, and the decision waits', () =>
    tell(
      async (one, world) => {
        await one.isAccepted(PLAN);
        await one.isAcknowledged('a');
        await one.isGranted('c');
        const before = await one.due('statutory/a');
        const jointBefore = await one.due('joint');
        const visitAt = (await one.now()) + 2 * DAY;
        const appointed = { procedureId: 'visit', heldAt: visitAt, place: '门店', inspectors: inspectors('a', 'b') };
        await one.does(departmentOf('a'), { type: 'appointVisit', ...appointed });
        expect(await one.isGranted('a')).toBe('visitPending');

        await one.does(departmentOf('a'), right('a'));
        expect(await one.isGranted('a')).toBe('hearingOpen');
        await one.passes('1 day');
        await one.does(APPLICANT, { type: 'requestHearing', itemId: 'a' });
        const asked = await one.now();
        for (const clock of ['statutory/a', 'promised/a', 'joint']) expect(await one.standing(clock)).toBe('paused');
        expect(await one.standing('statutory/b')).toBe('running');

        const soon = schedule('a', asked + 8 * DAY);
        expect(await one.does(departmentOf('a'), soon)).toBe('hearingTooSoon');
        const heldAt = asked + 13 * DAY;
        expect(await one.does(departmentOf('a'), schedule('a', heldAt, 'reviewer-of-a'))).toBe(
          'hearingOfficerIsReviewer',
        );
        await one.does(departmentOf('a'), schedule('a', heldAt));
        await one.comesTo(visitAt);
        const outcomes = [
          { departmentId: departmentOf('a').id, result: 'pass' },
          { departmentId: departmentOf('b').id, result: 'pass' },
        ] as const;
        await one.does(departmentOf('a'), { type: 'recordVisit', procedureId: 'visit', findings: '符合', outcomes });
        expect(await one.isGranted('a')).toBe('hearingOpen');
        await one.isGranted('b');

        expect(await one.does(departmentOf('a'), record('a'))).toBe('hearingNotDue');
        await one.comesTo(heldAt);
        await one.does(departmentOf('a'), record('a'));
        const stood = one.workingDays(asked, await one.now());
        expect(stood).toBe(9);
        expect(one.workingDays(before, await one.due('statutory/a'))).toBe(stood);
        expect(one.workingDays(jointBefore, await one.due('joint'))).toBe(stood);

        await one.isGranted('a');
        await one.isDelivered();
        expect(world.cards).toEqual(['notAcknowledged: department-of-b']);
      },
      { settings: SUPERVISED },
    ));

  it('is given up by silence: the right lapses after five working days, and no clock has stood', () =>
    tell(async (one, world) => {
      await one.isAccepted(PLAN);
      const before = await one.due('statutory/a');
      await one.does(departmentOf('a'), right('a'));
      await one.comesTo(await one.due('hearingRequest/a'));
      expect(await one.isDenied('a')).toBe('hearingOpen');
      await one.passes('1 minute');

      expect(world.recordedTypes).toContain('hearingRightLapsed');
      expect(await one.does(APPLICANT, { type: 'requestHearing', itemId: 'a' })).toBe('hearingNotDue');
      expect(await one.due('statutory/a')).toBe(before);
      expect(await one.isDenied('a')).toEqual(expect.any(Number));
    }));

  it('that was not organised in twenty working days is a violation on record, and can still be held', () =>
    tell(async (one, world) => {
      await one.isAccepted(PLAN);
      await one.does(departmentOf('a'), right('a'));
      await one.does(APPLICANT, { type: 'requestHearing', itemId: 'a' });
      await one.comesTo((await one.due('hearing/a')) + 60_000);
      expect(world.recordedOf('clockExpired')).toMatchObject([{ clockId: 'hearing/a' }]);
      expect(await one.isDenied('a')).toBe('hearingOpen');

      const heldAt = (await one.now()) + 10 * DAY;
      expect(await one.does(departmentOf('a'), schedule('a', heldAt))).toEqual(expect.any(Number));
      await one.comesTo(heldAt);
      await one.does(departmentOf('a'), record('a'));
      expect(await one.isDenied('a')).toEqual(expect.any(Number));
    }));

  it('of each of two licences keeps joint handling standing until the last of them is held', () =>
    tell(async (one) => {
      await one.isAccepted(PLAN);
      const started = await one.now();
      const first = await isToBeHeard(one, 'a', 14);
      await one.passes('3 days');
      const second = await isToBeHeard(one, 'b', 14);
      await one.comesTo(first);
      await one.does(departmentOf('a'), record('a'));
      expect(await one.standing('statutory/a')).toBe('running');
      expect(await one.standing('joint')).toBe('paused');

      await one.comesTo(second);
      await one.does(departmentOf('b'), record('b'));
      expect(one.workingDays(started, await one.due('joint'))).toBe(45 + one.workingDays(started, second));
    }));

  it('of an item that is terminated lets joint handling of the others run on', () =>
    tell(async (one) => {
      await one.isAccepted(PLAN);
      await isToBeHeard(one, 'a', 14);
      await one.passes('3 days');
      const grounds = { ground: 'conditionGone', reason: '场所已拆除', legalBasis: '有关规定' } as const;
      await one.does(headOf('a'), { type: 'terminate', itemId: 'a', ...grounds });

      expect(await one.standing('joint')).toBe('running');
      expect((await one.clock('statutory/a')).entries.at(-1)?.kind).toBe('stop');
    }));
});
