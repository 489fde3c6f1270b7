import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processIdentity } from './process-identity';
import { openStateFolder, statePath, wipeState } from './state-folder';

let path: string;
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'yijian-state-'));
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

describe('the state folder', () => {
  it('given YIJIAN_HOME, when asked where the state lies, then there', () => {
    expect(statePath({ YIJIAN_HOME: '/somewhere' })).toBe('/somewhere');
    expect(statePath({})).toMatch(/\.data$/);
  });

  it('given a system that runs, when another is started on it, then one sentence names the process and both remedies', () => {
    const first = openStateFolder(path);
    expect(() => openStateFolder(path)).toThrow(
      new RegExp(`process ${process.pid}: use it, stop it with "kill.*YIJIAN_HOME`),
    );
    first.release();
    openStateFolder(path).release();
  });

  it.each([
    ['a dead process', JSON.stringify({ pid: 2 ** 22 + 1, identity: 'gone' })],
    ['a stranger with the same number', JSON.stringify({ pid: process.pid, identity: 'of an earlier boot' })],
    ['a write that was cut off', '{"pid":'],
  ])('given the lock of %s, when opened, then it is taken over', (_case, lock) => {
    writeFileSync(join(path, 'lock'), lock);
    openStateFolder(path);
    expect(JSON.parse(readFileSync(join(path, 'lock'), 'utf8'))).toEqual({
      pid: process.pid,
      identity: processIdentity(process.pid),
    });
  });

  it('given a secret, when asked for again, then it is the same and only its owner may read it', () => {
    const state = openStateFolder(path);
    const secret = state.secret('postgres-password');
    expect(secret).toMatch(/^[0-9a-f]{32}$/);
    expect(state.secret('postgres-password')).toBe(secret);
    expect(statSync(join(path, 'keys', 'postgres-password')).mode & 0o077).toBe(0);
  });

  it('given somebody else’s files in the folder, when wiped, then they stay', async () => {
    openStateFolder(path).release();
    mkdirSync(join(path, 'photos'));
    await wipeState(path);
    expect(existsSync(join(path, 'photos'))).toBe(true);
    expect(existsSync(join(path, 'keys'))).toBe(false);
  });

  it('given a folder that cannot be made, when opened, then one sentence names YIJIAN_HOME', () => {
    writeFileSync(join(path, 'file'), '');
    expect(() => openStateFolder(join(path, 'file'))).toThrow(/cannot be written .*set YIJIAN_HOME/);
  });
});
