import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { folderStore, ObjectTooLarge } from '.';

let folder: string;
beforeEach(async () => {
  folder = join(tmpdir(), `objects-${randomUUID()}`);
  await mkdir(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

describe('the object store', () => {
  it('given a stream of chunks, when stored, then it lies under its hash and comes back whole', async () => {
    const chunks = ['营业', '执照', '.pdf'].map((chunk) => Buffer.from(chunk));
    const sha256 = createHash('sha256').update(Buffer.concat(chunks)).digest('hex');
    const stored = await folderStore(folder).put(Readable.from(chunks), 100);
    expect(stored).toEqual({ sha256, bytes: 16, storageKey: `${sha256.slice(0, 2)}/${sha256}` });
    await expect(text(await folderStore(folder).get(stored.storageKey))).resolves.toBe('营业执照.pdf');
  });

  it('given the same content several times at once, when stored, then there is one file', async () => {
    const store = folderStore(folder);
    const put = () => store.put(Readable.from([Buffer.alloc(70_000, 7)]), 70_000);
    const stored = await Promise.all([put(), put(), put()]);
    expect(new Set(stored.map((object) => object.storageKey)).size).toBe(1);
    expect(await files()).toHaveLength(1);
    await expect(buffer(await store.get(stored[0]?.storageKey ?? ''))).resolves.toHaveLength(70_000);
  });

  it('given a stream over the limit, when stored, then it is refused and nothing stays behind', async () => {
    const chunks = [Buffer.alloc(60), Buffer.alloc(60)];
    await expect(folderStore(folder).put(Readable.from(chunks), 100)).rejects.toThrow(ObjectTooLarge);
    expect(await files()).toEqual([]);
  });

  it('given a stream that breaks off, when stored, then its error comes through and nothing stays behind', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(10);
      throw new Error('connection lost');
    }
    await expect(folderStore(folder).put(broken(), 100)).rejects.toThrow('connection lost');
    expect(await files()).toEqual([]);
  });

  it.each(['../../etc/passwd', 'aa/../bb', '', `aa/${'b'.repeat(64)}`])(
    'given the key %j, then it is refused',
    async (key) => {
      await expect(folderStore(folder).get(key)).rejects.toThrow(RangeError);
    },
  );

  it('given the key of a file that is gone, then getting it fails at once', async () => {
    await expect(folderStore(folder).get(`aa/aa${'0'.repeat(62)}`)).rejects.toThrow(/ENOENT/);
  });
});
