import { type JWTPayload } from 'jose';
import { type TestAnswer, type TestGateway } from './gateway';

/** The name under which the issuer knows the gateway of a spec. */
export const HOST = { host: '127.0.0.1' };

/** Headers of somebody who has signed in. */
export interface SignedInHeaders {
  readonly cookie: string;
  readonly csrf: Readonly<Record<'cookie' | 'x-csrf-token', string>>;
}

/** Signs somebody with these claims in, as a browser does. */
export async function signedIn(gateway: TestGateway, claims: JWTPayload): Promise<SignedInHeaders> {
  const { browser, callback } = await atTheIssuer(gateway, claims);
  const back = await gateway.ask({ url: callback, headers: { ...HOST, cookie: browser } });
  const cookie = cookieFrom(back, '__Host-yijian');
  const { body } = await gateway.ask({ url: '/session', headers: { cookie } });
  return { cookie, csrf: { cookie, 'x-csrf-token': String(body['csrfToken']) } };
}

/** A sign-in up to where the issuer sends the browser back: its cookie, and the address it is sent to. */
export async function atTheIssuer(
  gateway: TestGateway,
  claims: JWTPayload,
  returnTo = '/desk',
): Promise<{ readonly browser: string; readonly callback: string }> {
  gateway.issuer.signsIn(claims);
  const url = `/session/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
  const begun = await gateway.ask({ url, headers: HOST });
  const answered = await fetch(String(begun.headers['location']), { redirect: 'manual' });
  const { pathname, search } = new URL(answered.headers.get('location') ?? '');
  return { browser: cookieFrom(begun, '__Host-yijian-sign-in'), callback: `${pathname}${search}` };
}

/** `name=value` of a cookie that an answer sets. */
export function cookieFrom({ headers }: TestAnswer, name: string): string {
  const lines = [(headers['set-cookie'] ?? []) as string | readonly string[]].flat();
  return lines.find((line) => line.startsWith(`${name}=`))?.split(';', 1)[0] ?? '';
}
