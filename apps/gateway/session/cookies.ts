import { type FastifyReply, type FastifyRequest } from 'fastify';

/**
 * Cookies of this origin alone (`__Host-`: Secure, whole path, no domain), out of reach of scripts. Browsers take them on
 * `http://127.0.0.1` too, which counts as trustworthy.
 */
export const SESSION_COOKIE = '__Host-yijian';

/** Ties a sign-in to the browser that began it. */
export const BROWSER_COOKIE = '__Host-yijian-sign-in';

/** Value of a cookie of the request, if it has one. */
export function cookieOf({ headers }: Pick<FastifyRequest, 'headers'>, name: string): string | undefined {
  const pairs = headers.cookie?.split(';').map((pair) => pair.trim()) ?? [];
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** Sets a cookie that lasts until the browser is closed, or `maxAge` seconds; 0 takes it away. */
export function setCookie(reply: FastifyReply, name: string, value: string, maxAge?: number): void {
  const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`;
  void reply.header('set-cookie', `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${age}`);
}
