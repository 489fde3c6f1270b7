import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable } from 'node:stream';

/** What is stored, by its content. */
export interface StoredObject {
  /** Where it lies: `<first two digits>/<sha256>`. */
  readonly storageKey: string;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  /** Size in bytes. */
  readonly bytes: number;
}

/** The stream is longer than allowed; nothing of it is kept. */
export class ObjectTooLarge extends Error {
  override readonly name = 'ObjectTooLarge';

  /** `limit`: what was allowed, in bytes. */
  constructor(readonly limit: number) {
    super(`The file is larger than ${limit} bytes: send a smaller one.`);
  }
}

/** Files by content, in a folder: the same content is stored once, and what has a key is complete and on disk. */
export interface ObjectStore {
  /** Stores a stream of at most `limit` bytes. Throws ObjectTooLarge, or the error of the stream or the disk. */
  put(content: AsyncIterable<Uint8Array>, limit: number): Promise<StoredObject>;
  /** The content under a key that `put` gave out. Throws RangeError for any other text, ENOENT when it is gone. */
  get(storageKey: string): Promise<Readable>;
}

/** An object store in `folder`, which is made when it is not there. Half-written files lie in its subfolder `incoming`. */
export function folderStore(folder: string): ObjectStore {
  return {
    async put(content, limit) {
      const incoming = join(folder, 'incoming');
      await mkdir(incoming, { recursive: true });
      const temporary = join(incoming, randomUUID());
      try {
        const { sha256, bytes } = await write(temporary, content, limit);
        const storageKey = `${sha256.slice(0, 2)}/${sha256}`;
        await keep(temporary, join(folder, sha256.slice(0, 2)), sha256);
        return { storageKey, sha256, bytes };
      } finally {
        await rm(temporary, { force: true });
      }
    },
    async get(storageKey) {
      // The key becomes a path: nothing but what `put` gives out may.
      if (!/^([0-9a-f]{2})\/\1[0-9a-f]{62}$/.test(storageKey))
        throw new RangeError(`"${storageKey}" is no storage key.`);
      const path = join(folder, storageKey);
      await stat(path);
      return createReadStream(path);
    },
  };
}

/** Writes the stream through to the disk while hashing and counting. */
async function write(
  path: string,
  content: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Omit<StoredObject, 'storageKey'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx');
  try {
    for await (const chunk of content) {
      bytes += chunk.byteLength;
      if (bytes > limit) throw new ObjectTooLarge(limit);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** Moves a complete file to its place; the folder is synced too, or the name could be lost with the power. */
async function keep(temporary: string, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await rename(temporary, join(folder, name));
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
