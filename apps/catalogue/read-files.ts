import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type PackageFile } from '@yijian/domain/catalogue';

/**
 * Reads the files that paths name; a folder stands for the JSON files in it, at any depth, in order of their names. Paths are
 * kept as they were given; relative ones start at `base`. Throws Error when a path cannot be read or a folder holds no JSON.
 */
export function readFiles(paths: readonly string[], base: string): PackageFile[] {
  return paths.flatMap((path) => {
    const found = listed(path, base);
    if (found.length === 0) throw new Error(`文件夹${path}中没有JSON文件`);
    return found.map((each) => ({ path: each, text: readFileSync(resolve(base, each), 'utf8') }));
  });
}

function listed(path: string, base: string): string[] {
  const stats = statSync(resolve(base, path), { throwIfNoEntry: false });
  if (stats === undefined) throw new Error(`文件${path}不存在`);
  if (!stats.isDirectory()) return [path];
  return readdirSync(resolve(base, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(path, name));
}
