import { type TestSystem } from '../support/system';
import { deliverAndRate, openFilledCase, submitAndAccept } from '../support/filed-case';

/** 开办餐饮店, 全部办成: from the one-time notice to the rating. */
export function wholeCase(system: () => TestSystem): void {
  it('takes a snack bar from the one-time notice to 全部办成 and its rating', async () => {
    const { gateway, simulator } = system();
    const filled = await openFilledCase(system(), 'restaurant-opening', 'snack-bar-30');
    const { caseNo } = filled;
    await gateway.until(caseNo, ({ stage }) => stage === 'form');
    await submitAndAccept(system(), filled);
    const closed = await deliverAndRate(system(), filled);

    expect(closed).toMatchObject({ end: 'completed', outcome: 'allGranted', grade: 'verySatisfied', holder: 'none' });
    const ended = Object.fromEntries(closed.items.map(({ itemId, status }) => [itemId, status]));
    expect(ended).toEqual({
      'licence-check': 'granted',
      'food-licence': 'granted',
      signboard: 'granted',
      'drainage-licence': 'granted',
    });
    const asked = (await simulator.requestsOf(caseNo)).map(({ requestId }) => requestId.slice(caseNo.length + 1));
    expect([...asked].sort()).toEqual(['drainage-licence/1', 'food-licence/1', 'licence-check/1', 'signboard/1']);
    expect(asked[0]).toBe('licence-check/1');
    const notices = await gateway.notices(caseNo);
    expect(notices.map(({ kind }) => kind)).toContain('oneTimeNotice');
  });
}
