import { setTimeout as pause } from 'node:timers/promises';
import { type createDataSource } from '@yijian/adapters/register';

/** The register's database as the adapters open it. */
export type Register = ReturnType<typeof createDataSource>;

/** How often a condition is looked at, and how long it may take, in milliseconds. */
const LOOK_MS = 25;
const PATIENCE_MS = 60_000;

/** Rows of a query; `Row` is what the caller knows the statement yields. */
export async function rowsOf<Row>(register: Register, sql: string, values: unknown[] = []): Promise<Row[]> {
  return register.query<Row[]>(sql, values);
}

/** Bytes on disk, indexes included. */
export interface DatabaseBytes {
  /** Tables of the register's database; in it those of bare cases too. */
  readonly register: number;
  /** Databases of the engine, its lists included. */
  readonly temporal: number;
}

const SIZES = `
  SELECT (SELECT sum(pg_total_relation_size(oid))::float8 FROM pg_class
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace) AS register,
    (SELECT sum(pg_database_size(oid))::float8 FROM pg_database WHERE datname LIKE '%temporal%') AS temporal`;

/** What the databases take now. They grow by pages and are not vacuumed, so differences are approximate. */
export async function databaseBytes(register: Register): Promise<DatabaseBytes> {
  const [row] = await rowsOf<DatabaseBytes>(register, SIZES);
  return row ?? { register: 0, temporal: 0 };
}

/** Waits until a condition holds. @throws Error after a minute */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const giveUpAt = Date.now() + PATIENCE_MS; Date.now() < giveUpAt; await pause(LOOK_MS)) {
    if (await holds()) return;
  }
  throw new Error(
    `Prepared cases did not come to rest within ${PATIENCE_MS / 1000} s: see the logs in the state folder.`,
  );
}
