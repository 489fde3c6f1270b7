import { createServer } from 'node:net';
import { join } from 'node:path';
import { readJson, writeWhole } from './json-file';
import { SetupFailure } from './setup-failure';

/**
 * Ports of services nobody types in are drawn from here: below the range from which systems take
 * the local ends of outgoing connections, so that a kept port is not taken by chance.
 */
const drawnFrom = { first: 20_000, last: 29_999 };

/** Whether this port of 127.0.0.1 can be listened on now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * A port somebody chose, or a well-known default.
 * @throws SetupFailure naming the variable to set when the port is busy
 */
export async function requirePort(service: string, port: number, variable: string): Promise<number> {
  if (await isFree(port)) return port;
  throw new SetupFailure(
    `端口 ${port} 已被占用 · Port ${port}, wanted for the ${service}, is used by another program: stop it, or choose another port with ${variable}=${port + 1}.`,
  );
}

/** Draws a free port that is not among `taken`. */
export async function drawPort(taken: ReadonlySet<number>): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = drawnFrom.first + Math.floor(Math.random() * (drawnFrom.last - drawnFrom.first + 1));
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  throw new SetupFailure(
    `没有空闲端口 · No free port was found between ${drawnFrom.first} and ${drawnFrom.last}; stop some programs.`,
  );
}

/**
 * The ports of internal services: drawn once and kept in `ports.json` of the state folder, so that a restart
 * after a crash finds its peers where they were. A kept port that a stranger took meanwhile is drawn anew.
 */
export async function keptPorts<N extends string>(folder: string, names: readonly N[]): Promise<Record<N, number>> {
  const file = join(folder, 'ports.json');
  const kept: Record<string, number> = readJson<Record<string, number>>(file) ?? {};
  for (const name of names) {
    const port = kept[name];
    if (port === undefined || !(await isFree(port))) kept[name] = await drawPort(new Set(Object.values(kept)));
  }
  writeWhole(file, JSON.stringify(kept, null, 2));
  return kept;
}
