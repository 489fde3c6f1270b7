import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { becomesTrue } from './condition';
import { readJson, writeWhole } from './json-file';
import { isAlive, type RecordedProcess } from './process-identity';

/** Signals with which a service ends in order: PostgreSQL takes SIGINT for a fast shutdown. */
export type StopSignal = 'SIGTERM' | 'SIGINT';

/** What a start writes down of each process, so that a later start finds what a killed one left. */
export interface ProcessRecord extends RecordedProcess {
  readonly name: string;
  readonly stopSignal: StopSignal;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** How long a left-over process may take to end in order, in milliseconds. */
const graceMs = 15_000;

/** Writes a process down. */
export function record(folder: string, entry: ProcessRecord): void {
  writeWhole(join(folder, `${entry.name}.json`), JSON.stringify(entry));
}

/** Strikes a process out, unless a newer one of the same name was written down meanwhile. */
export function forget(folder: string, name: string, pid: number): void {
  const file = join(folder, `${name}.json`);
  if (readJson<ProcessRecord>(file)?.pid === pid) rmSync(file, { force: true });
}

/**
 * Stops what a killed start left running, the youngest first, and strikes it out.
 * @returns the names of the processes that were still alive
 */
export async function stopLeftovers(folder: string): Promise<string[]> {
  const found = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => readJson<ProcessRecord>(join(folder, file)))
    .filter((entry) => entry !== undefined)
    .sort((a, b) => b.startedAt - a.startedAt);
  const stopped: string[] = [];
  for (const entry of found) {
    if (isAlive(entry)) {
      await end(entry);
      stopped.push(entry.name);
    }
    forget(folder, entry.name, entry.pid);
  }
  return stopped;
}

async function end(entry: ProcessRecord): Promise<void> {
  signal(entry.pid, entry.stopSignal);
  if (await becomesTrue(() => !isAlive(entry), graceMs)) return;
  signal(entry.pid, 'SIGKILL');
  await becomesTrue(() => !isAlive(entry), graceMs);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in the meantime.
  }
}
