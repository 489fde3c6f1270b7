import { setTimeout as pause } from 'node:timers/promises';
import { type DepartmentReply } from '@yijian/contract';

/** How one attempt to send a reply went: an HTTP status, or why there was none. */
export interface ReplyAttempt {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly status?: number;
  /** Body of an answer that refused the reply, or what failed on the way. */
  readonly detail?: string;
}

/** Where a reply goes and in whose name. */
export interface Sending {
  readonly reply: DepartmentReply;
  readonly replyTo: string;
  /** An access token of the department's system. */
  readonly accessToken: () => Promise<string>;
  /** Ends the sending, between attempts or within one. */
  readonly signal: AbortSignal;
  /** Told of every attempt. */
  readonly log: (attempt: ReplyAttempt) => void;
}

/** Milliseconds before the second attempt; doubled each time up to {@link LONGEST_WAIT_MS}. */
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
/** Milliseconds one attempt may take. */
const ATTEMPT_MS = 15_000;

/**
 * Sends a reply until it is settled: 2xx took effect or is stored, 409 and 422 are refusals that another attempt would not
 * change. Everything else is tried again, with growing waits. Answers the status that settled it, or `undefined` when
 * `signal` ended it first.
 */
export async function sendReply(sending: Sending): Promise<number | undefined> {
  for (let wait = FIRST_WAIT_MS; !sending.signal.aborted; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
    const attempt = await attemptReply(sending);
    sending.log(attempt);
    if (attempt.status !== undefined && isSettled(attempt.status)) return attempt.status;
    await pause(wait, undefined, { signal: sending.signal }).catch(() => undefined);
  }
  return undefined;
}

async function attemptReply({ reply, replyTo, accessToken, signal }: Sending): Promise<ReplyAttempt> {
  const at = new Date().toISOString();
  try {
    const response = await fetch(replyTo, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': reply.replyId,
        authorization: `Bearer ${await accessToken()}`,
      },
      body: JSON.stringify(reply),
      signal: AbortSignal.any([signal, AbortSignal.timeout(ATTEMPT_MS)]),
    });
    const text = await response.text();
    return { at, status: response.status, ...(!response.ok && { detail: text.slice(0, 2_000) }) };
  } catch (error) {
    return { at, detail: reasonOf(error) };
  }
}

function isSettled(status: number): boolean {
  return (status >= 200 && status < 300) || status === 409 || status === 422;
}

/** The cause says more than "fetch failed". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
