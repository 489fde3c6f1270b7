import { type DatabaseAddress, ensureDatabase, query, withDatabase } from './database';
import { temporalDatabases } from './temporal-config';
import { mustRun } from './tool';

/**
 * Creates the engine's databases and brings their tables to the version of the programs. A later start on current
 * tables changes nothing. @throws Error with the tool's output when a step fails
 */
export async function prepareTemporalSchema(
  sqlTool: string,
  databaseUrl: string,
  address: DatabaseAddress,
): Promise<void> {
  const schemas = [
    { database: temporalDatabases.store, schema: 'postgresql/v12/temporal' },
    { database: temporalDatabases.visibility, schema: 'postgresql/v12/visibility' },
  ];
  for (const { database, schema } of schemas) {
    await ensureDatabase(withDatabase(databaseUrl, 'postgres'), database);
    const run = (...command: string[]) => mustRun(sqlTool, command, { env: connection(address, database) });
    if (!(await hasVersionTable(withDatabase(databaseUrl, database)))) await run('setup-schema', '-v', '0.0');
    await run('update-schema', '--schema-name', schema);
  }
}

async function hasVersionTable(url: string): Promise<boolean> {
  const [row] = await query(url, "select to_regclass('schema_version') is not null as found");
  return row?.['found'] === true;
}

/** The tool takes its connection from the environment: a password among its arguments would be seen by everybody. */
function connection(address: DatabaseAddress, database: string): NodeJS.ProcessEnv {
  return {
    SQL_PLUGIN: 'postgres12_pgx',
    SQL_HOST: address.host,
    SQL_PORT: String(address.port),
    SQL_USER: address.user,
    SQL_PASSWORD: address.password,
    SQL_DATABASE: database,
  };
}
