import 'reflect-metadata';
import { type EventEmitter } from 'node:events';
import { DataSource } from 'typeorm';
import { ENTITIES } from './entities';
import { Register1795305600000 } from './migrations/1795305600000-register';
import { Law1796000000000 } from './migrations/1796000000000-law';
import { Merge1797000002000 } from './migrations/1797000002000-merge';
import { Guidance1797000001000 } from './migrations/1797000001000-guidance';
import { Desk1798000001000 } from './migrations/1798000001000-desk';
import { Officer1798000003000 } from './migrations/1798000003000-officer';
import { Tries1798000004000 } from './migrations/1798000004000-tries';
import { Version1797000000000 } from './migrations/1797000000000-version';
import { SignIn1798000000000 } from './migrations/1798000000000-sign-in';
import { SnakeCase } from './snake-case';

/** How a process connects to the register. */
export interface RegisterOptions {
  /** Largest number of connections, at least 2 (migrations hold a lock on one); default 10. */
  readonly poolSize?: number;
  /** Name shown in `pg_stat_activity`, e.g. `yijian-gateway`. */
  readonly applicationName?: string;
}

/** Key of the advisory lock under which migrations run: any number that nothing else in the database uses. */
const MIGRATION_LOCK = 4_301_991;

/**
 * The register at `postgresql://user:password@host:port/name`, not connected yet: call `initialize()`. The schema is made
 * by {@link runMigrations} alone, never by synchronisation.
 */
export function createDataSource(databaseUrl: string, options: RegisterOptions = {}): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    applicationName: options.applicationName ?? 'yijian',
    poolSize: Math.max(2, options.poolSize ?? 10),
    entities: ENTITIES,
    migrations: [
      Register1795305600000,
      Law1796000000000,
      Version1797000000000,
      Guidance1797000001000,
      Merge1797000002000,
      SignIn1798000000000,
      Desk1798000001000,
      Officer1798000003000,
      Tries1798000004000,
    ],
    namingStrategy: new SnakeCase(),
    synchronize: false,
    logging: false,
    extra: {
      onConnect: surviveBreaking,
      // Many short queries on few cores: workers and compilation would cost more than they save.
      options: '-c max_parallel_workers_per_gather=0 -c jit=off',
      // A new connection is a new process that must learn every statement anew: a lull is no reason to drop it.
      idleTimeoutMillis: 10 * 60_000,
    },
  });
}

/**
 * A connection may break in the very moment between the pool and whoever takes it, when nobody listens, and an `error` event
 * that nobody hears ends the process. Pool and takers hear of it all the same.
 */
function surviveBreaking(connection: EventEmitter): void {
  connection.on('error', () => undefined);
}

/**
 * Brings the schema of an initialised register up to date, in one transaction. Processes that start together wait for
 * each other. Returns the names of the migrations that ran.
 */
export async function runMigrations(register: DataSource): Promise<string[]> {
  const lock = register.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await register.runMigrations({ transaction: 'all' });
    return done.map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await lock.release();
  }
}

/** Whether every migration of this build has run. */
export async function isMigrated(register: DataSource): Promise<boolean> {
  return !(await register.showMigrations());
}

/** One SQL statement; PostgreSQL parses and plans it once per connection under its `name`. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Runs a statement, prepared by name, on the pool of an initialised register: one round trip, one implicit transaction.
 * TypeORM's own `query` cannot name statements, so each call would be parsed and planned again. `Row` is what the caller
 * knows the statement yields.
 */
export async function runPrepared<Row>(register: DataSource, statement: Statement): Promise<Row[]> {
  const { master } = register.driver as unknown as { readonly master: PreparingPool<Row> };
  return (await master.query(statement)).rows;
}

/** What is used of the pool of `pg`. */
interface PreparingPool<Row> {
  query(statement: Statement): Promise<{ readonly rows: Row[] }>;
}
