import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks per second of Linux on every architecture Node runs on. */
const TICKS_PER_SECOND = 100;

/** Processor seconds so far, by name of process. */
export type CpuSeconds = Readonly<Record<string, number>>;

/**
 * Processor seconds the processes have used so far, those of their children that live or have ended included (PostgreSQL has
 * one per connection). `undefined` where there is no /proc.
 */
export function cpuSeconds(processes: Readonly<Record<string, number>>): CpuSeconds | undefined {
  try {
    const stats = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => statOf(pid));
    return Object.fromEntries(
      Object.entries(processes).map(([name, pid]) => [
        name,
        stats.reduce((sum, stat) => sum + secondsFor(stat, pid), 0),
      ]),
    );
  } catch {
    return undefined;
  }
}

/** What was used between two readings; `undefined` when one of them failed. */
export function cpuBetween(before: CpuSeconds | undefined, after: CpuSeconds | undefined): CpuSeconds | undefined {
  if (!before || !after) return undefined;
  return Object.fromEntries(Object.entries(after).map(([name, seconds]) => [name, seconds - (before[name] ?? 0)]));
}

/** The part of `/proc/{pid}/stat` that counts. Times in seconds. */
interface Stat {
  readonly pid: number;
  readonly parent: number;
  readonly own: number;
  /** Of children that have ended. */
  readonly ended: number;
}

/** A process may end between the listing and the reading. */
function statOf(pid: string): Stat[] {
  try {
    return [parseStat(Number(pid), readFileSync(`/proc/${pid}/stat`, 'utf8'))];
  } catch {
    return [];
  }
}

/** Reads one line of proc_pid_stat(5); the name in brackets may hold spaces and brackets. */
export function parseStat(pid: number, line: string): Stat {
  const fields = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const seconds = (...at: readonly number[]) =>
    at.reduce((sum, field) => sum + (fields[field] ?? 0), 0) / TICKS_PER_SECOND;
  return { pid, parent: fields[1] ?? 0, own: seconds(11, 12), ended: seconds(13, 14) };
}

function secondsFor(stat: Stat, pid: number): number {
  if (stat.pid === pid) return stat.own + stat.ended;
  return stat.parent === pid ? stat.own + stat.ended : 0;
}
