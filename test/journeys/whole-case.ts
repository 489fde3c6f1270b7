import { type TestSystem } from '../support/system';
import { plainCase } from './courses';

/** 开办餐饮店, 全部办成: from the one-time notice to the rating. */
export function wholeCase(system: () => TestSystem): void {
  it('takes a snack bar from the one-time notice to 全部办成 and its rating', async () => {
    const { gateway, simulator } = system();
    const { caseNo, opened } = await plainCase(system());

    const closed = await gateway.caseView(caseNo);
    expect(closed).toMatchObject({ end: 'completed', outcome: 'allGranted', grade: 'verySatisfied', holder: 'none' });
    expect(closed.items.map(({ itemId, status }) => [itemId, status])).toEqual([
      ['licence-check', 'granted'],
      ['food-licence', 'granted'],
      ['signboard', 'granted'],
      ['drainage-licence', 'granted'],
    ]);
    const asked = (await simulator.requestsOf(caseNo)).map(({ requestId }) => requestId.slice(caseNo.length + 1));
    expect(asked[0]).toBe('licence-check/1');
    expect([...asked].sort()).toEqual(['drainage-licence/1', 'food-licence/1', 'licence-check/1', 'signboard/1']);

    const timeline = await gateway.timeline(caseNo);
    expect(timeline.map(({ seq }) => seq)).toEqual(timeline.map((_, index) => index + 1));
    const kinds = (await gateway.notices(caseNo)).map(({ kind }) => kind);
    expect(kinds).toEqual(['oneTimeNotice', 'received', 'accepted', 'delivery', 'evaluation']);
    const results = await gateway.results(caseNo);
    for (const { itemId, results: values } of results.items) {
      expect({ itemId, values: values.map(({ value }) => value) }).toEqual({ itemId, values: [expect.any(String)] });
    }
    expect(results.delivery).toMatchObject({ method: 'post', receipt: '核验身份后签收' });

    const progress = await gateway.send('GET', `/progress/${caseNo}?queryCode=${opened.queryCode}`, undefined);
    expect(progress.body).toMatchObject({ caseNo, stage: 'closed' });
  });
}
