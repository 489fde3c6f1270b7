import { type LifeEvent } from '@yijian/domain/catalogue';
import { samplePackage, startTestGateway, type TestAnswer, type TestGateway, uploadBody } from './spec-support/gateway';

let gateway: TestGateway;
let restaurant: LifeEvent;

beforeAll(async () => {
  gateway = await startTestGateway();
  const files = await samplePackage();
  const text = files.find(({ path }) => path.endsWith('restaurant-opening.json'))?.text ?? '';
  restaurant = JSON.parse(text) as LifeEvent;
  const answer = await importing(files);
  expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ unchanged: [] })]);
}, 60_000);
afterAll(() => gateway.stop());

const importing = (files: unknown): Promise<TestAnswer> =>
  gateway.ask({ method: 'PUT', url: '/catalogue/packages', role: 'catalogueManager', payload: { files } as object });

function situation(): { readonly answers: Record<string, unknown>; readonly data: Record<string, unknown> } {
  const found = restaurant.situations.find(({ id }) => id === 'snack-bar-30');
  const asked = Object.entries(found?.facts ?? {}).filter(
    ([id]) => restaurant.facts.find((fact) => fact.id === id)?.source === 'applicant',
  );
  const example = restaurant.mergedForm.examples.find(({ situationId }) => situationId === 'snack-bar-30');
  return { answers: Object.fromEntries(asked), data: { ...example?.data } };
}

function opening(changes: object = {}): object {
  const { answers } = situation();
  return {
    lifeEvent: 'restaurant-opening',
    channel: 'online',
    answers,
    applicant: { id: 'a-1', name: '张三丰' },
    ...changes,
  };
}

const open = (key?: string, payload = opening()): Promise<TestAnswer> =>
  gateway.ask({ method: 'POST', url: '/cases', role: 'applicant', payload, ...(key === undefined ? {} : { key }) });

async function openCase(): Promise<string> {
  return (await open()).body['caseNo'] as string;
}

const problem = (code: string): object => ({ body: expect.objectContaining({ code, type: `/problems/${code}` }) });

describe('the catalogue', () => {
  it('given a package that is imported already, when imported again, then everything is unchanged', async () => {
    const { status, body } = await importing(await samplePackage());
    expect([status, body['imported']]).toEqual([200, []]);
  });

  it('given a published version with other content, when imported, then it is refused whole with findings', async () => {
    const changed = { ...restaurant, name: '改了名的一件事' };
    const answer = await importing([{ path: 'life-events/restaurant-opening.json', text: JSON.stringify(changed) }]);
    expect(answer).toMatchObject({ status: 422, ...problem('packageRefused') });
    expect(answer.body['findings']).toContainEqual(expect.objectContaining({ rule: 'version' }));
  });

  it('given a file that is no JSON, when imported, then the finding names the file and the remedy', async () => {
    const answer = await importing([{ path: 'codes.json', text: '{' }]);
    expect(answer.body['findings']).toEqual([
      expect.objectContaining({ file: 'codes.json', rule: 'json', remedy: expect.any(String) }),
    ]);
  });

  it('given imported events, when listed, then people see their names and the first question without saying who they are', async () => {
    const list = await gateway.ask({ url: '/life-events' });
    expect(list.body).toHaveLength(4);
    const guide = await gateway.ask({ url: '/life-events/restaurant-opening' });
    expect(guide.body).toMatchObject({ name: restaurant.name, firstQuestion: { question: expect.any(String) } });
  });
});

describe('the guidance', () => {
  const walk = (answers: object) =>
    gateway.ask({
      url: `/life-events/restaurant-opening/guidance?answers=${encodeURIComponent(JSON.stringify(answers))}`,
    });

  it('given no answers, then the first question comes', async () => {
    expect((await walk({})).body).toMatchObject({ path: [], next: { nodeId: restaurant.guidance.startNodeId } });
  });

  it('given all answers, then end, plan and one-time notice come', async () => {
    const { body } = await walk(situation().answers);
    const expected = restaurant.situations.find(({ id }) => id === 'snack-bar-30')?.expected;
    expect(body).toMatchObject({
      path: expected?.path,
      plan: { itemIds: expected?.itemIds },
      notice: { items: expect.any(Array) },
    });
  });

  it('given an answer that does not fit, then its pointer is told', async () => {
    const answer = await walk({ hasLicence: 'maybe' });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'answersInvalid', errors: [{ pointer: '/answers/hasLicence' }] },
    });
  });
});

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
      openedAt: expect.stringMatching(/\+08:00$/),
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
      body: { code: 'guidanceNotFinished', next: { question: expect.any(String) } },
    });
  });

  it('given answers that lead elsewhere, then the end and its message are told', async () => {
    const answer = await open(undefined, opening({ answers: { hasLicence: false } }));
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'cannotBeFiled', end: { outcome: expect.any(String) } },
    });
  });

  it('given the query code, then progress is shown; given a wrong one, then nothing is', async () => {
    const { body } = await open();
    const ask = (code: string) => gateway.ask({ url: `/progress/${String(body['caseNo'])}?queryCode=${code}` });
    expect((await ask(String(body['queryCode']).toLowerCase())).body).toMatchObject({ status: 'drafting', items: [] });
    expect(await ask('AAAA-BBBB')).toMatchObject({ status: 404, ...problem('caseUnknown') });
  });
});

describe('the form', () => {
  it('given a new case, when read, then it is prefilled from the answers', async () => {
    const url = `/cases/${await openCase()}/form`;
    const form = await gateway.ask({ url, role: 'applicant' });
    expect(form.headers['etag']).toBe('"0"');
    expect(form.body).toMatchObject({ revision: 0, data: { food: { mode: 'snack' }, premises: { businessArea: 30 } } });
  });

  it('given the revision that was read, when saved, then the next one stands and problems of a draft are told', async () => {
    const url = `/cases/${await openCase()}/form`;
    const save = (payload: object, headers: Record<string, string>) =>
      gateway.ask({ method: 'PUT', url, role: 'applicant', payload, headers });
    expect(await save({}, {})).toMatchObject({ status: 428, ...problem('revisionMissing') });
    const first = await save({}, { 'if-match': '"0"' });
    expect(first).toMatchObject({ status: 200, body: { revision: 1 } });
    expect((first.body['problems'] as unknown[]).length).toBeGreaterThan(0);
    expect(await save({}, { 'if-match': '"0"' })).toMatchObject({ status: 412, ...problem('revisionStale') });
    const complete = await save(situation().data, { 'if-match': '"1"' });
    expect(complete.body).toEqual({ revision: 2, problems: [] });
    expect((await gateway.ask({ url, role: 'applicant' })).body['data']).toEqual(situation().data);
  });
});

describe('materials', () => {
  const pdf = Buffer.from('%PDF-1.7 fictional');
  const upload = (caseNo: string, file: object, key?: string) =>
    gateway.ask({
      method: 'POST',
      url: `/cases/${caseNo}/materials`,
      role: 'applicant',
      ...(key === undefined ? {} : { key }),
      ...file,
    });
  const pdfMaterial = () => restaurant.materials.find(({ formats }) => formats.includes('pdf'))?.id ?? '';

  it('given a file of an accepted format, when uploaded, then it is kept with its hash and comes back', async () => {
    const caseNo = await openCase();
    const file = uploadBody(pdfMaterial(), '租赁合同.pdf', pdf);
    const first = await upload(caseNo, file, 'upload-1');
    expect(first).toMatchObject({ status: 201, body: { mediaType: 'application/pdf', bytes: pdf.length } });
    expect((await upload(caseNo, file, 'upload-1')).body).toEqual(first.body);
    const other = uploadBody(pdfMaterial(), '租赁合同.pdf', Buffer.from('%PDF-1.7 other'));
    expect(await upload(caseNo, other, 'upload-1')).toMatchObject({ status: 422, ...problem('idempotencyKeyReused') });
    const list = await gateway.ask({ url: `/cases/${caseNo}/materials`, role: 'windowClerk' });
    expect(list.body).toEqual([first.body]);
    const url = `/cases/${caseNo}/materials/${String(first.body['uploadId'])}`;
    const back = await gateway.ask({ url, role: 'department' });
    expect([back.status, back.body['text']]).toEqual([200, pdf.toString()]);
  });

  it('given content that is not what its name says, an unknown material or no file, then each is refused', async () => {
    const caseNo = await openCase();
    const script = uploadBody(pdfMaterial(), 'a.pdf', Buffer.from('<script>alert(1)</script>'));
    expect(await upload(caseNo, script)).toMatchObject({ status: 422, ...problem('fileTypeRefused') });
    expect(await upload(caseNo, uploadBody('no-such', 'a.pdf', pdf))).toMatchObject({
      status: 422,
      ...problem('materialUnknown'),
    });
    expect(await upload(caseNo, uploadBody(pdfMaterial(), 'a.pdf', Buffer.alloc(0)))).toMatchObject({
      ...problem('fileEmpty'),
    });
    expect(await upload(caseNo, { payload: {} })).toMatchObject({ status: 415, ...problem('mediaTypeUnsupported') });
  });

  it('given a file over 50 MiB, then it is refused and not listed', async () => {
    const caseNo = await openCase();
    const large = Buffer.concat([pdf, Buffer.alloc(50 * 1024 * 1024)]);
    expect(await upload(caseNo, uploadBody(pdfMaterial(), 'a.pdf', large))).toMatchObject({
      status: 413,
      ...problem('fileTooLarge'),
    });
    expect((await gateway.ask({ url: `/cases/${caseNo}/materials`, role: 'applicant' })).body).toEqual([]);
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
      receivedAt: expect.stringMatching(/\+08:00$/),
    });
  });

  it('given a form that is not saved, not complete or no facts, when submitted, then it is told and nothing is stored', async () => {
    const url = `/cases/${await openCase()}`;
    const submit = () => gateway.ask({ method: 'POST', url: `${url}/submit`, role: 'applicant', payload: {} });
    expect(await submit()).toMatchObject({ status: 422, ...problem('formMissing') });
    const headers = { 'if-match': '"0"' };
    await gateway.ask({ method: 'PUT', url: `${url}/form`, role: 'applicant', headers, payload: situation().data });
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

describe('what every request must say', () => {
  const accept = { method: 'POST', url: '/cases/43019926010100999900/accept' } as const;

  it('given nobody or an unknown role, then 401; given a role that may not, then 403', async () => {
    expect(await gateway.ask(accept)).toMatchObject({ status: 401, ...problem('callerUnknown') });
    expect(await gateway.ask({ ...accept, role: 'system' })).toMatchObject({ status: 401 });
    expect(await gateway.ask({ ...accept, role: 'applicant' })).toMatchObject({
      status: 403,
      ...problem('roleForbidden'),
    });
  });

  it('given no idempotency key, then 400', async () => {
    const answer = await gateway.ask({ ...accept, role: 'windowClerk', key: '' });
    expect(answer).toMatchObject({ status: 400, ...problem('idempotencyKeyMissing') });
  });

  it('given wrong, missing and unknown fields, then every pointer is told in Chinese', async () => {
    const answer = await open(undefined, { lifeEvent: 'x y', channel: 'fax', answers: [], applicant: {}, extra: 1 });
    expect(answer).toMatchObject({ status: 400, ...problem('requestInvalid') });
    const errors = answer.body['errors'] as { pointer: string; message: string }[];
    expect(new Set(errors.map(({ pointer }) => pointer))).toEqual(
      new Set(['/lifeEvent', '/channel', '/answers', '/applicant/id', '/extra']),
    );
    for (const { message } of errors) expect(message).toMatch(/[一-鿿]/);
  });

  it('given a body that is no JSON, an unknown route, or too much, then each is a problem', async () => {
    const json = { 'content-type': 'application/json' };
    const post = (payload: string) =>
      gateway.ask({ method: 'POST', url: '/cases', role: 'applicant', headers: json, payload });
    expect(await post('{')).toMatchObject({ status: 400, ...problem('requestMalformed') });
    expect(await post(`"${'x'.repeat(17 * 1024 * 1024)}"`)).toMatchObject({
      status: 413,
      ...problem('requestTooLarge'),
    });
    const unknown = await gateway.ask({ url: '/nowhere' });
    expect(unknown).toMatchObject({ status: 404, ...problem('routeUnknown') });
    expect(unknown.headers['content-type']).toMatch(/^application\/problem\+json/);
  });
});

describe('searching', () => {
  it('given several cases, when listed page by page, then each comes once, newest first', async () => {
    const opened = [await openCase(), await openCase(), await openCase()];
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await gateway.ask({ url: `/cases?limit=2&q=4301${cursor}`, role: 'operator' });
      seen.push(...(body['cases'] as { caseNo: string }[]).map(({ caseNo }) => caseNo));
      cursor = body['next'] === undefined ? '' : `&cursor=${String(body['next'])}`;
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
    expect(none.body).toEqual({ total: 0, cases: [] });
    const wrong = await gateway.ask({ url: '/cases?limit=0&status=open', role: 'operator' });
    expect(wrong.body['errors']).toEqual([
      expect.objectContaining({ pointer: '/status' }),
      expect.objectContaining({ pointer: '/limit' }),
    ]);
  });
});

describe('the service itself', () => {
  it('given the register but no Temporal, then it is ready', async () => {
    const { status, body } = await gateway.ask({ url: '/health/ready' });
    expect([status, body]).toEqual([200, { status: 'ready', register: 'up', temporal: 'down' }]);
  });

  it('given the API document, then every operation has a summary and every answer a description', async () => {
    const { body } = await gateway.ask({ url: '/openapi.json' });
    const operations = Object.values(body['paths'] as Record<string, Record<string, { summary?: string }>>).flatMap(
      Object.values,
    );
    expect(operations.length).toBeGreaterThan(35);
    expect(operations.filter(({ summary }) => summary === undefined)).toEqual([]);
    expect((await gateway.ask({ url: '/docs' })).status).toBe(200);
    expect((await gateway.ask({ url: '/docs/swagger-ui-bundle.js' })).status).toBe(200);
  });
});
