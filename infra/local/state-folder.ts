import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readJson, writeWhole } from './json-file';
import { isAlive, ownRecord, type RecordedProcess } from './process-identity';
import { stopLeftovers } from './process-records';
import { inRepository } from './repository';
import { SetupFailure } from './setup-failure';

/** Free space a start needs, in bytes: database with write-ahead log about 300 MB, built engine 160 MB, room to work. */
const neededBytes = 1024 ** 3;

const parts = ['postgres', 'temporal', 'objects', 'logs', 'keys', 'processes'] as const;

/** Everything one local system keeps: absolute paths, and a lock so that only one system runs on it. */
export interface StateFolder {
  readonly path: string;
  /** Absolute path of a part: database files, engine configuration, documents, logs, secrets, records of running processes. */
  readonly part: (name: (typeof parts)[number]) => string;
  /** A secret of 32 hex characters, made at first use and kept readable by its owner only. */
  readonly secret: (name: string) => string;
  /** Gives the folder back. */
  readonly release: () => void;
}

/** Where the state lies: `YIJIAN_HOME`, else `.data` in the repository. */
export function statePath(env: NodeJS.ProcessEnv): string {
  return env['YIJIAN_HOME'] ? resolve(env['YIJIAN_HOME']) : inRepository('.data');
}

/**
 * Creates what is missing and takes the lock. The lock of a dead process is taken over.
 * @throws SetupFailure when another system runs there, the folder cannot be written, or the disk is nearly full
 */
export function openStateFolder(path: string): StateFolder {
  makeParts(path);
  const lock = join(path, 'lock');
  takeLock(lock);
  try {
    checkSpace(path);
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  }
  return {
    path,
    part: (name) => join(path, name),
    secret: (name) => keptSecret(join(path, 'keys', name)),
    release: () => rmSync(lock, { force: true }),
  };
}

/**
 * Deletes everything a system kept there, and nothing else that may lie in the folder.
 * Processes of a killed run that still use it are stopped first.
 * @throws SetupFailure when a system runs on it
 */
export async function wipeState(path: string): Promise<void> {
  const state = openStateFolder(path);
  await stopLeftovers(state.part('processes'));
  for (const part of [...parts, 'ports.json', 'lock']) rmSync(join(path, part), { recursive: true, force: true });
}

function makeParts(path: string): void {
  try {
    for (const part of parts) mkdirSync(join(path, part), { recursive: true, mode: part === 'keys' ? 0o700 : 0o755 });
  } catch (error) {
    throw new SetupFailure(
      `数据目录无法写入 · The state folder ${path} cannot be written (${(error as Error).message}): set YIJIAN_HOME to a folder you may write.`,
    );
  }
}

function takeLock(lock: string): void {
  for (;;) {
    try {
      writeFileSync(lock, JSON.stringify(ownRecord()), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const text = existsSync(lock) ? readFileSync(lock, 'utf8') : '';
    const holder = readJson<RecordedProcess>(lock);
    if (holder && isAlive(holder)) throw runningAlready(holder);
    removeStale(lock, text);
  }
}

/** Two starts may find the same stale lock: only the one that moves away exactly what it read removes it. */
function removeStale(lock: string, text: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (readFileSync(aside, 'utf8') !== text) linkSync(aside, lock);
  } catch {
    // Somebody else was quicker; the next round looks again.
  } finally {
    rmSync(aside, { force: true });
  }
}

function runningAlready(holder: RecordedProcess): SetupFailure {
  return new SetupFailure(
    `系统已在运行 · The system already runs on this folder as process ${holder.pid}: use it, stop it with "kill ${holder.pid}", or start another with YIJIAN_HOME=<folder>.`,
  );
}

function checkSpace(path: string): void {
  const { bavail, bsize } = statfsSync(path);
  if (bavail * bsize >= neededBytes) return;
  const megabytes = Math.floor((bavail * bsize) / 1024 ** 2);
  throw new SetupFailure(
    `磁盘空间不足 · Only ${megabytes} MB are free where ${path} lies, 1024 MB are needed: free some space, or set YIJIAN_HOME to a folder on a larger disk.`,
  );
}

function keptSecret(file: string): string {
  if (!existsSync(file)) writeWhole(file, randomBytes(16).toString('hex'), 0o600);
  return readFileSync(file, 'utf8');
}
