import { deliverAndRate, openAcceptedCase } from '../support/filed-case';
import { eventually, problemOf } from '../support/http';
import { type TestSystem } from '../support/system';
import { withdrawnCase } from './courses';

/** 撤回 before decision; departments that work on it are told. */
export function withdrawal(system: () => TestSystem): void {
  it('ends the case and tells the departments that were asked', async () => {
    const { gateway, simulator } = system();
    const { caseNo, applicant } = await withdrawnCase(system());

    const closed = await gateway.caseView(caseNo);
    expect(closed).toMatchObject({ status: 'closed', end: 'withdrawn' });
    expect(closed.items.every(({ status }) => status === 'withdrawn')).toBe(true);
    const told = await eventually('the department is told', async () => {
      const requests = await simulator.requestsOf(caseNo);
      return requests.find(({ request }) => request.kind === 'withdrawal');
    });
    expect(told).toMatchObject({
      requestId: `${caseNo}/licence-check/withdrawal`,
      request: { payload: {}, materials: [] },
    });
    const asked = (await simulator.requestsOf(caseNo)).map(({ itemId }) => itemId);
    expect(new Set(asked)).toEqual(new Set(['licence-check']));

    const late = { replyId: `${caseNo}-late`, caseNo, itemId: 'licence-check', kind: 'granted', round: 1 } as const;
    const refused = await problemOf(gateway.reply('market-regulation', { ...late, results: [] }));
    expect(refused).toMatchObject({ status: 409, code: 'caseClosed' });
    const again = await problemOf(gateway.command(applicant, caseNo, 'withdraw', { reason: '再次' }));
    expect(again).toMatchObject({ status: 409, code: 'caseClosed' });
  });

  it('lets stand and delivers what was decided before', async () => {
    const { gateway } = system();
    const hold = { hold: true };
    const script = { 'food-licence': hold, signboard: hold, 'drainage-licence': hold };
    const file = await openAcceptedCase(system(), 'restaurant-opening', 'snack-bar-30', script);
    const { caseNo, applicant } = file;
    await gateway.until(caseNo, ({ items }) => items[0]?.status === 'granted');
    await gateway.perform(applicant, caseNo, 'withdraw', { reason: '不开店了' });
    const closed = await deliverAndRate(system(), file);

    expect(closed).toMatchObject({ end: 'completed', outcome: 'partlyGranted' });
    expect(closed.items.map(({ status }) => status)).toEqual(['granted', 'withdrawn', 'withdrawn', 'withdrawn']);
  });
}
