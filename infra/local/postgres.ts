import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersSql, ensureDatabase, withDatabase } from './database';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries';
import { onceHelpersAreGone, stopLeftPostgres } from './postgres-leftover';
import { closedFolder, postgresUser, type SystemUser } from './postgres-user';
import { type ProcessSurroundings, type RunningProcess, startProcess } from './process';
import { SetupFailure } from './setup-failure';
import { type StateFolder } from './state-folder';
import { mustRun } from './tool';

/** The database of the register. */
export const registerDatabase = 'yijian';

const superuser = 'yijian';

/**
 * Settings of the embedded PostgreSQL. Nothing that was answered may be lost at a power cut, so the durable
 * settings are named though they are the defaults; the rest gives one small machine room for the engine's many writes.
 */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // The engine's services keep up to 20 connections each, the gateway and the worker 10 each.
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '1GB',
  // Tables of executions and timers churn: vacuum them early.
  autovacuum_vacuum_scale_factor: '0.05',
  log_checkpoints: 'off',
};

/** The embedded PostgreSQL: made at first use, then started and stopped like any service. */
export interface EmbeddedPostgres {
  /** Address of the register's database, with the generated password. */
  readonly databaseUrl: string;
  /** Starts it and waits until it answers. What a killed run left on its data is stopped or cleared away first. */
  readonly launch: () => Promise<RunningProcess>;
}

/**
 * Prepares the embedded PostgreSQL in the state folder; the first time this makes its data files
 * (UTF-8, checksums on every page, a password that is generated once).
 * @throws SetupFailure when the user it runs as cannot enter the state folder, or no binaries exist for this platform
 */
export async function embeddedPostgres(
  state: StateFolder,
  port: number,
  surroundings: ProcessSurroundings,
): Promise<EmbeddedPostgres> {
  const user = postgresUser();
  const folder = state.part('postgres');
  if (user) requireEntrance(folder, user);
  const binaries = postgresBinaries(user, state.path);
  const password = state.secret('postgres-password');
  const data = join(folder, 'data');
  if (!existsSync(data)) await initialise(binaries, folder, data, password, user);
  const databaseUrl = `postgresql://${superuser}:${password}@127.0.0.1:${port}/${registerDatabase}`;
  const launch = async () => {
    await stopLeftPostgres(data);
    const running = await onceHelpersAreGone(() => run(binaries, data, port, databaseUrl, user, surroundings));
    await ensureDatabase(withDatabase(databaseUrl, 'postgres'), registerDatabase);
    return running;
  };
  return { databaseUrl, launch };
}

/** Into a neighbour first: a killed initialisation leaves no half database behind. */
async function initialise(
  binaries: PostgresBinaries,
  folder: string,
  data: string,
  password: string,
  user: SystemUser | undefined,
): Promise<void> {
  const half = `${data}.half`;
  const passwordFile = join(folder, 'password');
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [folder, half, passwordFile]) chownSync(path, user.uid, user.gid);
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  try {
    await mustRun(
      binaries.initdb,
      [
        ...[`--pgdata=${half}`, `--username=${superuser}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
        ...['--encoding=UTF8', `--locale=${locale}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
        ...['--lc-messages=C', '--data-checksums'],
      ],
      { cwd: folder, ...asUser(user) },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(half, data);
}

function run(
  binaries: PostgresBinaries,
  data: string,
  port: number,
  databaseUrl: string,
  user: SystemUser | undefined,
  surroundings: ProcessSurroundings,
): Promise<RunningProcess> {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const maintenance = withDatabase(databaseUrl, 'postgres');
  return startProcess(
    {
      name: 'postgres',
      command: binaries.postgres,
      args: ['-D', data, '-p', String(port), ...flags],
      env: { PATH: process.env['PATH'], LC_MESSAGES: 'C', TZ: 'UTC' },
      ...asUser(user),
      ready: () => answersSql(maintenance),
      // Recovery after a crash replays the write-ahead log, which may take long.
      readyWithinMs: 120_000,
      stopSignal: 'SIGINT',
      graceMs: 30_000,
    },
    surroundings,
  );
}

function asUser(user: SystemUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

function requireEntrance(folder: string, user: SystemUser): void {
  const closed = closedFolder(folder, user);
  // The innermost folder is given to the user at the first start; only the way to it must be open.
  if (closed === undefined || closed === folder) return;
  throw new SetupFailure(
    `数据目录权限不足 · PostgreSQL does not run as root but as the user ${user.name}, who may not enter ${closed}: set YIJIAN_HOME to a folder open to all, for example YIJIAN_HOME=/var/tmp/yijian.`,
  );
}
