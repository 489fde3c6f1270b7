import { APPLICANT, CLERK, departmentOf, handedIn, item, material, plan } from '@yijian/domain/testing';
import { RECTIFIABLE, SUPERVISED, tolerable, workingDays } from '../support/terms';
import type { ToldCase } from '../support/told-case';
import { tales } from '../support/time-skipping';

const LEASE = { kind: 'tolerance', subject: 'lease' } as const;
const PLAN = plan(
  [
    item('a'),
    item('b', { promised: workingDays(10), rectification: RECTIFIABLE }),
    item('c', { prerequisites: [{ kind: 'result', itemId: 'b', resultId: 'b-result' }] }),
  ],
  { materials: [material('application', ['a', 'b']), tolerable('lease', ['b'])] },
);
const supplied = { type: 'supplyMaterials', materials: handedIn(['application', 'lease']) } as const;

/** Accepted though the lease is missing, on the applicant's promise. */
async function isAcceptedWithoutLease(one: ToldCase): Promise<void> {
  await one.submits(PLAN, { without: ['lease'], asks: [LEASE] });
  await one.until(({ offers }) => offers[0]?.status === 'offered');
  expect(await one.does(CLERK, { type: 'accept' })).toBe('materialsMissing');
  await one.does(APPLICANT, { type: 'signOffers', offers: [LEASE] });
  expect(await one.does(CLERK, { type: 'accept' })).toEqual(expect.any(Number));
}

tales('a material that is tolerated as missing', (tell) => {
  it('is supplied in time: its department is told, the promise runs on, and the case ends with everything granted', () =>
    tell(
      async (one, world) => {
        await isAcceptedWithoutLease(one);
        const accepted = await one.now();
        expect(world.said('a', 'application')).toMatchObject([{ handling: 'normal' }]);
        expect(world.said('b', 'application')).toMatchObject([{ handling: 'tolerant' }]);
        expect(await one.read()).toMatchObject({ holder: 'applicant', waitingFor: '申请人补交容缺材料：材料lease' });
        expect(await one.standing('promised/b')).toBe('paused');
        expect(await one.standing('statutory/b')).toBe('running');
        expect(await one.isGranted('b')).toBe('toleranceOpen');

        await one.passes('2 days');
        await one.does(APPLICANT, supplied);
        expect(world.requests.at(-1)).toBe('b/supplement/1');
        expect(world.said('b', 'supplement')).toMatchObject([
          { message: '容缺材料已补交：材料lease', materials: handedIn(['application', 'lease']) },
        ]);
        expect(one.workingDays(accepted, await one.due('promised/b'))).toBe(12);

        for (const itemId of ['a', 'b', 'c']) await one.isGranted(itemId);
        await one.isDelivered();
        await one.isRated();
        expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'allGranted' });
        expect(world.recordedTypes).not.toContain('applicantReminded');
      },
      { settings: SUPERVISED },
    ));

  it('does not come: the applicant was reminded, its item and what waits for that end, and the case with the rest', () =>
    tell(
      async (one, world) => {
        await isAcceptedWithoutLease(one);
        await one.comesJustBefore(await one.due('tolerance/lease'));
        expect(world.recordedOf('applicantReminded')).toMatchObject([{ clockId: 'tolerance/lease' }]);
        expect(await one.items()).toMatchObject({ b: 'inReview' });

        await one.until(({ items }) => items[1]?.status === 'terminated');
        expect(await one.items()).toEqual({ a: 'inReview', b: 'terminated', c: 'prerequisiteFailed' });
        expect(world.requests.at(-1)).toBe('b/withdrawal');
        await one.isGranted('a');
        await one.isDelivered();
        await one.isRated();
        expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'partlyGranted' });
        expect(world.bundles).toMatchObject([{ results: [{ itemId: 'a' }], deniedItemIds: [] }]);
      },
      { settings: SUPERVISED },
    ));

  it('comes in the last minute, though the department is away', () =>
    tell(async (one, world) => {
      await isAcceptedWithoutLease(one);
      world.departmentOf['b'] = 'isDown';
      await one.comesJustBefore(await one.due('tolerance/lease'));
      await one.does(APPLICANT, supplied);
      await one.passes('3 hours');
      expect(world.recordedTypes).not.toContain('toleranceBroken');

      world.departmentOf['b'] = 'works';
      await one.passes('20 minutes');
      expect(world.requests.at(-1)).toBe('b/supplement/1');
      expect(await one.isGranted('b')).toEqual(expect.any(Number));
    }));

  it('comes with a rectification, and is supplied as well', () =>
    tell(async (one, world) => {
      await isAcceptedWithoutLease(one);
      await one.does(departmentOf('b'), {
        type: 'requestRectification',
        itemId: 'b',
        round: 1,
        requirements: ['重新丈量'],
      });
      const { materials } = supplied;
      const form = { revision: 2, sha256: '' };
      await one.does(APPLICANT, { type: 'supplyRectification', itemId: 'b', round: 1, form, materials });
      await one.passes('10 days');

      expect(world.recordedTypes).not.toContain('toleranceBroken');
      expect(await one.isGranted('b', 2)).toEqual(expect.any(Number));
    }));

  it('is asked for no more when its item was denied: no reminder, no breach', () =>
    tell(
      async (one, world) => {
        await isAcceptedWithoutLease(one);
        await one.isDenied('b');
        expect(await one.read()).toMatchObject({ holder: 'departments' });
        await one.passes('10 days');

        expect(world.recordedTypes).not.toContain('applicantReminded');
        expect(world.recordedTypes).not.toContain('toleranceBroken');
      },
      { settings: SUPERVISED },
    ));

  it('is still due in full when the acceptance is deemed, from the receipt', () =>
    tell(async (one) => {
      await one.submits(PLAN, { without: ['lease'], asks: [LEASE] });
      await one.until(({ offers }) => offers[0]?.status === 'offered');
      await one.does(APPLICANT, { type: 'signOffers', offers: [LEASE] });
      const { receivedAt = 0 } = await one.read();
      await one.comesJustBefore(await one.due('acceptanceCheck'));
      await one.until(({ stage }) => stage === 'approve');

      expect((await one.clock('statutory/b')).entries[0].at).toBe(receivedAt);
      expect(one.workingDays(await one.now(), await one.due('tolerance/lease'))).toBe(5);
      expect(await one.standing('promised/b')).toBe('paused');
    }));
});
