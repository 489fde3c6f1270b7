import { type TestSystem } from '../support/system';
import { COMMITTED, committedCase } from './legal-courses';

/** 告知承诺: six steps, its own period, and the check after the decision. */
export function commitment(system: () => TestSystem): void {
  it('is asked for, told, signed and decided in its own period; its check is answered for before the case closes', async () => {
    const { gateway, simulator } = system();
    const { caseNo } = await committedCase(system());

    const closed = await gateway.caseView(caseNo);
    expect(closed).toMatchObject({ end: 'completed', outcome: 'allGranted', commitmentItemIds: [COMMITTED] });
    expect(closed.offers).toMatchObject([{ kind: 'commitment', subject: COMMITTED, status: 'kept' }]);
    const timeline = await gateway.timeline(caseNo);
    const checks = timeline.filter(({ type }) => type === 'postCheckReported').map(({ data }) => data['fulfilled']);
    expect(checks).toEqual([false, true]);
    expect(timeline.at(-1)?.type).toBe('followUpEnded');
    const period = (await gateway.clocks(caseNo)).find(({ id }) => id === `promised/${COMMITTED}`);
    expect(period?.explanation).toContain('1个工作日（告知承诺办理的承诺时限');
    const asked = (await simulator.requestsOf(caseNo)).find(({ itemId }) => itemId === COMMITTED);
    expect(asked?.request.handling).toBe('commitment');
  });
}
