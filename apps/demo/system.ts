import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Gateway } from './gateway';
import { LOCAL_URL, UsageError } from './options';

/** Root of the repository, seen from `apps/demo/dist`. */
const ROOT = join(__dirname, '..', '..', '..');
/** What the start command prints once everything runs and the sample packages are in. */
const STARTED = '已启动';
/** How long a first start may take (it compiles Temporal), milliseconds. */
const START_MS = 15 * 60_000;
/** Between two looks, milliseconds. */
const LOOK_MS = 200;

/** A system the demonstration may use; `stop` ends it if the demonstration started it. */
export interface UsableSystem {
  readonly stop: () => Promise<void>;
}

/**
 * Makes sure that a system runs: uses the one that is there, or starts the local one when none runs at the default address.
 * `tell` hears what happens. @throws UsageError when nothing runs at another address, Error when the start fails
 */
export async function usableSystem(gateway: Gateway, tell: (text: string) => void): Promise<UsableSystem> {
  if (await gateway.isThere()) return { stop: () => Promise.resolve() };
  if (gateway.url !== LOCAL_URL) {
    throw new UsageError(`${gateway.url} 没有服务在运行：请先启动，或者去掉 --url，由演示自动启动本地服务`);
  }
  tell('没有服务在运行，正在启动（首次约需几分钟）……');
  const args = [join(ROOT, 'infra', 'run.mjs'), 'start', '--no-demo', '--port', new URL(LOCAL_URL).port];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own: Ctrl-C reaches only the demonstration, which then stops the system in order.
    detached: true,
  });
  const stop = () => stopSystem(child, tell);
  process.once('SIGINT', () => void stop().finally(() => process.exit(130)));
  process.once('SIGTERM', () => void stop().finally(() => process.exit(143)));
  try {
    await started(gateway, child);
  } catch (error) {
    await stop();
    throw error;
  }
  tell('服务已启动');
  return { stop };
}

async function started(gateway: Gateway, child: ChildProcess): Promise<void> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const lastWords = () => output.slice(-2_000);
  for (const giveUpAt = Date.now() + START_MS; Date.now() < giveUpAt; await pause(LOOK_MS)) {
    if (hasEnded(child)) throw new Error(`服务启动失败：\n${lastWords()}`);
    if (output.includes(STARTED) && (await gateway.isReady())) return;
  }
  throw new Error(`服务在 ${START_MS / 60_000} 分钟内没有就绪：\n${lastWords()}`);
}

async function stopSystem(child: ChildProcess, tell: (text: string) => void): Promise<void> {
  if (hasEnded(child)) return;
  tell('正在停止由演示启动的服务……');
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
