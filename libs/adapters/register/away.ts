import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';

/** What Node says of a connection that cannot be made or has broken. */
const BROKEN = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);

/**
 * SQLSTATE of a server that is there but cannot serve: connection exceptions (class 08), out of connections, memory or disk
 * (class 53), shutting down, crashed or starting (57P01 to 57P03), read-only because it is a standby (25006).
 */
const NOT_SERVING = /^(08...|53...|57P0[123]|25006)$/;

/** What `pg` says, without any code, of a connection that broke or that could not be had in time. */
const WITHOUT_CODE = /Connection terminated|not queryable|timeout exceeded when trying to connect/;

/**
 * Whether a statement failed because the register is away: nothing is known of what it did, and repeating it later is right.
 * TypeORM gives the connection of a transaction back as soon as it breaks, and the next statement finds it gone.
 */
export function isRegisterAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  if (error instanceof QueryRunnerProviderAlreadyReleasedError) return true;
  const { code } = error as Error & { readonly code?: unknown };
  return typeof code === 'string' ? BROKEN.has(code) || NOT_SERVING.test(code) : WITHOUT_CODE.test(error.message);
}
