import { problem, someText, someTime, startTestGateway, type TestGateway } from '../spec-support/gateway';
import { atTheIssuer, HOST, signedIn } from '../spec-support/signed-in';
import { ownPath } from './sign-in';

const CLERK = {
  ...{ sub: 'clerk-lead', name: '示班长', roles: ['windowClerk', 'supervisor', 'gardener'] },
  ...{ organisation: '示例市政务服务中心', region_code: '430199', department_id: 'government-services' },
};

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
}, 60_000);
afterAll(() => gateway.stop());

const session = (cookie: string) => gateway.ask({ url: '/session', headers: { cookie } });

describe('signing in', () => {
  it('given somebody at the issuer, then he comes back to where he was, with a cookie that scripts cannot read', async () => {
    const { browser, callback } = await atTheIssuer(gateway, CLERK, '/desk/window?filter=mine');
    const back = await gateway.ask({ url: callback, headers: { ...HOST, cookie: browser } });
    expect([back.status, back.headers['location']]).toEqual([302, '/desk/window?filter=mine']);
    expect(String(back.headers['set-cookie'])).toMatch(
      /^__Host-yijian=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    );
  });

  it('given the session, then it says who, in which role and until when; the register cannot open it', async () => {
    const { cookie } = await signedIn(gateway, CLERK);
    expect((await session(cookie)).body).toEqual({
      person: {
        ...{ id: 'clerk-lead', name: '示班长', role: 'windowClerk', roles: ['windowClerk', 'supervisor'] },
        ...{ organisation: '示例市政务服务中心', regionCode: '430199', departmentId: 'government-services' },
      },
      ...{ csrfToken: someText, idleUntil: someTime, endsAt: someTime },
    });
    const rows: unknown[] = await gateway.register.query('SELECT * FROM sign_in_session');
    expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1]);
  });

  it('given a sign-in that was used, is of another browser or was refused, then it fails and nobody is signed in', async () => {
    const { browser, callback } = await atTheIssuer(gateway, CLERK);
    const ask = (url: string, cookie: string) => gateway.ask({ url, headers: { ...HOST, cookie } });
    const failed = { status: 400, ...problem('signInFailed') };
    expect(await ask(callback, '__Host-yijian-sign-in=another')).toMatchObject(failed);
    expect((await ask(callback, browser)).status).toBe(302);
    expect(await ask(callback, browser)).toMatchObject(failed);
    const second = await atTheIssuer(gateway, CLERK);
    const refused = second.callback.replace(/code=[^&]*/, 'error=access_denied');
    expect(await ask(refused, second.browser)).toMatchObject(failed);
  });

  it('given an account without any role here, then it is told', async () => {
    const { browser, callback } = await atTheIssuer(gateway, { sub: 'gardener', roles: ['gardener'] });
    expect(await gateway.ask({ url: callback, headers: { ...HOST, cookie: browser } })).toMatchObject({
      status: 400,
      ...problem('signInFailed'),
    });
  });

  it('given another name of this service, then the sign-in begins under the one that the issuer knows', async () => {
    const begun = await gateway.ask({ url: '/session/sign-in?returnTo=/x', headers: { host: 'localhost' } });
    expect([begun.status, begun.headers['location']]).toEqual([302, 'http://127.0.0.1/session/sign-in?returnTo=/x']);
  });

  it.each([
    ['/desk/cases/1?tab=x#y', '/desk/cases/1?tab=x#y'],
    [undefined, '/'],
    ['https://evil.example/', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/..//evil.example', '/'],
    ['desk', '/'],
    ['javascript:alert(1)', '/'],
  ])('given the way back %s, then it leads to %s', (returnTo, path) => {
    expect(ownPath(returnTo, 'https://yijian.example')).toBe(path);
  });
});

describe('a session', () => {
  it('given another role of the person, then he acts in it; one that is not his is refused', async () => {
    const { csrf } = await signedIn(gateway, CLERK);
    const actAs = (role: string) =>
      gateway.ask({ method: 'PUT', url: '/session/role', headers: csrf, payload: { role } });
    expect((await actAs('supervisor')).body).toMatchObject({ person: { role: 'supervisor' } });
    expect((await session(csrf.cookie)).body).toMatchObject({ person: { role: 'supervisor' } });
    const appeal = { method: 'POST', url: '/supervision/appeals', headers: csrf, payload: {} } as const;
    expect(await gateway.ask(appeal)).toMatchObject({ status: 403, ...problem('roleForbidden') });
    expect(await actAs('operator')).toMatchObject({ status: 403, ...problem('roleForbidden') });
  });

  it('given half an hour without a request, or ten hours, then it has ended; a request in between keeps it', async () => {
    const { cookie } = await signedIn(gateway, CLERK);
    const idle = (minutes: number) =>
      gateway.register.query(`UPDATE sign_in_session SET last_used_at = now() - make_interval(mins => $1)`, [minutes]);
    await idle(29);
    expect((await session(cookie)).status).toBe(200);
    const [used] = await gateway.register.query<{ seconds: number }[]>(
      'SELECT min(extract(epoch FROM now() - last_used_at))::int AS seconds FROM sign_in_session',
    );
    expect(used?.seconds).toBeLessThan(60);
    await idle(31);
    expect(await session(cookie)).toMatchObject({ status: 401, ...problem('callerUnknown') });
    const later = await signedIn(gateway, CLERK);
    await gateway.register.query('UPDATE sign_in_session SET ends_at = now()');
    expect((await session(later.cookie)).status).toBe(401);
  });

  it('given a sign-out, then the session is over here, and the browser is sent to end it at the issuer', async () => {
    const { csrf } = await signedIn(gateway, CLERK);
    const out = await gateway.ask({ method: 'POST', url: '/session/sign-out', headers: csrf });
    const redirectTo = new URL(String(out.body['redirectTo']));
    expect(`${redirectTo.origin}${redirectTo.pathname}`).toBe(`${gateway.issuer.url}/end`);
    expect(redirectTo.searchParams.get('post_logout_redirect_uri')).toBe('http://127.0.0.1/');
    expect(String(out.headers['set-cookie'])).toContain('Max-Age=0');
    expect((await session(csrf.cookie)).status).toBe(401);
  });

  it('given a system with an access token, then it has no session', async () => {
    expect(await gateway.ask({ url: '/session', role: 'department' })).toMatchObject({ status: 401 });
  });
});

describe('an issuer', () => {
  it('given a new key, then tokens signed with it are taken without a restart', async () => {
    const ask = async () => (await gateway.ask({ url: '/cases', role: 'operator' })).status;
    expect(await ask()).toBe(200);
    await gateway.issuer.rotateKey();
    // Keys are asked for at most once a second, so that forged tokens cannot flood the issuer.
    let status = await ask();
    for (const giveUpAt = Date.now() + 30_000; status !== 200 && Date.now() < giveUpAt;) status = await ask();
    expect(status).toBe(200);
  });

  it('given that it is away, then the gateway is ready, public routes and sessions work, and the rest says when to come again', async () => {
    const fresh = await startTestGateway();
    try {
      const { cookie } = await signedIn(gateway, CLERK);
      for (const { issuer } of [gateway, fresh]) issuer.isAway = true;
      expect((await session(cookie)).status).toBe(200);
      expect((await fresh.ask({ url: '/health/ready' })).status).toBe(200);
      expect((await fresh.ask({ url: '/life-events' })).status).toBe(200);
      const away = { status: 503, headers: { 'retry-after': '5' }, ...problem('issuerUnavailable') };
      expect(await fresh.ask({ url: '/cases', role: 'operator' })).toMatchObject(away);
      expect(await fresh.ask({ url: '/session/sign-in', headers: HOST })).toMatchObject(away);
      for (const { issuer } of [gateway, fresh]) issuer.isAway = false;
      expect((await fresh.ask({ url: '/cases', role: 'operator' })).status).toBe(200);
    } finally {
      await fresh.stop();
    }
  });
});
