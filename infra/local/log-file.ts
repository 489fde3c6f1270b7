import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';

/** A log beyond this many bytes is moved to `<name>.1` at the next start. */
const largestBytes = 10 * 1024 ** 2;

/** Opens a log for appending and answers its descriptor and the offset at which new lines begin. The caller closes it. */
export function openLog(path: string): { descriptor: number; offset: number } {
  if (existsSync(path) && statSync(path).size > largestBytes) renameSync(path, `${path}.1`);
  const descriptor = openSync(path, 'a');
  return { descriptor, offset: fstatSync(descriptor).size };
}

/** The text of a log from a byte offset on, at most the given number of bytes of it. */
export function readFrom(path: string, offset: number, mostBytes = 256 * 1024): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(mostBytes, Math.max(0, fstatSync(descriptor).size - offset)));
    return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, offset));
  } finally {
    closeSync(descriptor);
  }
}

/** The last lines of a log. */
export function lastLines(path: string, count: number): string {
  const start = Math.max(0, statSync(path).size - 16 * 1024);
  return readFrom(path, start).toString('utf8').trimEnd().split('\n').slice(-count).join('\n');
}

/**
 * Hands over every complete line that is written to a log from an offset on.
 * The log is a file and not a pipe, so that a service outlives a killed start without a broken pipe.
 * @returns a function that ends it, after handing over what is there
 */
export function followLog(path: string, offset: number, onLine: (line: string) => void): () => void {
  let position = offset;
  const readOn = () => {
    const bytes = readFrom(path, position);
    const end = bytes.lastIndexOf('\n') + 1;
    position += end;
    const text = bytes.subarray(0, end).toString('utf8').trimEnd();
    if (text !== '') text.split('\n').forEach(onLine);
  };
  const timer = setInterval(readOn, 200).unref();
  return () => {
    clearInterval(timer);
    readOn();
  };
}
