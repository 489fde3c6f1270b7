import { type TestSystem } from '../support/system';
import { COMMITTED, LEFT_OUT, toleratedCase } from './legal-courses';

/** 容缺受理: accepted on a promise, supplied later. */
export function tolerance(system: () => TestSystem): void {
  it('accepts without a material that is promised, and tells the department once it has come', async () => {
    const { gateway, simulator } = system();
    const { caseNo } = await toleratedCase(system());

    const closed = await gateway.caseView(caseNo);
    expect(closed).toMatchObject({ outcome: 'allGranted' });
    expect(closed.offers).toMatchObject([{ kind: 'tolerance', subject: LEFT_OUT, status: 'kept' }]);
    const told = (await simulator.requestsOf(caseNo))
      .filter(({ itemId }) => itemId === COMMITTED)
      .map(({ request }) => [
        request.kind,
        request.handling,
        request.materials.some(({ materialId }) => materialId === LEFT_OUT),
      ]);
    expect(told).toEqual([
      ['application', 'tolerant', false],
      ['supplement', 'normal', true],
    ]);
    const period = (await gateway.clocks(caseNo)).find(({ id }) => id === `promised/${COMMITTED}`);
    expect(period?.explanation).toContain('容缺待补交');
  });
}
