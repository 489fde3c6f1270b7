import createClient, { type Middleware } from 'openapi-fetch';
import { type components, type paths } from './openapi';
import { problemOf } from './problem';

export { isOutage } from './problem';

/** A body of the API by its name in the OpenAPI document, e.g. `Answer<'CaseSummaryDto'>`. */
export type Answer<Name extends keyof components['schemas']> = components['schemas'][Name];

let csrfToken: string | undefined;

/** Tells the client the token of the session that is signed in, or that none is. */
export function setCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

/** Every unsafe request carries the token of the session, every POST its idempotency key; an answer that is no success is thrown. */
const conventions: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET' && csrfToken !== undefined) request.headers.set('x-csrf-token', csrfToken);
    if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', crypto.randomUUID());
    }
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
    return response;
  },
};

/** The gateway's API, typed by its OpenAPI document. Rejects with {@link file://./problem.ts Problem}, or with TypeError when the gateway is away. */
export const api = createClient<paths>({ baseUrl: window.location.origin });
api.use(conventions);

/** The body of an answer. */
export async function bodyOf<T>(asked: Promise<{ readonly data?: T | undefined }>): Promise<T> {
  const { data } = await asked;
  return data as T;
}
