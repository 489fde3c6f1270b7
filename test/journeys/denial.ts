import { deliverAndRate, openAcceptedCase } from '../support/filed-case';
import { type TestSystem } from '../support/system';

/** 不予: what depends on a denied result ends as 前置未成就终止, the rest goes on, the bundle holds the denial. */
export function denial(system: () => TestSystem): void {
  it('ends dependants of a denied item and delivers 部分办成 with the denial', async () => {
    const { gateway, simulator } = system();
    const denied = { decide: 'deny', reason: '申报材料不一致', legalBasis: '《户口登记条例》第七条' } as const;
    const file = await openAcceptedCase(system(), 'newborn-birth', 'everything', { 'birth-registration': denied });
    const { caseNo } = file;
    const closed = await deliverAndRate(system(), file);

    expect(closed).toMatchObject({ end: 'completed', outcome: 'partlyGranted' });
    expect(Object.fromEntries(closed.items.map(({ itemId, status }) => [itemId, status]))).toEqual({
      'birth-certificate': 'granted',
      'vaccination-card': 'granted',
      'birth-registration': 'denied',
      'insurance-enrolment': 'prerequisiteFailed',
      'insurance-payment': 'prerequisiteFailed',
      'social-security-card': 'prerequisiteFailed',
      'maternity-reimbursement': 'granted',
      'parenting-guidance': 'granted',
    });
    const causes = Object.fromEntries(closed.items.map(({ itemId, becauseOf }) => [itemId, becauseOf]));
    expect(causes).toMatchObject({
      'insurance-enrolment': 'birth-registration',
      'insurance-payment': 'insurance-enrolment',
    });

    const { items } = await gateway.results(caseNo);
    const shown = items.find(({ itemId }) => itemId === 'birth-registration');
    expect(shown).toMatchObject({ status: 'denied', reason: denied.reason, results: [] });
    const delivery = (await gateway.notices(caseNo)).find(({ kind }) => kind === 'delivery');
    expect(delivery?.text).toContain(denied.reason);
    expect(delivery?.text).toContain('行政复议');
    expect(delivery?.text).toContain('前置未成就终止');
    const asked = (await simulator.requestsOf(caseNo)).map(({ itemId }) => itemId);
    expect(asked).not.toContain('insurance-enrolment');
  });

  it('is 未办成 when the first item is denied and everything hangs on it', async () => {
    const script = { 'licence-check': { decide: 'deny' } } as const;
    const file = await openAcceptedCase(system(), 'restaurant-opening', 'snack-bar-30', script);
    const closed = await deliverAndRate(system(), file);

    expect(closed).toMatchObject({ end: 'completed', outcome: 'noneGranted' });
    const waited = closed.items.slice(1).map(({ status }) => status);
    expect(waited).toEqual(['prerequisiteFailed', 'prerequisiteFailed', 'prerequisiteFailed']);
  });
}
