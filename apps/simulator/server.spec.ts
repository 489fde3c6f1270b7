import { type DepartmentReceipt, type DepartmentReply, type DepartmentRequest } from '@yijian/contract';
import fastify, { type FastifyInstance } from 'fastify';
import { departmentRequest } from './department-request.builder';
import { type LoggedRequest } from './departments';
import { type Fault } from './faults';
import { type ItemScript } from './script';
import { simulator } from './server';

/** What the service under imitation saw: replies and receipts in the order they came. */
type Seen = { readonly reply: DepartmentReply; readonly headers: Record<string, unknown> } | { readonly receipt: true };

let departments: FastifyInstance;
let service: FastifyInstance;
let departmentsUrl: string;
let replyTo: string;
let seen: Seen[];
let listeners: (() => void)[];
/** Status of the answer to the reply that comes as number n, from 0. */
let answers: (number: number, reply: DepartmentReply) => number;

beforeEach(async () => {
  seen = [];
  listeners = [];
  answers = () => 200;
  let number = 0;
  service = fastify({ forceCloseConnections: true });
  service.post<{ Body: DepartmentReply }>('/department-replies', async ({ body, headers }, reply) => {
    note({ reply: body, headers });
    return reply.code(answers(number++, body)).send({});
  });
  departments = simulator();
  replyTo = `${await service.listen({ port: 0, host: '127.0.0.1' })}/department-replies`;
  departmentsUrl = await departments.listen({ port: 0, host: '127.0.0.1' });
});

afterEach(async () => {
  await departments.close();
  await service.close();
});

function note(what: Seen): void {
  seen.push(what);
  for (const listener of listeners) listener();
}

/** Resolves once the condition holds; it is looked at whenever something was seen. */
function until(condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (condition()) resolve();
    };
    listeners.push(look);
    look();
  });
}

const kinds = () => seen.map((what) => ('reply' in what ? what.reply.kind : 'receipt'));
const asked = (parts: Partial<DepartmentRequest> = {}) => departmentRequest({ replyTo, ...parts });

async function send(request: DepartmentRequest, key = request.requestId): Promise<Response> {
  const response = await fetch(`${departmentsUrl}/departments/${request.departmentId}/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(request),
  });
  if (response.ok) note({ receipt: true });
  return response;
}

async function control(method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${departmentsUrl}/control${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
}

async function script(item: ItemScript, request = asked()): Promise<void> {
  const response = await control('PUT', `/cases/${request.caseNo}`, { items: { [request.itemId]: item } });
  expect(response.status).toBe(204);
}

const faulty = (...faults: Fault[]) => script({ thinkMs: 0, faults });

async function log(): Promise<LoggedRequest[]> {
  return (await (await control('GET', `/requests?caseNo=${asked().caseNo}`)).json()) as LoggedRequest[];
}

describe('a request', () => {
  it('given no fault, then the receipt comes first, then the replies in the name of the department', async () => {
    const response = await send(asked());
    const receipt = (await response.json()) as DepartmentReceipt;
    expect(receipt.receiptNumber).toMatch(/^market-regulation-/);
    await until(() => kinds().includes('granted'));
    expect(kinds()).toEqual(['receipt', 'acknowledged', 'granted']);
    expect(seen[1]).toMatchObject({
      headers: {
        'x-actor-role': 'department',
        'x-actor-id': 'market-regulation',
        'idempotency-key': `${asked().requestId}/acknowledged`,
      },
    });
  });

  it('given the same key again, then the same receipt is answered, it acts once, and the log counts both', async () => {
    const first = await send(asked());
    const again = await send(asked({ promisedDueAt: '2026-12-01T18:00:00+08:00' }));
    expect(await again.json()).toEqual(await first.json());
    await until(() => kinds().includes('granted'));
    expect(kinds().filter((kind) => kind === 'granted')).toHaveLength(1);
    const [logged] = await log();
    expect(logged?.attempts).toEqual([
      expect.objectContaining({ answer: 'receipt', sameBody: true }),
      expect.objectContaining({ answer: 'receipt', sameBody: false }),
    ]);
  });

  it('given a key that is not the request id, another department in the path, or a missing field, then 400 says so', async () => {
    const wrongKey = await send(asked(), 'other');
    expect(wrongKey.status).toBe(400);
    expect(await wrongKey.text()).toContain('Idempotency-Key');
    const missing = await send({ ...asked(), itemName: undefined } as unknown as DepartmentRequest);
    expect(missing.status).toBe(400);
    expect(await missing.text()).toContain('itemName');
  });
});

describe('faults on demand', () => {
  it('given refused connections, then they break and the next attempt gets through', async () => {
    await faulty({ kind: 'refuseConnection', times: 2 });
    await expect(send(asked())).rejects.toThrow('fetch failed');
    await expect(send(asked())).rejects.toThrow('fetch failed');
    expect((await send(asked())).status).toBe(200);
    const [logged] = await log();
    expect(logged?.attempts.map(({ answer }) => answer)).toEqual(['refused', 'refused', 'receipt']);
  });

  it('given server and client errors, then 503, 422 and at last a receipt', async () => {
    await faulty({ kind: 'serverError' }, { kind: 'clientError' });
    expect((await send(asked())).status).toBe(503);
    expect((await send(asked())).status).toBe(422);
    expect((await send(asked())).status).toBe(200);
  });

  it('given a slow department whose caller gives up, then it has the request and works on it', async () => {
    await faulty({ kind: 'slow', ms: 60_000 });
    const request = asked();
    const impatient = fetch(`${departmentsUrl}/departments/${request.departmentId}/requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': request.requestId },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(100),
    });
    await expect(impatient).rejects.toThrow();
    await until(() => kinds().includes('granted'));
    expect((await send(request)).status).toBe(200);
  });

  it('given duplicate replies, then each comes twice with the same id', async () => {
    await faulty({ kind: 'duplicateReply' });
    await send(asked());
    await until(() => seen.length === 5);
    expect(kinds()).toEqual(['receipt', 'acknowledged', 'acknowledged', 'granted', 'granted']);
  });

  it('given replies out of order, then the decision comes before the acknowledgement', async () => {
    await faulty({ kind: 'outOfOrder' });
    await send(asked());
    await until(() => kinds().includes('acknowledged'));
    expect(kinds()).toEqual(['receipt', 'granted', 'acknowledged']);
  });

  it('given early replies, then the first one comes before the receipt', async () => {
    await faulty({ kind: 'early' }, { kind: 'outOfOrder' });
    await send(asked());
    await until(() => kinds().includes('acknowledged') && kinds().includes('receipt'));
    expect(kinds()[0]).toBe('granted');
  });

  it('given a late decision, then it comes that much later than the acknowledgement', async () => {
    await faulty({ kind: 'late', ms: 150 });
    const began = Date.now();
    await send(asked());
    await until(() => kinds().includes('granted'));
    expect(Date.now() - began).toBeGreaterThanOrEqual(150);
  });

  it('given defaults with shares, then they befall items without a script, until all is forgotten', async () => {
    const defaults = { shares: { deny: 1, rectify: 0 }, faults: [{ share: 1, fault: { kind: 'serverError' } }] };
    expect((await control('PUT', '/defaults', defaults)).status).toBe(204);
    expect((await send(asked())).status).toBe(503);
    await send(asked());
    await until(() => kinds().includes('denied'));
    await control('DELETE', '');
    expect(await log()).toEqual([]);
    await send(asked({ caseNo: 'another' }));
    await until(() => kinds().includes('granted'));
  });
});

describe('replies', () => {
  it('given a service that is away, then a reply is sent again until it is taken, and the log says what it got', async () => {
    answers = (number) => (number < 2 ? 503 : 202);
    await send(asked());
    await until(() => kinds().includes('granted'));
    const [logged] = await log();
    expect(logged?.replies[0]?.attempts.map(({ status }) => status)).toEqual([503, 503, 202]);
  });

  it('given a rectification that is refused, then the department decides instead', async () => {
    answers = (_number, reply) => (reply.kind === 'rectification' ? 409 : 200);
    await script({ rectify: [['补充平面图']] });
    await send(asked());
    await until(() => kinds().includes('granted'));
    expect(kinds()).toEqual(['receipt', 'acknowledged', 'rectification', 'granted']);
  });

  it('given a held item, when the script lets it go with facts, then facts and decision come and nothing comes twice', async () => {
    const facts = [{ procedureId: 'survey', facts: { metres: 12 } }];
    await script({ hold: true, thinkMs: 0 });
    await send(asked());
    await until(() => kinds().includes('acknowledged'));
    await script({ hold: true, thinkMs: 0, facts });
    await until(() => kinds().includes('facts'));
    await script({ thinkMs: 0, facts });
    await until(() => kinds().includes('granted'));
    expect(kinds()).toEqual(['receipt', 'acknowledged', 'facts', 'granted']);
  });

  it('given a withdrawal, then the pending work of the item ends', async () => {
    await script({ hold: true, thinkMs: 0 });
    await send(asked());
    await until(() => kinds().includes('acknowledged'));
    expect((await send(asked({ kind: 'withdrawal' }))).status).toBe(200);
    await script({ thinkMs: 0 });
    await send(asked({ itemId: 'signboard' }));
    await until(() => kinds().includes('granted'));
    expect(seen.filter((what) => 'reply' in what && what.reply.itemId === 'food-licence')).toHaveLength(1);
  });
});

describe('facts about applicants', () => {
  async function ask(applicantId: string): Promise<unknown> {
    const response = await fetch(`${departmentsUrl}/facts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ applicantId, lifeEventCode: '43TC31901000', factIds: ['hasBadCredit', 'seats'] }),
    });
    return response.json();
  }

  it('given scripted facts, then they are told; of others nothing bad is known', async () => {
    await control('PUT', '/facts/a1', { facts: { hasBadCredit: true, seats: 4 } });
    expect(await ask('a1')).toEqual({ facts: { hasBadCredit: true, seats: 4 } });
    expect(await ask('a2')).toEqual({ facts: { hasBadCredit: false } });
  });
});

describe('control', () => {
  it.each([
    ['/cases/c1', { items: { a: { decide: 'maybe' } } }, 'decide'],
    ['/cases/c1', { items: { a: { rectfy: [] } } }, 'additional properties'],
    ['/cases/c1', { items: { a: { faults: [{ kind: 'late' }] } } }, 'ms'],
    ['/defaults', { shares: { deny: 2, rectify: 0 } }, 'deny'],
  ])('given a bad body for %s, then 400 names what is wrong', async (path, body, words) => {
    const response = await control('PUT', path, body);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(words);
  });
});
