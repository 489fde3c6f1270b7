import { setTimeout as pause } from 'node:timers/promises';

/** A problem answer (RFC 9457) of the gateway. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly status: number,
    /** Code of the problem, `` when the answer carried none. */
    readonly code: string,
    /** What the answer says, for people. */
    message: string,
    /** The whole answer. */
    readonly body: unknown,
  ) {
    super(message);
  }
}

/** One HTTP request; `body` is sent as JSON, or as it is when it is a form. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A successful answer. */
export interface HttpAnswer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** How long a server that is away is asked again, milliseconds. */
const PATIENCE_MS = 60_000;
/** Between two attempts, milliseconds. */
const WAIT_MS = 200;
/** How long one answer may take, milliseconds. */
const ANSWER_MS = 30_000;

/**
 * Asks until there is an answer: a broken connection and 502, 503, 504 are asked again for a minute, which is safe because
 * everything that acts carries an idempotency key.
 * @throws Refused for every other answer that is no success
 */
export async function ask<T>(request: HttpRequest): Promise<HttpAnswer<T>> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await askOnce<T>(request);
    } catch (error) {
      const lasting = error instanceof Refused && ![502, 503, 504].includes(error.status);
      if (lasting || Date.now() > giveUpAt) throw error;
      await pause(WAIT_MS);
    }
  }
}

/** Asks once. @throws Refused for an answer that is no success, TypeError for a connection that broke */
export async function askOnce<T>({ method, url, headers, body }: HttpRequest): Promise<HttpAnswer<T>> {
  const isForm = body instanceof FormData;
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...(body !== undefined && !isForm && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  const text = await response.text();
  const answer = parsed(text);
  if (!response.ok) throw refusal(request(method, url), response.status, answer);
  return { status: response.status, headers: response.headers, body: answer as T };
}

function request(method: string, url: string): string {
  return `${method} ${new URL(url).pathname}`;
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return text;
  }
}

function refusal(what: string, status: number, body: unknown): Refused {
  const { code, title, detail, errors } = (typeof body === 'object' && body !== null ? body : {}) as {
    code?: string;
    title?: string;
    detail?: string;
    errors?: readonly { pointer: string; message: string }[];
  };
  const places = (errors ?? []).map(({ pointer, message }) => `${pointer} ${message}`).join('；');
  const words = [`${what} → ${status}`, code, title, detail, places].filter(
    (word) => word !== undefined && word !== '',
  );
  return new Refused(status, code ?? '', words.join(' '), body);
}
