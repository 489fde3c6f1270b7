import { CLERK, filingOf, item, plan, APPLICANT } from '@yijian/domain/testing';
import { SUPERVISED, workingDays } from '../support/terms';
import { tales } from '../support/time-skipping';

const TWO = plan([item('a', { promised: workingDays(10) }), item('b', { promised: workingDays(10) })]);

tales('a window that says nothing', (tell) => {
  it('has accepted when five working days are over, from the day of receipt, and answers for it', () =>
    tell(
      async (one, world) => {
        await one.submits(TWO);
        const { receivedAt = 0 } = await one.read();

        await one.comesJustBefore(await one.due('acceptanceCheck'));
        expect(await one.read()).toMatchObject({ stage: 'accept', holder: 'window' });
        expect(world.cards).toEqual(['acceptanceNearing: window']);

        await one.until(({ items }) => items.every(({ status }) => status === 'inReview'));
        expect(await one.read()).toMatchObject({ stage: 'approve', deemedAccepted: true, acceptedAt: receivedAt });
        expect(one.workingDays(receivedAt, await one.due('promised/a'))).toBe(10);
        expect(world.cards).toEqual(['acceptanceNearing: window', 'deemedAcceptance: window']);
        expect(await one.does(CLERK, { type: 'accept' })).toBe('notNow');
      },
      { settings: SUPERVISED },
    ));

  it('has five more days for what the correction brought, and when they are over has accepted that', () =>
    tell(
      async (one, world) => {
        await one.submits(TWO);
        await one.passes('3 days');
        await one.does(CLERK, { type: 'requestCorrection', defects: [{ content: '缺少图纸' }] });
        await one.passes('20 days');
        expect(await one.read()).toMatchObject({ stage: 'accept', holder: 'applicant' });

        await one.does(APPLICANT, { type: 'supplyCorrection', ...filingOf(TWO) });
        const { receivedAt = 0 } = await one.read();
        expect(one.workingDays(receivedAt, await one.due('acceptanceCheck#2'))).toBe(5);
        await one.comesJustBefore(await one.due('acceptanceCheck#2'));
        await one.until(({ stage }) => stage === 'approve');

        expect(await one.read()).toMatchObject({ deemedAccepted: true, acceptedAt: receivedAt });
        expect(world.cards.filter((card) => card === 'deemedAcceptance: window')).toHaveLength(1);
      },
      { settings: SUPERVISED },
    ));
});
