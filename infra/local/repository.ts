import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Absolute path of the repository: the nearest folder above this file that holds the lock file of all packages. */
export const repository = findRepository(__dirname);

/** Absolute path of something in the repository, from its path relative to the root. */
export function inRepository(...parts: string[]): string {
  return join(repository, ...parts);
}

function findRepository(from: string): string {
  if (existsSync(join(from, 'package-lock.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('infra/local is not inside a checkout of the repository');
  return findRepository(parent);
}
