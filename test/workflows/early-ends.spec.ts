import { APPLICANT, CLERK, departmentOf, handedIn, item, material, plan } from '@yijian/domain/testing';
import { headOf, hearing, RECTIFIABLE, SUPERVISED, tolerable } from '../support/terms';
import type { ToldCase } from '../support/told-case';
import { tales } from '../support/time-skipping';

const LEASE = { kind: 'tolerance', subject: 'lease' } as const;
const PLAN = plan([item('a', { rectification: RECTIFIABLE }), item('b')], {
  materials: [material('application', ['a', 'b']), tolerable('lease', ['b'])],
  specialProcedures: [hearing('a')],
});
const withdraw = { type: 'withdraw', reason: '不开店了' } as const;
const gone = { ground: 'applicantDeceased', reason: '申请人死亡', legalBasis: '有关规定' } as const;
const ask = { type: 'requestRectification', itemId: 'a', round: 1, requirements: ['加装隔油池'] } as const;

async function isAcceptedWithoutLease(one: ToldCase): Promise<void> {
  await one.submits(PLAN, { without: ['lease'], asks: [LEASE] });
  await one.until(({ offers }) => offers[0]?.status === 'offered');
  await one.does(APPLICANT, { type: 'signOffers', offers: [LEASE] });
  await one.does(CLERK, { type: 'accept' });
}

tales('a case that ends early', (tell) => {
  it('is withdrawn during a rectification: departments are told, no clock runs on', () =>
    tell(
      async (one, world) => {
        await one.isAccepted(PLAN);
        await one.does(departmentOf('a'), ask);
        await one.passes('3 days');
        await one.does(APPLICANT, withdraw);

        expect(await one.handle.result()).toEqual({ end: 'withdrawn' });
        expect([...world.requests].sort()).toEqual(['a/1', 'a/withdrawal', 'b/1', 'b/withdrawal']);
        const { clocks, nextDue } = await one.read();
        expect(nextDue).toBeUndefined();
        expect(clocks.filter(({ entries }) => entries.at(-1)?.kind !== 'stop')).toEqual([]);
      },
      { settings: SUPERVISED },
    ));

  it('is withdrawn during a hearing, which is then not held', () =>
    tell(async (one, world) => {
      await one.isAccepted(PLAN);
      const right = { type: 'tellHearingRight', itemId: 'a', procedureId: 'hearing', reason: '涉及他人' } as const;
      await one.does(departmentOf('a'), right);
      await one.does(APPLICANT, { type: 'requestHearing', itemId: 'a' });
      await one.passes('1 day');
      await one.does(APPLICANT, withdraw);

      expect(await one.handle.result()).toEqual({ end: 'withdrawn' });
      expect(world.recordedTypes.at(-1)).toBe('caseWithdrawn');
    }));

  it('is withdrawn with a tolerance open and something granted: that is delivered, and nobody has broken a promise', () =>
    tell(
      async (one, world) => {
        await isAcceptedWithoutLease(one);
        await one.isGranted('a');
        await one.does(APPLICANT, withdraw);
        await one.until(({ stage, holder }) => stage === 'deliver' && holder === 'applicant');
        expect(world.bundles).toMatchObject([{ results: [{ itemId: 'a' }] }]);
        await one.passes('20 days');
        expect(world.recordedTypes).not.toContain('applicantReminded');
        expect(world.recordedTypes).not.toContain('toleranceBroken');

        await one.isDelivered();
        await one.isRated();
        expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'partlyGranted' });
      },
      { settings: SUPERVISED },
    ));

  it('is withdrawn while a department is down: closed at once, and over when the department knows', () =>
    tell(async (one, world) => {
      await one.isAccepted(PLAN);
      world.departmentOf['a'] = 'isDown';
      await one.does(APPLICANT, withdraw);
      await one.passes('2 days');
      expect(await one.read()).toMatchObject({ status: 'closed', holder: 'none' });
      expect((await one.handle.describe()).status.name).toBe('RUNNING');

      world.departmentOf['a'] = 'works';
      await one.passes('20 minutes');
      expect(await one.handle.result()).toEqual({ end: 'withdrawn' });
      expect(world.requests.at(-1)).toBe('a/withdrawal');
    }));

  it('is terminated by the window: every department is told', () =>
    tell(async (one, world) => {
      await one.isAccepted(PLAN);
      expect(await one.does(CLERK, { type: 'terminate', itemId: 'a', ...gone })).toBe('roleNotAllowed');
      await one.does(CLERK, { type: 'terminate', ...gone });

      expect(await one.handle.result()).toEqual({ end: 'terminated' });
      expect([...world.requests].sort()).toEqual(['a/1', 'a/withdrawal', 'b/1', 'b/withdrawal']);
    }));

  it('is terminated by the window after a decision, which stands and is delivered', () =>
    tell(async (one) => {
      await one.isAccepted(PLAN);
      await one.isDenied('a');
      await one.does(CLERK, { type: 'terminate', ...gone });
      expect(await one.items()).toEqual({ a: 'denied', b: 'terminated' });
      await one.isDelivered();
      await one.isRated();
      expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'noneGranted' });
    }));
});

tales('an item that is suspended', (tell) => {
  const suspend = {
    type: 'suspendItem',
    itemId: 'a',
    ground: 'pendingCase',
    reason: '产权诉讼',
    legalBasis: '有关规定',
  } as const;

  it('stands still by its promise and not by the law, nothing is decided, and it is taken up again', () =>
    tell(async (one) => {
      await one.isAccepted(PLAN);
      const [promised, statutory] = [await one.due('promised/a'), await one.due('statutory/a')];
      await one.does(headOf('a'), suspend);
      expect(await one.does(headOf('a'), suspend)).toBe('itemSuspended');
      expect(await one.standing('promised/a')).toBe('paused');
      expect(await one.isGranted('a')).toBe('itemSuspended');
      await one.passes('14 days');
      await one.does(headOf('a'), { type: 'resumeItem', itemId: 'a' });

      expect(one.workingDays(promised, await one.due('promised/a'))).toBe(10);
      expect(await one.due('statutory/a')).toBe(statutory);
      expect(await one.isGranted('a')).toEqual(expect.any(Number));
    }));

  it('stands still altogether where a statute says so, also while it is rectified', () =>
    tell(async (one, world) => {
      await one.isAccepted(PLAN);
      const statutory = await one.due('statutory/a');
      await one.does(departmentOf('a'), ask);
      await one.does(headOf('a'), { ...suspend, specialStatute: '《某特别法》第十条' });
      await one.passes('7 days');
      const form = { revision: 2, sha256: '' };
      const materials = handedIn(['application', 'photo']);
      await one.does(APPLICANT, { type: 'supplyRectification', itemId: 'a', round: 1, form, materials });
      await one.until(({ items }) => items[0]?.status === 'inReview');
      expect(world.requests.at(-1)).toBe('a/2');
      expect(await one.standing('promised/a')).toBe('paused');
      await one.passes('7 days');
      await one.does(headOf('a'), { type: 'resumeItem', itemId: 'a' });

      expect(one.workingDays(statutory, await one.due('statutory/a'))).toBe(10);
      expect(await one.isGranted('a', 2)).toEqual(expect.any(Number));
    }));
});
