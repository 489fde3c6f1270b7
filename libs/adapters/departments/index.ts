import { type DepartmentReceipt, type DepartmentRequest } from '@yijian/contract';

/** What became of a request to a department. */
export type DepartmentAnswer =
  /** The department has stored it. */
  | { readonly kind: 'stored'; readonly receipt: DepartmentReceipt }
  /** The department refuses it as it is: asking again would not help. `body` is the start of what it said. */
  | { readonly kind: 'rejected'; readonly status: number; readonly body: string }
  /** No answer, or one that says "later"; `retryAfterMs` when the department named a time (milliseconds). */
  | { readonly kind: 'unavailable'; readonly reason: string; readonly retryAfterMs?: number };

/** How the department systems are reached. */
export interface DepartmentClientOptions {
  /** Base of the department systems; a request goes to `${departmentsUrl}/${departmentId}/requests`. */
  readonly departmentsUrl: string;
  /** Longest wait for an answer in milliseconds, its body included. */
  readonly timeoutMs: number;
}

/** Asks a department; never throws. `timeoutMs` may shorten the wait of this one request. */
export type DepartmentClient = (request: DepartmentRequest, timeoutMs?: number) => Promise<DepartmentAnswer>;

/** Answers 4xx that speak of the moment, not of the request: time-out, too early, too many requests. */
const PASSING = [408, 425, 429];

/** How much of a rejection is kept, in characters. */
const KEPT = 500;

/** Client of the department systems; `fetch` keeps connections alive. Redirects are not followed: a POST would be lost. */
export function departmentClient({ departmentsUrl, timeoutMs }: DepartmentClientOptions): DepartmentClient {
  return async (request, shorterMs = timeoutMs) => {
    try {
      const response = await fetch(`${departmentsUrl}/${encodeURIComponent(request.departmentId)}/requests`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'idempotency-key': request.requestId,
        },
        body: JSON.stringify(request),
        redirect: 'manual',
        signal: AbortSignal.timeout(Math.min(shorterMs, timeoutMs)),
      });
      return answerOf(response, await response.text());
    } catch (error) {
      return { kind: 'unavailable', reason: reasonOf(error) };
    }
  };
}

function answerOf(response: Response, body: string): DepartmentAnswer {
  const { status } = response;
  if (response.ok) return { kind: 'stored', receipt: receiptOf(body) };
  if (status >= 400 && status < 500 && !PASSING.includes(status)) {
    return { kind: 'rejected', status, body: body.slice(0, KEPT) };
  }
  const retryAfterMs = delayOf(response.headers.get('retry-after'), Date.now());
  return { kind: 'unavailable', reason: `HTTP ${status}`, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

/** A 2xx says that the request is stored, whatever its body: a receipt that cannot be read is one without a number. */
function receiptOf(body: string): DepartmentReceipt {
  try {
    const receipt: unknown = JSON.parse(body);
    const number = (receipt as { receiptNumber?: unknown } | null)?.receiptNumber;
    return typeof number === 'string' ? { receiptNumber: number } : {};
  } catch {
    return {};
  }
}

/** `Retry-After` in milliseconds: seconds or an HTTP date (RFC 9110 §10.2.3); `undefined` when absent or unreadable. */
function delayOf(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const at = /^\d+$/.test(header) ? now + Number(header) * 1000 : Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

/** `fetch` hides the system's error (ECONNREFUSED …) in the cause. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as { readonly message: string; readonly cause?: { readonly message?: string } };
  return cause?.message ?? message;
}
