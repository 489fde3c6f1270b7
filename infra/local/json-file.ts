import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Reads a JSON file; `undefined` when it is absent or was cut off by a crash. The caller vouches for the shape. */
export function readJson<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Writes a file whole or not at all: into a neighbour first, then renamed. `mode` in octal, default readable by all. */
export function writeWhole(path: string, text: string, mode = 0o644): void {
  const half = `${path}.${process.pid}.half`;
  try {
    writeFileSync(half, text, { mode });
    renameSync(half, path);
  } finally {
    rmSync(half, { force: true });
  }
}
