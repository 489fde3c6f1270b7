import { APPLICANT, CLERK, departmentOf, filingOf, item, material, plan } from '@yijian/domain/testing';
import { COMMITMENT, headOf, SUPERVISED, workingDays } from '../support/terms';
import type { ToldCase } from '../support/told-case';
import { tales } from '../support/time-skipping';

const PROMISE = { kind: 'commitment', subject: 'a' } as const;
const PLAN = plan([item('a', { commitment: COMMITMENT }), item('b')], {
  materials: [material('application', ['a', 'b']), material('photo', ['a'])],
});
const sign = { type: 'signOffers', offers: [PROMISE] } as const;
const report = (fulfilled: boolean, days?: number) =>
  ({
    type: 'reportPostCheck',
    itemId: 'a',
    fulfilled,
    findings: fulfilled ? '与承诺一致' : '未设置隔油池',
    ...(days !== undefined && { cure: workingDays(days) }),
  }) as const;

/** Accepted on the applicant's promise instead of a photo. */
async function isAcceptedOnPromise(one: ToldCase): Promise<void> {
  await one.submits(PLAN, { without: ['photo'], asks: [PROMISE] });
  await one.until(({ offers }) => offers[0]?.status === 'offered');
  await one.does(APPLICANT, sign);
  expect(await one.does(CLERK, { type: 'accept' })).toEqual(expect.any(Number));
}

/** Granted, delivered and rated: what is left is the check. */
async function isRatedOnPromise(one: ToldCase): Promise<void> {
  await isAcceptedOnPromise(one);
  await one.isGranted('a');
  await one.isGranted('b');
  await one.isDelivered();
  await one.isRated();
  expect(await one.read()).toMatchObject({ stage: 'followUp', holder: 'departments', grade: 'satisfied' });
}

tales('a commitment', (tell) => {
  it('is signed after the credit check, granted on the spot, and keeps the case open until it was checked', () =>
    tell(
      async (one, world) => {
        await isAcceptedOnPromise(one);
        expect(world.said('a', 'application')).toMatchObject([
          { handling: 'commitment', materials: [{ materialId: 'application' }] },
        ]);
        expect(one.workingDays(await one.now(), await one.due('promised/a'))).toBe(0);
        await one.isGranted('a');
        const decided = await one.now();
        await one.passes('2 days');
        await one.isGranted('b');
        await one.isDelivered();
        await one.isRated();

        expect(one.workingDays(decided, await one.due('postCheck/a'))).toBe(20);
        await one.passes('18 days');
        expect((await one.handle.describe()).status.name).toBe('RUNNING');
        await one.does(departmentOf('a'), report(true));
        expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'allGranted' });
        expect(world.recordedTypes.slice(-3)).toEqual(['caseRated', 'postCheckReported', 'followUpEnded']);
      },
      { settings: SUPERVISED },
    ));

  it('is held, and nothing else, while the credit service is down for a day', () =>
    tell(async (one, world) => {
      world.credit = 'isDown';
      await one.submits(PLAN, { without: ['photo'], asks: [PROMISE] });
      await one.passes('1 day');
      expect(await one.does(APPLICANT, sign)).toBe('offerNotOpen');
      await one.does(CLERK, { type: 'consultDepartments', itemIds: ['b'] });
      await one.does(departmentOf('b'), { type: 'reportDefects', itemId: 'b', defects: [] });

      world.credit = 'works';
      await one.passes('20 minutes');
      await one.does(APPLICANT, sign);
      expect(await one.does(CLERK, { type: 'accept' })).toEqual(expect.any(Number));
      expect((await one.read()).parked).toEqual([]);
    }));

  it('lapses when the case is accepted before the credit service is back', () =>
    tell(async (one, world) => {
      world.credit = 'isDown';
      await one.submits(PLAN, { asks: [PROMISE] });
      await one.anHourPasses();
      await one.does(CLERK, { type: 'accept' });
      world.credit = 'works';
      await one.passes('1 day');

      expect(await one.read()).toMatchObject({ offers: [{ ...PROMISE, status: 'lapsed' }], commitmentItemIds: [] });
      expect(world.said('a', 'application')).toMatchObject([{ handling: 'normal' }]);
      expect(world.recordedTypes).not.toContain('creditChecked');
    }));

  it('does not hold up the end of a case that is withdrawn while the credit service is down', () =>
    tell(async (one, world) => {
      world.credit = 'isDown';
      await one.submits(PLAN, { without: ['photo'], asks: [PROMISE] });
      await one.anHourPasses();
      await one.does(APPLICANT, { type: 'withdraw', reason: '不开店了' });
      await one.anHourPasses();

      expect((await one.handle.describe()).status.name).toBe('COMPLETED');
    }));

  it('is barred to a dishonest applicant, who goes the normal way', () =>
    tell(async (one, world) => {
      world.isDishonest = true;
      await one.submits(PLAN, { without: ['photo'], asks: [PROMISE] });
      await one.until(({ offers }) => offers[0]?.status === 'blocked');
      expect(await one.does(APPLICANT, sign)).toBe('offerBlocked');
      expect(await one.does(CLERK, { type: 'accept' })).toBe('materialsMissing');

      await one.does(CLERK, { type: 'requestCorrection', defects: [{ subject: 'photo', content: '缺少照片' }] });
      await one.does(APPLICANT, { type: 'supplyCorrection', ...filingOf(PLAN, ['application', 'photo']) });
      await one.does(CLERK, { type: 'accept' });
      expect(world.said('a', 'application')).toMatchObject([{ handling: 'normal' }]);
      await one.isGranted('a');
      await one.isGranted('b');
      await one.isDelivered();
      await one.isRated();
      expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'allGranted' });
    }));
});

tales('the check after a commitment', (tell) => {
  it('comes before the end of the case, which then has nothing left to follow up', () =>
    tell(async (one) => {
      await isAcceptedOnPromise(one);
      await one.isGranted('a');
      await one.does(departmentOf('a'), report(true));
      await one.isGranted('b');
      await one.isDelivered();
      await one.isRated();
      expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'allGranted' });
    }));

  it('finds what can be corrected: ordered, reminded, corrected, closed', () =>
    tell(
      async (one, world) => {
        await isRatedOnPromise(one);
        await one.passes('10 days');
        await one.does(departmentOf('a'), report(false, 10));
        expect(await one.read()).toMatchObject({ holder: 'applicant' });
        expect(await one.does(departmentOf('a'), report(false, 10))).toBe('postCheckNotDue');
        await one.comesJustBefore(await one.due('cure/a'));
        expect(world.recordedOf('applicantReminded')).toMatchObject([{ clockId: 'cure/a' }]);

        await one.does(departmentOf('a'), report(true));
        expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'allGranted' });
      },
      { settings: SUPERVISED },
    ));

  it('finds a promise broken: the order was not followed, the head revokes, closed', () =>
    tell(async (one, world) => {
      await isRatedOnPromise(one);
      await one.does(departmentOf('a'), report(false, 10));
      await one.comesTo((await one.due('cure/a')) + 60_000);
      expect(world.recordedOf('clockExpired')).toMatchObject([{ clockId: 'cure/a' }]);
      await one.does(departmentOf('a'), report(false));
      expect(await one.read()).toMatchObject({ stage: 'followUp', offers: [{ status: 'broken' }] });
      await one.passes('5 days');

      const revoked = {
        type: 'correctDecision',
        itemId: 'a',
        to: 'revoked',
        reason: '虚假承诺',
        legalBasis: '《行政许可法》第六十九条',
      } as const;
      expect(await one.does(departmentOf('a'), revoked)).toBe('roleNotAllowed');
      await one.does(headOf('a'), revoked);
      expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'partlyGranted' });
    }));

  it('is overdue: on record, supervised, and the case stays open', () =>
    tell(
      async (one, world) => {
        await isRatedOnPromise(one);
        await one.comesJustBefore(await one.due('postCheck/a'));
        expect(world.cards).not.toContain('postCheckOverdue: department-of-a');
        await one.passes('90 days');
        expect(world.recordedOf('clockExpired')).toMatchObject([{ clockId: 'postCheck/a' }]);
        expect(world.cards).toContain('postCheckOverdue: department-of-a');

        await one.does(departmentOf('a'), report(true));
        expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'allGranted' });
      },
      { settings: SUPERVISED },
    ));
});
