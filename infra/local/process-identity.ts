import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Says which process a pid means, so that a recorded pid is never mistaken for a stranger that got the same number:
 * boot and start time on Linux, start time elsewhere. `undefined` when no such process is alive (a zombie is not).
 */
export function processIdentity(pid: number): string | undefined {
  if (process.platform === 'linux') return identityFromProc(pid);
  if (process.platform === 'win32') return isSignalled(pid) ? `pid ${pid}` : undefined;
  const { status, stdout } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const line = stdout.trim();
  return status === 0 && line !== '' && !line.startsWith('Z') ? line.replace(/^\S+\s+/, '') : undefined;
}

/** Whether the process that once had this identity still lives. */
export function isAlive(process: RecordedProcess): boolean {
  return processIdentity(process.pid) === process.identity;
}

/** A process as written down: its number, and who it was. */
export interface RecordedProcess {
  readonly pid: number;
  readonly identity: string;
}

/** The identity of this very process. */
export function ownRecord(): RecordedProcess {
  return { pid: process.pid, identity: processIdentity(process.pid) ?? `pid ${process.pid}` };
}

function identityFromProc(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // Fields after the command name, which may itself hold spaces and brackets: state is the 3rd field, start time the 22nd.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : `${boot} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

function isSignalled(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
