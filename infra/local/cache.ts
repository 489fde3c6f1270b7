import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { processIdentity } from './process-identity';

/**
 * Where built things are kept for all clones of one user: `YIJIAN_CACHE`, else `~/.cache/yijian`,
 * else `cache` in the state folder when the home folder cannot be written.
 */
export function cacheFolder(env: NodeJS.ProcessEnv, stateFolder: string): string {
  if (env['YIJIAN_CACHE']) return resolve(env['YIJIAN_CACHE']);
  const inHome = join(homedir(), '.cache', 'yijian');
  return canWrite(inHome) ? inHome : join(stateFolder, 'cache');
}

/** The name of a built thing: what it is, for which machine, from which pinned inputs. */
export function cacheKey(name: string, inputFiles: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of inputFiles) hash.update(readFileSync(file));
  return `${name}-${process.platform}-${process.arch}-${hash.digest('hex').slice(0, 16)}`;
}

/** A cached folder, and whether it was there already. */
export interface Cached {
  readonly folder: string;
  readonly built: boolean;
}

/** Tells builds of this process apart while they are under way. */
let attempts = 0;

/**
 * The folder of a built thing; `build` fills it when it is not there yet. It is filled under another name and
 * renamed when complete, so that a killed build leaves nothing half and two builds at once do no harm.
 */
export async function builtOnce(cache: string, key: string, build: (into: string) => Promise<void>): Promise<Cached> {
  const folder = join(cache, key);
  if (existsSync(folder)) return { folder, built: false };
  const half = `${folder}.${process.pid}.${(attempts += 1)}.half`;
  mkdirSync(half, { recursive: true });
  removeAbandoned(cache, key);
  try {
    await build(half);
    try {
      renameSync(half, folder);
    } catch (error) {
      // Another process finished the same build first: its result is as good.
      if (!existsSync(folder)) throw error;
    }
    return { folder, built: true };
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/** Removes what builds of this thing left when they were killed. */
function removeAbandoned(cache: string, key: string): void {
  for (const entry of readdirSync(cache)) {
    const builder = entry.startsWith(`${key}.`) && /\.(\d+)\.\d+\.half$/.exec(entry)?.[1];
    if (builder && processIdentity(Number(builder)) === undefined) {
      rmSync(join(cache, entry), { recursive: true, force: true });
    }
  }
}

function canWrite(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
