import { problemOf } from '../support/http';
import { OPERATOR } from '../support/gateway-client';
import { openAcceptedCase } from '../support/filed-case';
import { type TestSystem } from '../support/system';
import { parkedCase } from './courses';

/** A request that will never be right as it is: the item parks, says why, and waits for an operator. */
export function parkedItem(system: () => TestSystem): void {
  it('parks the item a department answered 422, keeps the others going, and a retry mends it', async () => {
    const { gateway, simulator } = system();
    const { caseNo } = await parkedCase(system());

    expect(await gateway.caseView(caseNo)).toMatchObject({ outcome: 'allGranted', parked: [] });
    const request = (await simulator.requestsOf(caseNo)).find(({ itemId }) => itemId === 'food-licence');
    expect(request?.attempts.map(({ answer, sameBody }) => [answer, sameBody])).toEqual([
      [422, true],
      ['receipt', true],
    ]);
    const timeline = await gateway.timeline(caseNo);
    const parked = timeline.find(({ type }) => type === 'stepParked');
    expect(parked?.data).toMatchObject({
      step: 'dispatch/food-licence/1',
      reason: expect.stringContaining('422') as string,
    });
    expect(timeline.map(({ type }) => type)).toContain('stepRetried');
  });

  it('is found among the parked cases, and only a parked step can be retried', async () => {
    const { gateway } = system();
    const script = { 'licence-check': { faults: [{ kind: 'clientError', times: 1 }] } };
    const { caseNo } = await openAcceptedCase(system(), 'restaurant-opening', 'snack-bar-30', script);
    const parked = await gateway.until(caseNo, ({ holder }) => holder === 'operator');
    expect(parked.parked).toHaveLength(1);
    const { cases } = await gateway.read<{ cases: readonly { caseNo: string }[] }>('/cases?parked=true');
    expect(cases.map((one) => one.caseNo)).toContain(caseNo);

    const wrong = await problemOf(gateway.command(OPERATOR, caseNo, 'retry', { step: 'dispatch/signboard/1' }));
    expect(wrong).toMatchObject({ status: 409, code: 'stepNotParked' });
    await gateway.perform(OPERATOR, caseNo, 'retry', { step: 'dispatch/licence-check/1' });
    await gateway.until(caseNo, ({ stage }) => stage === 'deliver');
  });
}
