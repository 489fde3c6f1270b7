import { type TestSystem } from '../support/system';
import { VISITED, visitedCase } from './legal-courses';

/** 联合勘验: one appointment, all departments, three outcomes, rectification with a visit again. */
export function jointVisit(system: () => TestSystem): void {
  it('has the applicant rectify for every department that wants it, and passes him when they come again', async () => {
    const { gateway, simulator } = system();
    const { caseNo } = await visitedCase(system());

    const closed = await gateway.caseView(caseNo);
    expect(closed).toMatchObject({ outcome: 'allGranted' });
    const rounds = Object.values(VISITED).map((id) => closed.items.find(({ itemId }) => itemId === id)?.round);
    expect(rounds).toEqual([2, 2]);
    const told = (await simulator.requestsOf(caseNo)).filter(({ request }) => request.kind === 'visit');
    expect(told.map(({ itemId }) => itemId).sort()).toEqual(
      Object.values(VISITED)
        .flatMap((id) => [id, id])
        .sort(),
    );
    const notices = (await gateway.notices(caseNo)).filter(({ kind }) => kind === 'rectification');
    expect(notices.map(({ text }) => text.includes('增设排烟口'))).toEqual([true, true]);
  });
}
