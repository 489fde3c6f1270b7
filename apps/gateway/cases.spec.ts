import { type LifeEvent } from '@yijian/domain/catalogue';
import {
  importPackage,
  problem,
  restaurantOpening,
  samplePackage,
  snackBar,
  someText,
  someTime,
  startTestGateway,
  type TestAnswer,
  type TestGateway,
} from './spec-support/gateway';

let gateway: TestGateway;
let restaurant: LifeEvent;

beforeAll(async () => {
  gateway = await startTestGateway();
  restaurant = await restaurantOpening();
  expect(await importPackage(gateway, await samplePackage())).toMatchObject({ status: 200 });
}, 60_000);
afterAll(() => gateway.stop());

function opening(changes: object = {}): object {
  const { answers } = snackBar(restaurant);
  const applicant = { id: 'applicant', name: '张三丰' };
  return { lifeEvent: 'restaurant-opening', channel: 'online', answers, applicant, ...changes };
}

const open = (key?: string, payload = opening()): Promise<TestAnswer> =>
  gateway.ask({ method: 'POST', url: '/cases', role: 'applicant', payload, ...(key === undefined ? {} : { key }) });

async function openCase(): Promise<string> {
  return String((await open()).body['caseNo']);
}

describe('opening a case while Temporal is away', () => {
  it('given finished answers, when opened, then the case is registered and starts later', async () => {
    const { status, body, headers } = await open();
    expect([status, body['status']]).toEqual([201, 'pending']);
    expect(headers['location']).toBe(`/cases/${String(body['caseNo'])}`);
    const shown = await gateway.ask({ url: `/cases/${String(body['caseNo'])}`, role: 'windowClerk' });
    expect(shown.body).toMatchObject({
      status: 'drafting',
      holder: 'applicant',
      applicantName: '张**',
      lifeEvent: { slug: 'restaurant-opening' },
      openedAt: someTime,
    });
    const command = await gateway.ask({ url: `/commands/${String(body['commandId'])}`, role: 'applicant' });
    expect(command.body).toMatchObject({ type: 'open', status: 'pending' });
  });

  it('given the same key, when opened twice, then there is one case with the same number and query code', async () => {
    const [one, two] = [await open('same-key'), await open('same-key')];
    expect([two.body['caseNo'], two.body['queryCode']]).toEqual([one.body['caseNo'], one.body['queryCode']]);
    const other = await open('same-key', opening({ channel: 'window' }));
    expect(other).toMatchObject({ status: 422, ...problem('idempotencyKeyReused') });
  });

  it('given unfinished answers, then the next question is told', async () => {
    const answer = await open(undefined, opening({ answers: {} }));
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'guidanceNotFinished', next: { question: someText } },
    });
  });

  it('given answers that lead elsewhere, then the end and its message are told', async () => {
    const answer = await open(undefined, opening({ answers: { hasLicence: false } }));
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'cannotBeFiled', end: { outcome: someText } },
    });
  });

  it('given the query code, then progress is shown; given a wrong one, then nothing is', async () => {
    const { body } = await open();
    const ask = (code: string) => gateway.ask({ url: `/progress/${String(body['caseNo'])}?queryCode=${code}` });
    expect((await ask(String(body['queryCode']).toLowerCase())).body).toMatchObject({ status: 'drafting', items: [] });
    expect(await ask('AAAA-BBBB')).toMatchObject({ status: 404, ...problem('caseUnknown') });
  });
});

describe('commands', () => {
  it('given no Temporal, when a command comes, then it is stored and its status can be asked', async () => {
    const url = `/cases/${await openCase()}/withdraw`;
    const ask = (reason: string) =>
      gateway.ask({ method: 'POST', url, role: 'applicant', key: 'withdraw-1', payload: { reason } });
    const { status, body, headers } = await ask('计划变更');
    expect([status, headers['location']]).toEqual([202, `/commands/${String(body['commandId'])}`]);
    expect((await ask('计划变更')).body).toEqual(body);
    expect(await ask('别的理由')).toMatchObject({ status: 422, ...problem('idempotencyKeyReused') });
    const command = await gateway.ask({ url: String(body['statusUrl']), role: 'applicant' });
    expect(command.body).toMatchObject({
      type: 'withdraw',
      status: 'pending',
      receivedAt: someTime,
    });
  });

  it('given a form that is not saved, not complete or no facts, when submitted, then it is told and nothing is stored', async () => {
    const url = `/cases/${await openCase()}`;
    const submit = () => gateway.ask({ method: 'POST', url: `${url}/submit`, role: 'applicant', payload: {} });
    expect(await submit()).toMatchObject({ status: 422, ...problem('formMissing') });
    const headers = { 'if-match': '"0"' };
    await gateway.ask({
      method: 'PUT',
      url: `${url}/form`,
      role: 'applicant',
      headers,
      payload: snackBar(restaurant).form,
    });
    expect(await submit()).toMatchObject({ status: 503, ...problem('factsUnavailable') });
    const stored = `SELECT FROM inbox WHERE envelope -> 'command' ->> 'type' = 'submit'`;
    expect(await gateway.register.query(stored)).toEqual([]);
  });

  it('given a case nobody has opened, then it is unknown', async () => {
    const url = '/cases/43019926010100999900/accept';
    const answer = await gateway.ask({ method: 'POST', url, role: 'windowClerk', payload: {} });
    expect(answer).toMatchObject({ status: 404, ...problem('caseUnknown') });
  });
});

describe('replies of departments', () => {
  const reply = (
    id: string,
    payload: { replyId: string; caseNo: string; [member: string]: unknown },
  ): Promise<TestAnswer> =>
    gateway.ask({ method: 'POST', url: '/department-replies', role: 'department', id, key: payload.replyId, payload });
  const granted = (caseNo: string, replyId: string, results: object[]) => ({
    ...{ replyId, caseNo, itemId: 'food-licence', kind: 'granted', round: 1, results },
  });

  it('given a grant with a value, then command and value are stored together, once', async () => {
    const caseNo = await openCase();
    const results = [
      { id: restaurant.serviceItems.find(({ id }) => id === 'food-licence')?.results[0]?.id, value: 'JY1' },
    ];
    const first = await reply('market-regulation', granted(caseNo, 'grant-1', results));
    expect(first).toMatchObject({ status: 202, body: { status: 'pending' } });
    expect((await reply('market-regulation', granted(caseNo, 'grant-1', results))).body).toEqual(first.body);
    const stored = await gateway.register.query<unknown[]>(
      'SELECT command_id, value FROM item_output WHERE case_no = $1',
      [caseNo],
    );
    expect(stored).toEqual([{ command_id: first.body['commandId'], value: 'JY1' }]);
  });

  it('given another department, an unknown result or a key that is not the replyId, then nothing is stored', async () => {
    const caseNo = await openCase();
    const foreign = await reply('fire-rescue', granted(caseNo, 'grant-2', []));
    expect(foreign).toMatchObject({ status: 403, ...problem('departmentForbidden') });
    const unknown = await reply('market-regulation', granted(caseNo, 'grant-3', [{ id: 'no-such', value: 1 }]));
    expect(unknown).toMatchObject({
      status: 422,
      body: { code: 'replyInvalid', errors: [{ pointer: '/results/0/id' }] },
    });
    const payload = granted(caseNo, 'grant-4', []);
    const request = {
      method: 'POST',
      url: '/department-replies',
      role: 'department',
      id: 'market-regulation',
    } as const;
    expect(await gateway.ask({ ...request, key: 'other', payload })).toMatchObject({
      status: 422,
      ...problem('replyInvalid'),
    });
    expect(await gateway.register.query(`SELECT FROM item_output WHERE case_no = $1`, [caseNo])).toEqual([]);
  });
});

describe('searching', () => {
  it('given several cases, when listed page by page, then each comes once, newest first', async () => {
    const opened = [await openCase(), await openCase(), await openCase()];
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await gateway.ask({ url: `/cases?limit=2&q=430199${cursor}`, role: 'operator' });
      seen.push(...(body['cases'] as { caseNo: string }[]).map(({ caseNo }) => caseNo));
      cursor = body['next'] === undefined ? '' : `&cursor=${body['next'] as string}`;
    } while (cursor !== '');
    expect(seen.slice(0, 3)).toEqual([...opened].reverse());
    expect(new Set(seen).size).toBe(seen.length);
    const { body } = await gateway.ask({ url: '/cases?limit=1', role: 'operator' });
    expect(body['total']).toBe(seen.length);
  });

  it('given filters that nothing meets or that are wrong, then the page is empty or the pointer is told', async () => {
    const none = await gateway.ask({
      url: '/cases?status=closed&departmentId=fire-rescue&parked=true',
      role: 'operator',
    });
    expect(none.body).toEqual({ total: 0, totalIsAtLeast: false, cases: [] });
    const wrong = await gateway.ask({ url: '/cases?limit=0&status=open', role: 'operator' });
    expect(wrong.body['errors']).toEqual([
      expect.objectContaining({ pointer: '/limit' }),
      expect.objectContaining({ pointer: '/status' }),
    ]);
  });
});
