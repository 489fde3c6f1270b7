import type { Defect } from '@yijian/domain/case';
import { APPLICANT, CLERK, departmentOf, filingOf, item, OPERATOR, plan } from '@yijian/domain/testing';
import { SUPERVISED, SUPERVISOR } from '../support/terms';
import { tales } from '../support/time-skipping';

const TWO = plan([item('a'), item('b')]);
const KITCHEN: Defect = { subject: 'kitchen-plan', content: '厨房平面图没有标明排烟' };
const LEASE: Defect = { subject: 'lease', content: '租赁合同缺页' };
const consult = (...itemIds: readonly string[]) => ({ type: 'consultDepartments', itemIds }) as const;
const report = (itemId: string, ...defects: readonly Defect[]) => ({ type: 'reportDefects', itemId, defects }) as const;
const correction = { type: 'supplyCorrection', ...filingOf(TWO) } as const;

tales('departments that are consulted before acceptance', (tell) => {
  it('put their defects into the one notice, which does not wait for the department that keeps silent', () =>
    tell(async (one, world) => {
      await one.submits(TWO);
      await one.does(CLERK, consult('a', 'b'));
      expect([...world.requests].sort()).toEqual(['a/completenessCheck/1', 'b/completenessCheck/1']);
      expect(await one.read()).toMatchObject({ holder: 'departments' });

      await one.does(departmentOf('a'), report('a', KITCHEN));
      expect(await one.does(CLERK, { type: 'requestCorrection', defects: [LEASE] })).toBe('consultationOpen');
      await one.passes('3 days');
      await one.does(CLERK, { type: 'requestCorrection', defects: [LEASE], withoutWaiting: true });

      expect(world.recordedOf('correctionRequested')).toMatchObject([
        { defects: [LEASE, { ...KITCHEN, itemId: 'a' }] },
      ]);
      expect(await one.does(departmentOf('b'), report('b', LEASE))).toBe('notNow');
    }));

  it('let the window send the same notice back, whose period runs on until the case is returned', () =>
    tell(
      async (one, world) => {
        await one.submits(TWO);
        await one.does(CLERK, { type: 'requestCorrection', defects: [KITCHEN, LEASE] });
        const asked = await one.now();
        await one.passes('2 days');
        await one.does(APPLICANT, correction);
        expect(await one.standing('correction')).toBe('paused');
        await one.passes('1 day');
        const other = { content: '缺少消防图纸' };
        expect(await one.does(CLERK, { type: 'returnCorrection', defects: [other] })).toBe('correctionAlreadyAsked');
        await one.does(CLERK, { type: 'returnCorrection', defects: [LEASE] });

        // Fifteen working days, and the one for which the window had it.
        expect(one.workingDays(asked, await one.due('correction'))).toBe(16);
        await one.comesJustBefore(await one.due('correction'));
        expect(await one.read()).toMatchObject({ stage: 'accept', holder: 'applicant' });
        expect(world.recordedOf('applicantReminded')).toMatchObject([{ clockId: 'correction' }]);
        await one.passes('2 minutes');
        expect(await one.handle.result()).toEqual({ end: 'returned' });
      },
      { settings: SUPERVISED },
    ));

  it('are asked again after a correction, by another number', () =>
    tell(async (one, world) => {
      await one.submits(TWO);
      await one.does(CLERK, consult('a'));
      await one.does(departmentOf('a'), report('a', KITCHEN));
      expect(await one.does(CLERK, { type: 'accept' })).toBe('defectsReported');
      await one.does(CLERK, { type: 'requestCorrection', defects: [] });
      await one.does(APPLICANT, correction);
      await one.does(CLERK, consult('a', 'b'));
      expect([...world.requests].sort()).toEqual([
        'a/completenessCheck/1',
        'a/completenessCheck/2',
        'b/completenessCheck/1',
      ]);

      await one.does(departmentOf('a'), report('a'));
      await one.does(departmentOf('b'), report('b'));
      await one.does(CLERK, { type: 'accept' });
      await one.until(({ items }) => items.every(({ status }) => status === 'inReview'));
    }));

  it('are each asked on their own: one that is down holds up no other, and nothing when the window decides', () =>
    tell(async (one, world) => {
      world.departmentOf['a'] = 'isDown';
      await one.submits(TWO);
      await one.does(CLERK, consult('a', 'b'));
      await one.anHourPasses();
      expect(world.requests).toEqual(['b/completenessCheck/1']);

      await one.does(departmentOf('b'), report('b'));
      await one.does(CLERK, { type: 'accept' });
      world.departmentOf['a'] = 'works';
      await one.anHourPasses();
      expect([...world.requests].sort()).toEqual(['a/1', 'b/1', 'b/completenessCheck/1']);
    }));

  it('park their question when they reject it, until it is wanted no more', () =>
    tell(async (one, world) => {
      world.departmentOf['a'] = 'rejects';
      await one.submits(TWO);
      await one.does(CLERK, consult('a'));
      await one.until(({ parked }) => parked.some(({ step }) => step === 'consult/a'));
      await one.does(CLERK, consult('b'));
      expect(world.requests).toEqual(['b/completenessCheck/1']);
      await one.does(OPERATOR, { type: 'retry', step: 'consult/a' });
      await one.until(({ parked }) => parked.length === 1);

      await one.does(CLERK, { type: 'requestCorrection', defects: [LEASE], withoutWaiting: true });
      expect(await one.until(({ parked }) => parked.length === 0)).toMatchObject({ holder: 'applicant' });
    }));

  it('do not bar a second notice on new facts by the supervisor, for which there is a card', () =>
    tell(
      async (one, world) => {
        await one.submits(TWO);
        await one.does(CLERK, { type: 'requestCorrection', defects: [LEASE] });
        await one.does(APPLICANT, correction);
        expect(await one.does(CLERK, { type: 'requestCorrection', defects: [KITCHEN] })).toBe('correctionAlreadyAsked');
        await one.does(SUPERVISOR, { type: 'overrideCorrection', defects: [KITCHEN], newFacts: '现场与图纸不符' });

        expect(await one.read()).toMatchObject({ holder: 'applicant' });
        expect(world.cards).toEqual(['secondCorrection: window']);
        expect(one.workingDays(await one.now(), await one.due('correction#2'))).toBe(15);
      },
      { settings: SUPERVISED },
    ));
});
