import { type LifeEvent } from '@yijian/domain/catalogue';
import {
  importPackage,
  problem,
  restaurantOpening,
  samplePackage,
  snackBar,
  someText,
  startTestGateway,
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

describe('the catalogue', () => {
  it('given a package that is imported already, when imported again, then everything is unchanged', async () => {
    const { status, body } = await importPackage(gateway, await samplePackage());
    expect([status, body['imported']]).toEqual([200, []]);
  });

  it('given a published version with other content, when imported, then it is refused whole with findings', async () => {
    const changed = { ...restaurant, name: '改了名的一件事' };
    const answer = await importPackage(gateway, [
      { path: 'life-events/restaurant-opening.json', text: JSON.stringify(changed) },
    ]);
    expect(answer).toMatchObject({ status: 422, ...problem('packageRefused') });
    expect(answer.body['findings']).toContainEqual(expect.objectContaining({ rule: 'version' }));
  });

  it('given a file that is no JSON, when imported, then the finding names the file and the remedy', async () => {
    const answer = await importPackage(gateway, [{ path: 'codes.json', text: '{' }]);
    expect(answer.body['findings']).toEqual([
      expect.objectContaining({ file: 'codes.json', rule: 'json', remedy: someText }),
    ]);
  });

  it('given imported events, when listed, then people see their names and the first question without saying who they are', async () => {
    const list = await gateway.ask({ url: '/life-events' });
    expect(list.body).toHaveLength(4);
    const guide = await gateway.ask({ url: '/life-events/restaurant-opening' });
    expect(guide.body).toMatchObject({ name: restaurant.name, firstQuestion: { question: someText } });
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
    const { body } = await walk(snackBar(restaurant).answers);
    const expected = restaurant.situations.find(({ id }) => id === 'snack-bar-30')?.expected;
    expect(body).toMatchObject({
      path: expected?.path,
      plan: { itemIds: expected?.itemIds },
      notice: { items: expect.any(Array) as unknown },
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
    const answer = await gateway.ask({
      method: 'POST',
      url: '/cases',
      role: 'applicant',
      payload: { lifeEvent: 'x y', channel: 'fax', answers: [], applicant: {}, extra: 1 },
    });
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

describe('the service itself', () => {
  it('given the register but no Temporal, then it is ready', async () => {
    const { status, body } = await gateway.ask({ url: '/health/ready' });
    expect([status, body]).toEqual([200, { status: 'ready', register: 'up', temporal: 'down', speed: 1 }]);
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
