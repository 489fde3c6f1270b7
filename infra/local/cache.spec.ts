import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtOnce, cacheFolder, cacheKey } from './cache';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'yijian-cache-'));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

const write = async (into: string) => writeFileSync(join(into, 'program'), 'done');

describe('the cache of built programs', () => {
  it('given a build, when asked for twice, then it is built once', async () => {
    expect(await builtOnce(cache, 'key', write)).toEqual({ folder: join(cache, 'key'), built: true });
    expect(await builtOnce(cache, 'key', write)).toEqual({ folder: join(cache, 'key'), built: false });
  });

  it('given a build that fails, when it has failed, then nothing half is left and the next one succeeds', async () => {
    const failing = async (into: string) => {
      await write(into);
      throw new Error('compiler said no');
    };
    await expect(builtOnce(cache, 'key', failing)).rejects.toThrow('compiler said no');
    expect(readdirSync(cache)).toEqual([]);
    expect((await builtOnce(cache, 'key', write)).built).toBe(true);
  });

  it('given what a killed build left, when built again, then it is cleared away', async () => {
    mkdirSync(join(cache, `key.${2 ** 22 + 1}.1.half`));
    await builtOnce(cache, 'key', write);
    expect(readdirSync(cache)).toEqual(['key']);
  });

  it('given two builds at once, when both are done, then both have the program', async () => {
    const outcomes = await Promise.all([builtOnce(cache, 'key', write), builtOnce(cache, 'key', write)]);
    expect(outcomes.every(({ folder }) => existsSync(join(folder, 'program')))).toBe(true);
  });

  it('given other inputs, when named, then the name differs', () => {
    const [a, b] = ['a', 'b'].map((text) => {
      writeFileSync(join(cache, text), text);
      return cacheKey('server', [join(cache, text)]);
    });
    expect(a).not.toBe(b);
  });

  it('given YIJIAN_CACHE, when asked for the folder, then there', () => {
    expect(cacheFolder({ YIJIAN_CACHE: '/cache' }, '/state')).toBe('/cache');
  });
});
