import { join } from 'node:path';
import { acceptsTcp } from './condition';
import { parseDatabaseUrl } from './database';
import { writeWhole } from './json-file';
import { type ProcessSurroundings, type RunningProcess, startProcess } from './process';
import { dynamicConfig, serverConfig, type TemporalPorts } from './temporal-config';
import { type TemporalPrograms } from './temporal-programs';
import { prepareTemporalSchema } from './temporal-schema';

/**
 * Prepares a single-node Temporal server on the PostgreSQL of `databaseUrl`, its configuration in `folder`.
 * @returns a function that brings the tables up to date, starts the server and waits until it takes connections
 */
export function temporalServer(
  programs: TemporalPrograms,
  databaseUrl: string,
  ports: TemporalPorts,
  folder: string,
  surroundings: ProcessSurroundings,
): () => Promise<RunningProcess> {
  const address = parseDatabaseUrl(databaseUrl);
  const configPath = join(folder, 'server.yaml');
  const dynamicConfigPath = join(folder, 'dynamic.yaml');
  return async () => {
    // The file holds the database password: for its owner only.
    writeWhole(configPath, serverConfig(ports, address, dynamicConfigPath), 0o600);
    writeWhole(dynamicConfigPath, dynamicConfig());
    await prepareTemporalSchema(programs.sqlTool, databaseUrl, address);
    return startProcess(
      {
        name: 'temporal',
        command: programs.server,
        args: ['--config-file', configPath, '--allow-no-auth', 'start'],
        env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TZ: 'UTC' },
        ready: () => acceptsTcp(ports.temporalFrontend),
        readyWithinMs: 60_000,
        stopSignal: 'SIGTERM',
        graceMs: 30_000,
      },
      surroundings,
    );
  };
}
