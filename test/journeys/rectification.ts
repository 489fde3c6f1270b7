import { openAcceptedCase } from '../support/filed-case';
import { problemOf } from '../support/http';
import { type TestSystem } from '../support/system';
import { rectifiedCase, REQUIREMENTS } from './courses';

/** 整改: with two parties at once, bounded by the catalogue. */
export function rectification(system: () => TestSystem): void {
  it('lets two departments ask for rectification side by side; each is asked again and grants', async () => {
    const { gateway, simulator } = system();
    const { caseNo } = await rectifiedCase(system());

    const closed = await gateway.caseView(caseNo);
    expect(closed).toMatchObject({ outcome: 'allGranted' });
    expect(Object.fromEntries(closed.items.map(({ itemId, round }) => [itemId, round]))).toEqual({
      'licence-check': 1,
      'food-licence': 2,
      signboard: 1,
      'drainage-licence': 2,
    });
    const notices = (await gateway.notices(caseNo)).filter(({ kind }) => kind === 'rectification');
    for (const [itemId, requirements] of Object.entries(REQUIREMENTS)) {
      const notice = notices.find(({ key }) => key === `rectification/${itemId}/1`);
      for (const requirement of requirements) expect(notice?.text).toContain(requirement);
    }
    const requests = await simulator.requestsOf(caseNo);
    const planOf = (requestId: string) =>
      requests
        .find((received) => received.requestId === `${caseNo}/${requestId}`)
        ?.request.materials.find(({ materialId }) => materialId === 'layout-plan')?.sha256;
    expect(requests.find(({ requestId }) => requestId.endsWith('food-licence/2'))?.request.kind).toBe('rectified');
    expect(planOf('food-licence/2')).not.toBe(planOf('food-licence/1'));
  });

  it('does not let a department ask more often than the catalogue allows; it decides instead', async () => {
    const { gateway } = system();
    const script = { 'food-licence': { rectify: [['增设洗涤池'], ['更换排风']] } };
    const file = await openAcceptedCase(system(), 'restaurant-opening', 'snack-bar-30', script);
    const { caseNo, filer } = file;
    const statusOf = (id: string) => gateway.caseView(caseNo).then(({ items }) => items.find((i) => i.itemId === id));
    await gateway.until(caseNo, ({ items }) => items.some(({ status }) => status === 'rectification'));
    expect((await statusOf('food-licence'))?.requirements).toEqual(['增设洗涤池']);
    const wrong = gateway.command(filer, caseNo, 'supply-rectification', { itemId: 'signboard', round: 1 });
    expect(await problemOf(wrong)).toMatchObject({ status: 409 });
    await gateway.perform(filer, caseNo, 'supply-rectification', { itemId: 'food-licence', round: 1 });

    const decided = await gateway.until(caseNo, ({ stage }) => stage === 'deliver');
    expect(decided.outcome).toBe('allGranted');
    expect((await statusOf('food-licence'))?.round).toBe(2);
  });
}
