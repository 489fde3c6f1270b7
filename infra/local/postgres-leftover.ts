import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { becomesTrue } from './condition';
import { StartFailure } from './process';
import { processIdentity } from './process-identity';
import { SetupFailure } from './setup-failure';

/**
 * Clears what a killed run left on the data files: a PostgreSQL that still runs on them is asked to end. Its note of a
 * dead process is left to PostgreSQL, which guards it against helpers that still hold its shared memory; only a note
 * whose number now belongs to a stranger is removed, because PostgreSQL would take the stranger for itself.
 * @throws SetupFailure when it does not end
 */
export async function stopLeftPostgres(data: string): Promise<void> {
  const note = join(data, 'postmaster.pid');
  const pid = existsSync(note) ? Number(readFileSync(note, 'utf8').split('\n')[0]) : 0;
  const identity = pid > 0 ? processIdentity(pid) : undefined;
  if (identity === undefined) return;
  if (!commandOf(pid).includes(data)) {
    rmSync(note);
    return;
  }
  process.kill(pid, 'SIGINT');
  if (await becomesTrue(() => processIdentity(pid) !== identity, 30_000)) return;
  throw new SetupFailure(
    `旧的数据库进程未结束 · A PostgreSQL of an earlier run (process ${pid}) does not end: end it with "kill -9 ${pid}".`,
  );
}

/** How long helpers of a killed PostgreSQL are waited for, and how long between two looks; milliseconds. */
const HELPERS_MS = 30_000;
const LOOK_MS = 500;

/**
 * Starts PostgreSQL again while helpers of a killed main process still hold its shared memory: they notice within moments, on
 * a busy machine within seconds. What they say of it may follow in the log upon what the new one says.
 */
export async function onceHelpersAreGone<T>(start: () => Promise<T>): Promise<T> {
  for (const giveUpAt = Date.now() + HELPERS_MS; ;) {
    try {
      return await start();
    } catch (error) {
      const held = error instanceof StartFailure && error.written.includes('shared memory block');
      if (!held || Date.now() > giveUpAt) throw error;
    }
    await pause(LOOK_MS);
  }
}

function commandOf(pid: number): string {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}
