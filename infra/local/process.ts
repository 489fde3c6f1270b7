import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { becomesTrue } from './condition';
import { followLog, lastLines, openLog, readFrom } from './log-file';
import { processIdentity } from './process-identity';
import { forget, record, type StopSignal } from './process-records';
import { SetupFailure } from './setup-failure';

/** A program to run as a service. */
export interface ProcessPlan {
  /** Names the log file and the record of the process. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** The whole environment of the program, not an addition. */
  readonly env: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  /** Says whether the service does its work; `log` holds what it wrote since it started. Asked every 50 ms. */
  readonly ready: (log: () => string) => boolean | Promise<boolean>;
  readonly readyWithinMs: number;
  /** The signal that asks it to end in order. */
  readonly stopSignal: StopSignal;
  /** How long it may take to end in order before it is killed, in milliseconds. */
  readonly graceMs: number;
}

/** Where a process leaves its traces, and who wants to read along. */
export interface ProcessSurroundings {
  readonly logs: string;
  readonly records: string;
  /** Gets every line the process writes, when given. */
  readonly onLine?: ((name: string, line: string) => void) | undefined;
  /** Gives up waiting for readiness when somebody stops the start. */
  readonly signal?: AbortSignal | undefined;
}

/** How a process ended: exit code, or the signal that ended it. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A running process. */
export interface RunningProcess {
  readonly pid: number;
  readonly ended: Promise<ProcessEnd>;
  /** Asks it to end, kills it after the grace; resolves when it is gone. */
  readonly stop: () => Promise<void>;
  /** Kills it at once, as a crash would; resolves when it is gone. */
  readonly kill9: () => Promise<void>;
}

/** A program ended before it was ready, or was not ready in time. The message ends with the last lines of its log. */
export class StartFailure extends SetupFailure {
  constructor(
    message: string,
    /** What its log has got since it was started. */
    readonly written: string,
  ) {
    super(message);
  }
}

/**
 * Starts a program and waits until it is ready. It gets a process group of its own, so that Ctrl-C in the terminal
 * reaches only the start command, which then stops everything in order.
 * @throws StartFailure when it ends early or is not ready in time
 */
export async function startProcess(plan: ProcessPlan, surroundings: ProcessSurroundings): Promise<RunningProcess> {
  const logPath = join(surroundings.logs, `${plan.name}.log`);
  const { descriptor, offset } = openLog(logPath);
  const child = spawn(plan.command, plan.args, {
    env: plan.env,
    ...(plan.uid === undefined ? {} : { uid: plan.uid, gid: plan.gid }),
    detached: true,
    stdio: ['ignore', descriptor, descriptor],
  });
  closeSync(descriptor);
  const ended = endOf(child);
  const pid = await pidOf(child, plan);
  record(surroundings.records, {
    name: plan.name,
    pid,
    identity: processIdentity(pid) ?? 'ended',
    stopSignal: plan.stopSignal,
    startedAt: Date.now(),
  });
  const { onLine } = surroundings;
  const unfollow = onLine && followLog(logPath, offset, (line) => onLine(plan.name, line));
  void ended.then(() => {
    unfollow?.();
    forget(surroundings.records, plan.name, pid);
  });
  const running = control(child, pid, ended, plan);
  await untilReady(plan, running, { path: logPath, offset }, surroundings.signal);
  return running;
}

function control(child: ChildProcess, pid: number, ended: Promise<ProcessEnd>, plan: ProcessPlan): RunningProcess {
  const kill9 = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  const stop = async () => {
    child.kill(plan.stopSignal);
    const killer = setTimeout(() => child.kill('SIGKILL'), plan.graceMs);
    await ended;
    clearTimeout(killer);
  };
  return { pid, ended, stop, kill9 };
}

async function untilReady(
  plan: ProcessPlan,
  running: RunningProcess,
  log: { readonly path: string; readonly offset: number },
  signal: AbortSignal | undefined,
): Promise<void> {
  let end: ProcessEnd | undefined;
  void running.ended.then((how) => (end = how));
  const written = () => readFrom(log.path, log.offset).toString('utf8');
  const over = () => end !== undefined || signal?.aborted === true;
  const settled = await becomesTrue(async () => over() || (await plan.ready(written)), plan.readyWithinMs);
  if (settled && !over()) return;
  await running.stop();
  signal?.throwIfAborted();
  const what =
    settled && end ? `ended with ${describeEnd(end)}` : `was not ready within ${plan.readyWithinMs / 1000} s`;
  throw new StartFailure(
    `服务未能启动 · ${plan.name} ${what}. The end of ${log.path}:\n${lastLines(log.path, 15)}`,
    written(),
  );
}

/** `exit code 1` or `SIGKILL`. */
export function describeEnd(end: ProcessEnd): string {
  return end.signal ?? `exit code ${end.code}`;
}

function endOf(child: ChildProcess): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: -1, signal: null }));
  });
}

function pidOf(child: ChildProcess, plan: ProcessPlan): Promise<number> {
  return new Promise((resolve, reject) => {
    if (child.pid !== undefined) resolve(child.pid);
    else
      child.once('error', (error) =>
        reject(new SetupFailure(`程序无法运行 · ${plan.command} cannot be run: ${error.message}`)),
      );
  });
}
