import { Client } from 'pg';

/** A PostgreSQL server as its address `postgresql://user:password@host:port/database` says it. */
export interface DatabaseAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** Takes a database address apart. */
export function parseDatabaseUrl(url: string): DatabaseAddress {
  const { hostname, port, username, password, pathname } = new URL(url);
  const database = decodeURIComponent(pathname.slice(1)) || 'postgres';
  return {
    host: hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database,
  };
}

/** The same server and user, another database. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** Runs one statement on its own connection and answers the rows. @throws the driver's error */
export async function query(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A server that dies under an idle connection must not bring this process down.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Whether the database answers. */
export async function answersSql(url: string): Promise<boolean> {
  try {
    await query(url, 'select 1');
    return true;
  } catch {
    return false;
  }
}

/** Creates a database on the server of `url` unless it is there. */
export async function ensureDatabase(url: string, database: string): Promise<void> {
  const found = await query(url, 'select 1 from pg_database where datname = $1', [database]);
  if (found.length === 0) await query(url, `create database "${database}"`);
}
