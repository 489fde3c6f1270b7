import { type TestSystem } from '../support/system';
import { joinedCase } from './courses';

/** Facts found out in flight: the case is planned again and items join, on the same form and with their materials. */
export function joinedItems(system: () => TestSystem): void {
  it('lets an item join when a survey finds out that it is needed', async () => {
    const { gateway, simulator } = system();
    const { caseNo, situation } = await joinedCase(system());
    const expected = situation.later?.[0]?.expected;

    const closed = await gateway.caseView(caseNo);
    expect(closed).toMatchObject({ end: 'completed', outcome: 'allGranted' });
    expect(closed.items.map(({ itemId }) => itemId)).toEqual(expected?.itemIds);
    expect(closed.stages).toEqual(expected?.stages);
    expect(closed.materialIds).toEqual(expected?.materialIds);
    const revised = (await gateway.timeline(caseNo)).find(({ type }) => type === 'planRevised');
    expect(revised?.data).toMatchObject({ addedItemIds: expected?.addedItemIds });
    const notice = (await gateway.notices(caseNo)).find(({ kind }) => kind === 'itemsAdded');
    expect(notice?.text).toContain('请补充这些事项所需的材料');
    const joined = (await simulator.requestsOf(caseNo)).find(({ itemId }) => itemId === 'road-excavation');
    expect(joined?.request.materials.map(({ materialId }) => materialId)).toEqual(['traffic-plan']);
  });
}
