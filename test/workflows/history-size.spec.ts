import { APPLICANT, CLERK, departmentOf, handedIn, item, material, plan } from '@yijian/domain/testing';
import { COMMITMENT, inspectors, jointVisit, SUPERVISED, tolerable } from '../support/terms';
import { tales } from '../support/time-skipping';

const DAY = 24 * 3_600_000;
const OFFERS = [
  { kind: 'tolerance', subject: 'lease' },
  { kind: 'commitment', subject: 'a' },
] as const;
const PLAN = plan([item('a', { commitment: COMMITMENT }), item('b'), item('c')], {
  materials: [material('application', ['a', 'b']), material('photo', ['a']), tolerable('lease', ['b'])],
  specialProcedures: [jointVisit('b', 'c')],
});

tales('the history of a case with a tolerance, a visit and a commitment', (tell) => {
  it('stays small: some events for each command, and none for what only stands in the register', () =>
    tell(
      async (one) => {
        await one.submits(PLAN, { without: ['photo', 'lease'], asks: OFFERS });
        await one.until(({ offers }) => offers.every(({ status }) => status === 'offered'));
        await one.does(APPLICANT, { type: 'signOffers', offers: OFFERS });
        await one.does(CLERK, { type: 'accept' });
        for (const itemId of ['a', 'b', 'c']) await one.isAcknowledged(itemId);
        await one.isGranted('a');
        const heldAt = (await one.now()) + 2 * DAY;
        await one.does(CLERK, {
          type: 'appointVisit',
          procedureId: 'visit',
          heldAt,
          place: '门店',
          inspectors: inspectors('b', 'c'),
        });
        await one.does(APPLICANT, { type: 'supplyMaterials', materials: handedIn(['application', 'lease']) });
        await one.comesTo(heldAt);
        const outcomes = ['b', 'c'].map(
          (itemId) => ({ departmentId: departmentOf(itemId).id, result: 'pass' }) as const,
        );
        await one.does(CLERK, { type: 'recordVisit', procedureId: 'visit', findings: '符合', outcomes });
        await one.isGranted('b');
        await one.isGranted('c');
        await one.isDelivered();
        await one.isRated();
        await one.passes('10 days');
        await one.does(departmentOf('a'), { type: 'reportPostCheck', itemId: 'a', fulfilled: true, findings: '相符' });
        expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'allGranted' });

        const { events, bytes } = await one.historySize();
        expect(events).toBeLessThan(200);
        expect(bytes).toBeLessThan(100_000);
      },
      { settings: SUPERVISED },
    ));
});
