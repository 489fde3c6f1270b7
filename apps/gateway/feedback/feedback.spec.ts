import {
  importPackage,
  problem,
  restaurantOpening,
  samplePackage,
  snackBar,
  someTime,
  startTestGateway,
  type TestAnswer,
  type TestGateway,
} from '../spec-support/gateway';

let gateway: TestGateway;
const SLUG = 'restaurant-opening';

beforeAll(async () => {
  gateway = await startTestGateway();
  expect(await importPackage(gateway, await samplePackage())).toMatchObject({ status: 200 });
}, 60_000);
beforeEach(() => gateway.register.query('TRUNCATE guide_feedback'));
afterAll(() => gateway.stop());

const TICKET = { kind: 'unclear', text: '“平面布局图”要不要盖章，没有写。' };

const give = (payload: object = TICKET, key?: string): Promise<TestAnswer> =>
  gateway.ask({
    ...{ method: 'POST', url: `/life-events/${SLUG}/feedback`, payload },
    ...(key === undefined ? {} : { key }),
  });

const list = async (query: string, role = 'catalogueManager'): Promise<Record<string, unknown>[]> =>
  (await gateway.ask({ url: `/life-events/${SLUG}/feedback?${query}`, role })).body as unknown as Record<
    string,
    unknown
  >[];

const resolve = (ticketId: unknown, payload: object, role = 'catalogueManager'): Promise<TestAnswer> =>
  gateway.ask({ method: 'POST', url: `/feedback/${String(ticketId)}/resolve`, role, payload });

describe('feedback on a guide', () => {
  it('given anybody with something to say, then a ticket on the version in force comes back, once for the same request', async () => {
    const [one, again] = [await give(TICKET, 'ticket-1'), await give(TICKET, 'ticket-1')];
    expect(one).toMatchObject({ status: 201, body: { version: '2026.1', status: 'open', givenAt: someTime } });
    expect(again.body).toEqual(one.body);
    expect(await give({ ...TICKET, text: '别的' }, 'ticket-1')).toMatchObject({
      status: 422,
      ...problem('idempotencyKeyReused'),
    });
    expect(await list('')).toHaveLength(1);
  });

  it('given a contact, then only the catalogue manager sees it', async () => {
    const { body } = await give({ ...TICKET, contact: '13800000001' });
    expect(await list('')).toEqual([expect.objectContaining({ contact: '13800000001', text: TICKET.text })]);
    expect(JSON.stringify(await list('', 'department'))).not.toContain('13800000001');
    const open = await gateway.ask({ url: `/feedback/${String(body['ticketId'])}` });
    expect(open.body).not.toHaveProperty('contact');
    expect(open.body).not.toHaveProperty('text');
  });

  it('given an answer that names the version, then whoever has the number sees it, and it is listed with that version', async () => {
    const { body } = await give();
    await give({ ...TICKET, kind: 'error' });
    const answer = { reply: '下个版本写明：不必盖章。', resolvedInVersion: '2026.2' };
    expect(await resolve(body['ticketId'], answer)).toMatchObject({
      status: 200,
      body: { status: 'resolved', ...answer },
    });
    expect((await gateway.ask({ url: `/feedback/${String(body['ticketId'])}` })).body).toMatchObject(answer);
    expect(await list('version=2026.2')).toEqual([expect.objectContaining({ ticketId: body['ticketId'] })]);
    expect(await list('version=2026.1&status=open')).toEqual([expect.objectContaining({ kind: 'error' })]);
  });

  it('given an answer already, an earlier version, or the wrong role, then it is refused', async () => {
    const { ticketId } = (await give()).body;
    expect(await resolve(ticketId, { reply: '好' }, 'department')).toMatchObject({ status: 403 });
    expect(await resolve(ticketId, { reply: '好', resolvedInVersion: '2025.9' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/resolvedInVersion' }] },
    });
    expect(await resolve(ticketId, { reply: '好' })).toMatchObject({ status: 200 });
    expect(await resolve(ticketId, { reply: '好' })).toMatchObject({ status: 200 });
    expect(await resolve(ticketId, { reply: '不好' })).toMatchObject({ status: 409, ...problem('feedbackResolved') });
  });

  it('given a flood, then it is turned away with the time after which it may go better', async () => {
    const answers = [];
    for (let count = 0; count < 21; count += 1) answers.push(await give());
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 20 }, () => 201), 429]);
    expect(answers.at(-1)).toMatchObject({ headers: { 'retry-after': '60' }, ...problem('feedbackTooMany') });
  });

  it.each([
    [{ ...TICKET, kind: 'rant' }, '/kind'],
    [{ ...TICKET, text: '' }, '/text'],
    [{ kind: 'error' }, '/text'],
  ])('given %j, then the field is named', async (payload, pointer) => {
    const { status, body } = await give(payload);
    const pointers = (body['errors'] as { pointer: string }[]).map((error) => error.pointer);
    expect([status, [...new Set(pointers)]]).toEqual([400, [pointer]]);
  });
});

describe('how much events are used', () => {
  const heat = (period: string): Promise<TestAnswer> =>
    gateway.ask({ url: `/statistics/life-events?${period}`, role: 'supervisor' });

  it('given cases, guidances, ratings and tickets, then each event is counted over the period, with one statement', async () => {
    const { answers } = snackBar(await restaurantOpening());
    const save = () => gateway.ask({ method: 'POST', url: `/life-events/${SLUG}/guidances`, payload: { answers } });
    const { guidanceId } = (await save()).body;
    await save();
    const grade = { grade: 'veryDissatisfied' };
    await gateway.ask({ method: 'POST', url: `/guidances/${String(guidanceId)}/rate`, payload: grade });
    const payload = { lifeEvent: SLUG, channel: 'online', answers, applicant: { id: 'applicant' } };
    await gateway.ask({ method: 'POST', url: '/cases', role: 'applicant', payload });
    await resolve((await give()).body['ticketId'], { reply: '好' });
    await give();
    const always = 'from=2020-01-01&to=2099-12-31';
    const counted = { cases: 1, guidances: 2, negativeRatings: 1, feedback: 2, openFeedback: 1 };
    expect((await heat(always)).body).toEqual([{ lifeEvent: SLUG, ...counted }]);
    expect((await heat('from=2020-01-01&to=2020-12-31')).body).toEqual([]);
    expect(await gateway.statementsOf(() => heat(always))).toHaveLength(1);
  });

  it('given a day that is none, then it is refused', async () => {
    expect(await heat('from=2026-02-30&to=2026-03-01')).toMatchObject({ status: 400, ...problem('requestInvalid') });
  });
});
