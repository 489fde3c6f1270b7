import { type LifeEvent } from '@yijian/domain/catalogue';
import {
  importPackage,
  problem,
  restaurantOpening,
  samplePackage,
  snackBar,
  startTestGateway,
  type TestAnswer,
  type TestGateway,
  uploadBody,
} from '../spec-support/gateway';

/** The same event under another name, which calls the plan of the premises otherwise, though by the same name. */
const CANTEEN = { slug: 'canteen-opening', code: '43TC31909000', materialId: 'canteen-plan' };

let gateway: TestGateway;
let restaurant: LifeEvent;

beforeAll(async () => {
  gateway = await startTestGateway();
  restaurant = await restaurantOpening();
  const canteen = JSON.stringify({ ...restaurant, slug: CANTEEN.slug, code: CANTEEN.code, name: '开办食堂一件事' });
  const text = canteen.replaceAll('"layout-plan"', `"${CANTEEN.materialId}"`);
  const more = { path: `life-events/${CANTEEN.slug}.json`, text };
  expect(await importPackage(gateway, [...(await samplePackage()), more])).toMatchObject({ status: 200 });
}, 60_000);
afterAll(() => gateway.stop());

async function openCase(applicant: string, slug = restaurant.slug): Promise<string> {
  const { answers } = snackBar(restaurant);
  const payload = { lifeEvent: slug, channel: 'online', answers, applicant: { id: applicant } };
  const { body } = await gateway.ask({ method: 'POST', url: '/cases', role: 'applicant', id: applicant, payload });
  return String(body['caseNo']);
}

async function upload(applicant: string, caseNo: string, materialId: string, text: string): Promise<string> {
  const file = uploadBody(materialId, `${text}.pdf`, Buffer.from(`%PDF-1.7 ${text}`));
  const url = `/cases/${caseNo}/materials`;
  const { body } = await gateway.ask({ method: 'POST', url, role: 'applicant', id: applicant, ...file });
  return String(body['uploadId']);
}

async function offers(caseNo: string, id: string, role = 'applicant'): Promise<unknown> {
  return (await gateway.ask({ url: `/cases/${caseNo}/earlier-materials`, role, id })).body;
}

function reuse(applicant: string, caseNo: string, payload: object, key?: string): Promise<TestAnswer> {
  const url = `/cases/${caseNo}/materials/reuse`;
  return gateway.ask({ method: 'POST', url, role: 'applicant', id: applicant, payload, ...(key && { key }) });
}

describe('what an applicant handed in before', () => {
  it('given files in earlier cases, then the newest of each material is offered, to him and to the window', async () => {
    const [first, second, third] = [await openCase('li'), await openCase('li'), await openCase('li')];
    await upload('li', first, 'layout-plan', '旧图');
    await upload('li', first, 'food-safety-rules', '制度');
    await upload('li', second, 'layout-plan', '错图');
    const newest = await upload('li', second, 'layout-plan', '新图');
    const expected = [
      { uploadId: newest, materialId: 'layout-plan', caseNo: second, fileName: '新图.pdf' },
      { materialId: 'food-safety-rules', caseNo: first, lifeEventName: restaurant.name },
    ];
    expect(await offers(third, 'li')).toMatchObject(expected);
    expect(await offers(third, 'clerk', 'windowClerk')).toMatchObject(expected);
  });

  it('given an offer, when it is taken up, then the file is handed in, once, with the same content', async () => {
    const [first, second] = [await openCase('wang'), await openCase('wang')];
    const uploadId = await upload('wang', first, 'layout-plan', '平面图');
    const chosen = { materialId: 'layout-plan', uploadId };
    const { status, body } = await reuse('wang', second, chosen, 'reuse-1');
    expect([status, body]).toMatchObject([201, { materialId: 'layout-plan', fileName: '平面图.pdf' }]);
    expect((await reuse('wang', second, chosen, 'reuse-1')).body).toEqual(body);
    const materials = `/cases/${second}/materials`;
    expect((await gateway.ask({ url: materials, role: 'windowClerk' })).body).toEqual([body]);
    const file = await gateway.ask({ url: `${materials}/${String(body['uploadId'])}`, role: 'applicant', id: 'wang' });
    expect(file.body['text']).toBe('%PDF-1.7 平面图');
  });

  it('given a material of the same name in another event, then it is offered for that one', async () => {
    const first = await openCase('zhao', CANTEEN.slug);
    const uploadId = await upload('zhao', first, CANTEEN.materialId, '食堂平面图');
    const second = await openCase('zhao');
    expect(await offers(second, 'zhao')).toMatchObject([
      { uploadId, materialId: 'layout-plan', caseNo: first, lifeEventName: '开办食堂一件事' },
    ]);
  });

  it('given files of somebody else, or for another material, then they are neither offered nor taken', async () => {
    const [others, own, mine] = [await openCase('sun'), await openCase('zhou'), await openCase('zhou')];
    const uploadId = await upload('sun', others, 'layout-plan', '别人的图');
    const rules = await upload('zhou', own, 'food-safety-rules', '制度');
    expect(await offers(mine, 'zhou')).toMatchObject([{ uploadId: rules, materialId: 'food-safety-rules' }]);
    const unknown = { status: 404, ...problem('uploadUnknown') };
    expect(await reuse('zhou', mine, { materialId: 'layout-plan', uploadId })).toMatchObject(unknown);
    expect(await reuse('zhou', mine, { materialId: 'layout-plan', uploadId: rules })).toMatchObject(unknown);
  });

  it('given a case that names somebody else as its applicant, then files are not told that the caller may not see', async () => {
    const theirs = await openCase('wu');
    await upload('wu', theirs, 'layout-plan', '图');
    const { answers } = snackBar(restaurant);
    const payload = { lifeEvent: restaurant.slug, channel: 'online', answers, applicant: { id: 'wu' } };
    const { body } = await gateway.ask({ method: 'POST', url: '/cases', role: 'applicant', id: 'stranger', payload });
    expect(await offers(String(body['caseNo']), 'stranger')).toEqual([]);
  });

  it('given a case whose results are on their way, then nothing is handed in any more', async () => {
    const [first, second] = [await openCase('zheng'), await openCase('zheng')];
    const uploadId = await upload('zheng', first, 'layout-plan', '图');
    const delivering = `UPDATE case_register SET view = view || '{"status": "delivering"}' WHERE case_no = $1`;
    await gateway.register.query(delivering, [second]);
    expect(await reuse('zheng', second, { materialId: 'layout-plan', uploadId })).toMatchObject({
      status: 409,
      ...problem('materialsClosed'),
    });
  });
});
