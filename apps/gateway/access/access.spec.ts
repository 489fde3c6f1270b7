import { CALLER_ROLES, type CallerRole } from '../callers/caller';
import {
  importPackage,
  restaurantOpening,
  samplePackage,
  snackBar,
  startTestGateway,
  type TestAnswer,
  type TestGateway,
  type TestRequest,
} from '../spec-support/gateway';
import { signedIn } from '../spec-support/signed-in';
import { startTestIssuer } from '../spec-support/test-issuer';
import { ACCESS, REACHES } from './table';

/** A route as the OpenAPI document has it. */
interface Route {
  readonly method: NonNullable<TestRequest['method']>;
  readonly path: string;
  readonly act: string | undefined;
  readonly roles: readonly CallerRole[] | undefined;
}

/** Commands that come as replies (`POST /department-replies`) alone. */
const BY_REPLY = ['acknowledge', 'deny', 'establishFacts', 'grant', 'requestRectification', 'supplyData'];

let gateway: TestGateway;
let routes: readonly Route[];
let caseNo: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  await importPackage(gateway, await samplePackage());
  routes = await routesOf(gateway);
  const { answers } = snackBar(await restaurantOpening());
  const payload = { lifeEvent: 'restaurant-opening', channel: 'online', answers, applicant: { id: 'applicant' } };
  const { body } = await gateway.ask({ method: 'POST', url: '/cases', role: 'applicant', payload });
  caseNo = String(body['caseNo']);
}, 60_000);
afterAll(() => gateway.stop());

async function routesOf(from: TestGateway): Promise<Route[]> {
  type Operation = { readonly 'x-act'?: string; readonly 'x-roles'?: readonly CallerRole[] };
  const { body } = await from.ask({ url: '/openapi.json' });
  const paths = body['paths'] as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase() as Route['method'],
      path,
      act: operation['x-act'],
      roles: operation['x-roles'],
    })),
  );
}

/** A request to a route, of the one case there is where it is about a case. */
function requestTo({ method, path }: Route): Pick<TestRequest, 'method' | 'url' | 'payload'> {
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'caseNo' ? caseNo : 'x'));
  return { method, url, ...(method === 'GET' ? {} : { payload: {} }) };
}

const isProtected = ({ roles }: Route): boolean => roles !== undefined;
const isUnsafe = ({ method }: Route): boolean => method !== 'GET';
const isAboutCase = ({ path, roles }: Route): boolean => path.includes('{caseNo}') && roles !== undefined;

/** What came back, if it is nothing but a problem document; else all of it. */
function told({ status, headers, body }: TestAnswer): string {
  const isProblem = String(headers['content-type']).startsWith('application/problem+json') && body['status'] === status;
  return isProblem ? `${status} ${String(body['code'])}` : `no problem document: ${status} ${JSON.stringify(body)}`;
}

/** Routes that told somebody something else than they should. */
async function others(
  of: readonly Route[],
  asking: (route: Route) => Partial<TestRequest>,
  expected: string,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const route of of) {
    const answer = told(await gateway.ask({ ...requestTo(route), ...asking(route) }));
    if (answer !== expected) found.push(`${route.method} ${route.path}: ${answer}`);
  }
  expect(of.length).toBeGreaterThan(0);
  return found;
}

describe('every route', () => {
  it('given the API document, then it names an act of the table and just the roles of the table', () => {
    expect(routes.length).toBeGreaterThan(100);
    const table: Readonly<Record<string, readonly CallerRole[] | 'everybody'>> = ACCESS;
    const told = routes.map(({ method, path, act = 'none', roles = 'everybody' }) => [method, path, act, roles]);
    expect(told).toEqual(routes.map(({ method, path, act = 'none' }) => [method, path, act, table[act]]));
  });

  it('given an act of the table, then some route is there for it, or it is a reply of a department', () => {
    const served = new Set(routes.map(({ act }) => act));
    const elsewhere = Object.keys(ACCESS).filter((act) => !served.has(act));
    expect(elsewhere.sort()).toEqual(BY_REPLY);
  });
});

describe('whoever may not', () => {
  it('given nobody, then every protected route says 401 and public ones never do', async () => {
    expect(await others(routes.filter(isProtected), () => ({}), '401 callerUnknown')).toEqual([]);
    for (const route of routes.filter((each) => !isProtected(each))) {
      const { status, headers } = await gateway.ask(requestTo(route));
      expect([route.path, [401, 403].includes(status)]).toEqual([route.path, false]);
      if (status >= 400) expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    }
  });

  it.each(CALLER_ROLES)('given the role %s, then every route that is not for it says 403', async (role) => {
    const forbidden = routes.filter(({ roles }) => roles !== undefined && !roles.includes(role));
    expect(await others(forbidden, () => ({ role }), '403 roleForbidden')).toEqual([]);
  });

  it.each(CALLER_ROLES.filter((role) => !['all', 'named'].includes(REACHES[role])))(
    'given a case out of the reach of a %s, then every route about it says that there is none',
    async (role) => {
      const stranger = { role, id: 'stranger', department: 'taxation', region: '110100' };
      const open = routes.filter((route) => isAboutCase(route) && route.roles?.includes(role));
      expect(await others(open, () => stranger, '404 caseUnknown')).toEqual([]);
      const { body } = await gateway.ask({ url: '/cases', ...stranger });
      expect(body).toMatchObject({ total: 0, cases: [] });
    },
  );

  it('given a token that is expired, forged, for somebody else or of another kind, then every protected route says 401', async () => {
    const { issuer } = gateway;
    const forger = await startTestIssuer();
    const claims = { sub: 'operator', roles: [...CALLER_ROLES], department_id: 'market-regulation' };
    const tokens = {
      expired: await issuer.accessToken({ ...claims, exp: Math.floor(Date.now() / 1000) - 60 }),
      forged: await forger.accessToken({ ...claims, iss: issuer.url }),
      ofAnotherIssuer: await issuer.accessToken({ ...claims, iss: 'https://elsewhere.example' }),
      forSomebodyElse: await issuer.accessToken({ ...claims, aud: 'https://elsewhere.example' }),
      anIdToken: await issuer.accessToken(claims, { typ: 'JWT' }),
      unsigned: `${[
        { alg: 'none', typ: 'at+jwt' },
        { ...claims, iss: issuer.url, aud: issuer.audience, exp: 4e9 },
      ]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.')}.`,
      rubbish: 'rubbish',
    };
    await forger.stop();
    for (const [what, token] of Object.entries(tokens)) {
      const headers = { authorization: `Bearer ${token}` };
      expect([what, await others(routes.filter(isProtected), () => ({ headers }), '401 callerUnknown')]).toEqual([
        what,
        [],
      ]);
    }
  });

  it('given a session without the token of its pages, then every route that changes something says 403', async () => {
    const { cookie } = await signedIn(gateway, { sub: 'clerk-1', name: '示小窗', roles: ['windowClerk'] });
    const unsafe = routes.filter((route) => isProtected(route) && isUnsafe(route));
    expect(await others(unsafe, () => ({ headers: { cookie } }), '403 csrfTokenInvalid')).toEqual([]);
    const headers = { cookie, 'x-csrf-token': 'x'.repeat(43) };
    expect(await others(unsafe, () => ({ headers }), '403 csrfTokenInvalid')).toEqual([]);
  });
});

describe('whoever may', () => {
  it('given the applicant, the window of the region or an operator, then the case is there, for systems of no role it is not', async () => {
    const ask = async (request: Partial<TestRequest>) =>
      (await gateway.ask({ url: `/cases/${caseNo}`, ...request })).status;
    expect(await ask({ role: 'applicant' })).toBe(200);
    expect(await ask({ role: 'windowClerk', region: '430100' })).toBe(200);
    expect(await ask({ role: 'operator' })).toBe(200);
    const token = await gateway.issuer.accessToken({ sub: 'x', roles: ['gardener'] });
    expect(await ask({ headers: { authorization: `Bearer ${token}` } })).toBe(401);
  });

  it('given a department, then its cases are those with an item of it, and joint procedures it takes part in', async () => {
    const scope = { url: `/cases/${caseNo}`, role: 'department' };
    await gateway.register.query(
      `INSERT INTO item_register (case_no, item_id, item_case_no, department_id, status, round)
       VALUES ($1, 'licence-check', $1, 'market-regulation', 'waitingPrerequisite', 0)`,
      [caseNo],
    );
    await gateway.register.query(
      `UPDATE case_register SET view = view || '{"specialProcedureIds": ["joint-site-inspection"],
         "items": [{"itemId": "licence-check", "departmentId": "market-regulation", "status": "waitingPrerequisite"}]}'
       WHERE case_no = $1`,
      [caseNo],
    );
    expect(await gateway.ask({ ...scope, id: 'market-regulation' })).toMatchObject({ status: 200 });
    expect(await gateway.ask({ ...scope, id: 'officer', department: 'government-services' })).toMatchObject({
      status: 200,
    });
    expect(await gateway.ask({ ...scope, id: 'taxation' })).toMatchObject({ status: 404 });
    const { body } = await gateway.ask({ url: '/cases', role: 'department', id: 'market-regulation' });
    expect(body).toMatchObject({ total: 1, cases: [{ caseNo }] });
  });

  it('given a case opened at the window or by himself, then it is the applicant’s, and nobody else’s', async () => {
    const { answers } = snackBar(await restaurantOpening());
    const open = (role: string, id: string, applicantId: string) => {
      const payload = { lifeEvent: 'restaurant-opening', channel: 'online', answers, applicant: { id: applicantId } };
      return gateway.ask({ method: 'POST', url: '/cases', role, id, payload });
    };
    expect((await open('windowClerk', 'clerk-9', 'account-9')).status).toBe(201);
    expect((await open('applicant', 'account-9', 'certificate-9')).status).toBe(201);
    const total = async (id: string) => (await gateway.ask({ url: '/cases', role: 'applicant', id })).body['total'];
    expect([await total('account-9'), await total('account-10')]).toEqual([2, 0]);
  });

  it('given a command, then whoever gave it and whoever sees its case may ask for it', async () => {
    const { body } = await gateway.ask({
      method: 'POST',
      url: `/cases/${caseNo}/withdraw`,
      role: 'applicant',
      payload: { reason: '不办了' },
    });
    const ask = async (request: Partial<TestRequest>) =>
      (await gateway.ask({ url: `/commands/${String(body['commandId'])}`, ...request })).status;
    expect(await ask({ role: 'applicant' })).toBe(200);
    expect(await ask({ role: 'windowClerk' })).toBe(200);
    expect(await ask({ role: 'applicant', id: 'stranger' })).toBe(404);
    expect(await ask({ role: 'catalogueManager' })).toBe(404);
  });
});
