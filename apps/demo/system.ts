import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Gateway } from './gateway';
import { LOCAL_SIMULATOR, LOCAL_URL, UsageError } from './options';

/** Root of the repository, seen from `apps/demo/dist`. */
const ROOT = join(__dirname, '..', '..', '..');
/** What the start command prints once everything runs and the sample packages are in. */
const STARTED = '已启动';
/** How long a first start may take (it compiles Temporal), milliseconds. */
const START_MS = 15 * 60_000;
/** Between two looks, milliseconds. */
const LOOK_MS = 200;

/** Speed of a system started for it: a day in a second, so that five working days pass in seconds. */
const OWN_SPEED = 86_400;
/** The least speed at which the longest holidays leave five working days within a minute. */
const LEAST_SPEED = 21_600;

/** Variables that would lead a system of its own to parts of another one. */
const OTHER_SYSTEM: readonly string[] = [
  ...['DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'POSTGRES_PORT', 'TEMPORAL_PORT'],
  ...['OIDC_ISSUER', 'OIDC_CLIENT_SECRET', 'OIDC_AUDIENCE', 'CLIENT_SECRETS_FILE'],
  ...['DEPARTMENTS_URL', 'FACTS_URL', 'OBJECT_STORE_FOLDER', 'SMTP_URL', 'SMTP_FROM', 'SMS_URL', 'SMS_TOKEN'],
];

/** Where the demonstration looks for a system, and what it must be able to do. */
export interface WantedSystem {
  readonly url?: string;
  readonly simulator?: string;
  /** Cases must live so fast that five working days pass while somebody watches. */
  readonly isFast: boolean;
}

/** A system the demonstration may use; `stop` ends it if the demonstration started it. */
export interface UsableSystem {
  readonly gateway: Gateway;
  readonly simulatorUrl: string;
  /** How many times faster than real time cases live that are opened there. */
  readonly speed: number;
  readonly stop: () => Promise<void>;
}

/**
 * Makes sure that a system runs: uses the one that is there, starts the local one when none runs at the default address, and
 * one of its own, in a temporary folder, when cases must live fast and no address was given. `tell` hears what happens.
 * @throws UsageError when nothing runs at another address or it is too slow, Error when the start fails
 */
export async function usableSystem(wanted: WantedSystem, tell: (text: string) => void): Promise<UsableSystem> {
  if (wanted.isFast && wanted.url === undefined) return fastSystem(tell);
  const gateway = new Gateway(wanted.url ?? LOCAL_URL);
  const simulatorUrl = wanted.simulator ?? LOCAL_SIMULATOR;
  if (await gateway.isThere()) {
    const speed = await gateway.speed();
    if (wanted.isFast && speed < LEAST_SPEED) throw tooSlow(gateway.url, speed);
    return { gateway, simulatorUrl, speed, stop: () => Promise.resolve() };
  }
  if (gateway.url !== LOCAL_URL) {
    throw new UsageError(`${gateway.url} 没有服务在运行：请先启动，或者去掉 --url，由演示自动启动本地服务`);
  }
  tell('没有服务在运行，正在启动（首次约需几分钟）……');
  const stop = await launch(gateway, process.env, tell);
  return { gateway, simulatorUrl, speed: 1, stop };
}

/** A system in a folder of its own, which is removed with it; whatever else this machine runs is left alone. */
async function fastSystem(tell: (text: string) => void): Promise<UsableSystem> {
  const folder = mkdtempSync(join(tmpdir(), 'yijian-demo-'));
  // Run by root, PostgreSQL works as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const [port, simulatorPort, identityPort] = await freePorts();
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OTHER_SYSTEM.includes(name))),
    YIJIAN_HOME: folder,
    SIMULATOR_PORT: String(simulatorPort),
    IDENTITY_PORT: String(identityPort),
    DEMONSTRATION_SPEED: String(OWN_SPEED),
  };
  tell(`正在启动一套加快计时的演示服务（一秒为一天，数据在 ${folder}，结束时删除）……`);
  const gateway = new Gateway(`http://127.0.0.1:${port}`);
  try {
    const stop = await launch(gateway, env, tell);
    const simulatorUrl = `http://127.0.0.1:${simulatorPort}`;
    return { gateway, simulatorUrl, speed: OWN_SPEED, stop: () => stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

function tooSlow(url: string, speed: number): UsageError {
  const now = speed === 1 ? '按实际时间计时' : `只加快 ${speed} 倍`;
  return new UsageError(
    `${url} ${now}，等不到五个工作日届满：请以环境变量 DEMONSTRATION_SPEED=${OWN_SPEED}（至少 ${LEAST_SPEED}，仅供演示）启动它的网关，或者去掉 --url，由演示自动启动一套`,
  );
}

/** Starts a system as `npm start` does and waits until it is ready. Answers how to stop it; Ctrl-C stops it too. */
async function launch(
  gateway: Gateway,
  env: NodeJS.ProcessEnv,
  tell: (text: string) => void,
): Promise<() => Promise<void>> {
  const args = [join(ROOT, 'infra', 'dist', 'local', 'start.js'), '--no-demo', '--port', new URL(gateway.url).port];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    // The channel closes when this process dies in whatever way: the system then stops in order by itself.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
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
  return stop;
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

/** Three ports nobody listens on. */
async function freePorts(): Promise<[number, number, number]> {
  const servers = [createServer(), createServer(), createServer()];
  const ports = await Promise.all(
    servers.map(async (server) => {
      server.listen({ host: '127.0.0.1', port: 0 });
      await once(server, 'listening');
      return (server.address() as { port: number }).port;
    }),
  );
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return [ports[0] ?? 0, ports[1] ?? 0, ports[2] ?? 0];
}
