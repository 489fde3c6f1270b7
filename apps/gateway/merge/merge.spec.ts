import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ItemSupply } from '@yijian/domain/merge';
import {
  importPackage,
  problem,
  samplePackage,
  startTestGateway,
  type TestAnswer,
  type TestGateway,
} from '../spec-support/gateway';

const FOLDER = join(__dirname, '../../../infra/samples/item-supplies/restaurant-opening');
const parsed = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
const SUPPLIES = readdirSync(FOLDER)
  .filter((name) => name !== 'decisions.json')
  .map((name) => parsed(name) as ItemSupply);
const SIGNBOARD = parsed('signboard.json') as ItemSupply;
const DECISIONS = parsed('decisions.json') as object;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
  await importPackage(gateway, await samplePackage());
}, 60_000);
afterAll(() => gateway?.stop());
beforeEach(() => gateway.register.query('TRUNCATE item_supply'));

const put = (supply: ItemSupply, id: string, role = 'department'): Promise<TestAnswer> =>
  gateway.ask({
    method: 'PUT',
    url: `/catalogue/item-supplies/${supply.itemId}`,
    role,
    id,
    payload: supply,
  });
const list = (query = ''): Promise<TestAnswer> =>
  gateway.ask({ url: `/catalogue/item-supplies${query}`, role: 'catalogueManager' });
const propose = (payload: object): Promise<TestAnswer> =>
  gateway.ask({ method: 'POST', url: '/catalogue/merge-proposals', role: 'catalogueManager', payload });
const putAll = async (): Promise<void> => {
  for (const supply of SUPPLIES) expect(await put(supply, supply.departmentId)).toMatchObject({ status: 200 });
};

describe('departments supply', () => {
  it('given its own item, then a version; the same again, then none; a change, then the next one with what changed', async () => {
    expect((await put(SIGNBOARD, 'urban-management')).body).toEqual({
      itemId: 'signboard',
      version: 1,
      status: 'stored',
      changes: [],
    });
    expect((await put(SIGNBOARD, 'urban-management')).body).toMatchObject({ version: 1, status: 'unchanged' });
    const faster = { ...SIGNBOARD, promised: { limit: { value: 2, unit: 'workingDay' } } } as const;
    expect((await put(faster, 'urban-management')).body).toEqual({
      itemId: 'signboard',
      version: 2,
      status: 'stored',
      changes: ['承诺时限由3个工作日改为2个工作日'],
    });
    const read = async (query: string): Promise<unknown> =>
      (await gateway.ask({ url: `/catalogue/item-supplies/signboard${query}`, role: 'applicant' })).body['supply'];
    expect(await read('')).toEqual(faster);
    expect(JSON.stringify(await read('?version=1'))).toBe(JSON.stringify(SIGNBOARD));
  });

  it('given several at once, then each version once', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map((value) =>
        put({ ...SIGNBOARD, promised: { limit: { value, unit: 'workingDay' as const } } }, 'urban-management'),
      ),
    );
    expect(answers.map(({ body }) => body['version']).sort()).toEqual([1, 2, 3, 4]);
  });

  it('given the item of another department, then it is refused; a person of the department and the manager may', async () => {
    expect(await put(SIGNBOARD, 'fire-rescue')).toMatchObject({ status: 403, ...problem('departmentForbidden') });
    expect(await put({ ...SIGNBOARD, departmentId: 'fire-rescue' }, 'fire-rescue')).toMatchObject({
      status: 403,
      ...problem('departmentForbidden'),
    });
    expect(await put(SIGNBOARD, 'someone', 'applicant')).toMatchObject({ status: 403, ...problem('roleForbidden') });
    const department = 'urban-management';
    const url = '/catalogue/item-supplies/signboard';
    expect(
      await gateway.ask({ method: 'PUT', url, role: 'department', id: 'officer-1', department, payload: SIGNBOARD }),
    ).toMatchObject({ status: 200 });
    expect(await put(SIGNBOARD, 'manager', 'catalogueManager')).toMatchObject({ status: 200 });
  });

  it.each<[string, object, string]>([
    ['an unknown member', { ...SIGNBOARD, colour: 'red' }, '/colour'],
    ['another item than the address', { ...SIGNBOARD, itemId: 'sign' }, '/itemId'],
    ['an unknown department', { ...SIGNBOARD, departmentId: 'nobody' }, '/departmentId'],
    ['no object', [], ''],
  ])('given %s, then the place is named and nothing is stored', async (_, payload, place) => {
    const answer = await gateway.ask({
      method: 'PUT',
      url: '/catalogue/item-supplies/signboard',
      role: 'catalogueManager',
      payload,
    });
    expect(answer).toMatchObject({ status: 422, ...problem('supplyInvalid') });
    expect(answer.body['findings']).toMatchObject([{ file: 'signboard', place }]);
    expect((await list()).body).toEqual([]);
  });

  it('given nothing supplied, then that is said', async () => {
    const answer = await gateway.ask({ url: '/catalogue/item-supplies/signboard', role: 'department' });
    expect(answer).toMatchObject({ status: 404, ...problem('supplyUnknown') });
  });
});

describe('reported changes', () => {
  it('given an item in a published event, when its department changes its supply, then it is a reported change with what changed', async () => {
    await put(SIGNBOARD, 'urban-management');
    await gateway.register.query(`UPDATE item_supply SET supplied_at = '2020-01-01T00:00:00Z'`);
    expect((await list('?lifeEvent=restaurant-opening')).body).toMatchObject([
      {
        itemId: 'signboard',
        version: 1,
        reportedChange: false,
        changes: [],
        publishedIn: [{ slug: 'restaurant-opening', version: '2026.1' }],
      },
    ]);
    const since = '?changedSince=2020-06-01T00:00:00%2B08:00';
    expect((await list(since)).body).toEqual([]);
    const { width, ...narrower } = SIGNBOARD.form.properties;
    expect(width).toBeDefined();
    const form = {
      ...SIGNBOARD.form,
      properties: narrower,
      required: SIGNBOARD.form.required.filter((name) => name !== 'width'),
    };
    await put({ ...SIGNBOARD, form }, 'urban-management');
    expect((await list(since)).body).toMatchObject([
      { itemId: 'signboard', version: 2, reportedChange: true, changes: ['表单不再有“宽”'] },
    ]);
    await put(SIGNBOARD, 'urban-management');
    expect((await list(since)).body).toMatchObject([{ version: 3, reportedChange: false, changes: [] }]);
  });

  it('given an item in no published event, then nothing is reported', async () => {
    await put({ ...SIGNBOARD, itemId: 'awning' }, 'urban-management');
    expect((await list()).body).toMatchObject([{ itemId: 'awning', publishedIn: [], reportedChange: false }]);
  });

  it('given an unknown event or no time, then that is said', async () => {
    expect(await list('?lifeEvent=nothing')).toMatchObject({ status: 404, ...problem('lifeEventUnknown') });
    expect(await list('?changedSince=yesterday')).toMatchObject({ status: 400, ...problem('requestInvalid') });
  });
});

describe('merge proposals', () => {
  it('given all supplies of an event, then the conflicts, the saving, and what each situation saves', async () => {
    await putAll();
    const { status, body } = await propose({ lifeEvent: 'restaurant-opening' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      proposal: { undecided: 7, saving: { days: { before: 30, after: 8 } } },
      situations: [{ situationId: 'snack-bar-30', saving: { days: { before: 15, after: 7 } } }, {}, {}, {}, {}],
    });
    expect(body['merged']).toBeUndefined();
  });

  it('given the decisions, then the package with the merge put in, without findings, which can be imported as the next version', async () => {
    await putAll();
    const { body } = await propose({ lifeEvent: 'restaurant-opening', decisions: DECISIONS });
    const { lifeEvent, findings } = body['merged'] as { lifeEvent: object; findings: unknown };
    expect(findings).toEqual([]);
    const text = JSON.stringify({ ...lifeEvent, version: '2026.9', effectiveFrom: '2030-01-01' });
    const imported = await importPackage(gateway, [{ path: 'life-events/restaurant-opening.json', text }]);
    expect(imported).toMatchObject({
      status: 200,
      body: { imported: [{ key: 'restaurant-opening', version: '2026.9' }] },
    });
  });

  it('given items by name, then just these', async () => {
    await putAll();
    const { body } = await propose({ itemIds: ['signboard', 'fire-check'] });
    expect(body).toMatchObject({
      supplies: [
        { itemId: 'signboard', version: 1 },
        { itemId: 'fire-check', version: 1 },
      ],
    });
    expect(body['situations']).toBeUndefined();
  });

  it('given an item that nobody has supplied, then it is named', async () => {
    await put(SIGNBOARD, 'urban-management');
    const answer = await propose({ itemIds: ['signboard', 'fire-check'] });
    expect(answer).toMatchObject({ status: 422, ...problem('suppliesMissing') });
    expect(answer.body['itemIds']).toEqual(['fire-check']);
  });

  it.each<[string, object, number, string]>([
    ['both items and event', { itemIds: ['signboard'], lifeEvent: 'restaurant-opening' }, 400, 'requestInvalid'],
    ['neither', {}, 400, 'requestInvalid'],
    ['an unknown event', { lifeEvent: 'nothing' }, 404, 'lifeEventUnknown'],
    ['decisions of another shape', { itemIds: ['signboard'], decisions: { format: 'x' } }, 422, 'decisionsInvalid'],
  ])('given %s, then it is refused', async (_, payload, status, code) => {
    await put(SIGNBOARD, 'urban-management');
    expect(await propose(payload)).toMatchObject({ status, ...problem(code) });
  });
});
