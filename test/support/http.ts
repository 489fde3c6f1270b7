import { setTimeout as pause } from 'node:timers/promises';

/** A problem answer (RFC 9457), or any other answer that is no success. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    what: string,
    readonly status: number,
    /** Code of the problem; empty when the answer carried none. */
    readonly code: string,
    readonly body: Readonly<Record<string, unknown>>,
  ) {
    super(`${what} → ${status} ${code} ${JSON.stringify(body)}`);
  }
}

/** One HTTP request; `body` is sent as JSON, or as it is when it is a form. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A successful answer; `body` is undefined when it is empty. */
export interface HttpAnswer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** Longest wait for one answer, in milliseconds: twice what the gateway allows itself, on a busy machine. */
const ANSWER_MS = 30_000;

/** Asks once. @throws Problem for an answer that is no success, TypeError for a connection that broke */
export async function ask<T>({ method, url, headers, body }: HttpRequest): Promise<HttpAnswer<T>> {
  const isForm = body instanceof FormData;
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...(body !== undefined && !isForm && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const answer = isJson && text !== '' ? (JSON.parse(text) as unknown) : text || undefined;
  if (response.ok) return { status: response.status, headers: response.headers, body: answer as T };
  const problem = (isJson ? answer : { detail: text }) as Readonly<Record<string, unknown>>;
  const code = typeof problem['code'] === 'string' ? problem['code'] : '';
  throw new Problem(`${method} ${new URL(url).pathname}`, response.status, code, problem);
}

/** The problem a request is answered with. @throws Error when it succeeds */
export async function problemOf(request: Promise<unknown>): Promise<Problem> {
  return request.then(
    (answer) => {
      throw new Error(`A problem was expected, not ${JSON.stringify(answer)}`);
    },
    (error: unknown) => {
      if (error instanceof Problem) return error;
      throw error;
    },
  );
}

/** Between two attempts, in milliseconds. */
const WAIT_MS = 100;

/** How long to wait for what must come, in milliseconds, where nothing else is said. */
export const PATIENCE_MS = 90_000;

/**
 * Repeats a request while the server is away: broken connection, no answer in time, 502, 503, 504. The request must be safe to
 * repeat: a read, or a command with a fixed idempotency key.
 */
export async function persistently<T>(attempt: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const lasts = error instanceof Problem && ![502, 503, 504].includes(error.status);
      if (lasts || Date.now() > giveUpAt) throw error;
      await pause(WAIT_MS);
    }
  }
}

/** Asks again and again until the answer is defined. @throws Error naming `what` when that takes too long */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  for (const giveUpAt = Date.now() + patienceMs; Date.now() < giveUpAt; await pause(WAIT_MS)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`${what}: not within ${patienceMs / 1000} seconds`);
}
