import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser';
import { SetupFailure } from './setup-failure';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yijian-browser-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A stand-in for a Chromium that ends with a code and says why. */
function program(name: string, code: number): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho 'libnss3.so: cannot open' >&2\nexit ${code}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('the browser of the tests', () => {
  it('given CHROMIUM, when it does not run, then one sentence says why and what to do', async () => {
    const asked = findBrowser({ CHROMIUM: program('broken', 127) }, () => undefined);
    await expect(asked).rejects.toThrow(SetupFailure);
    await expect(asked).rejects.toThrow(
      /broken does not run \(libnss3.so: cannot open\): install Chromium .* CHROMIUM/,
    );
  });
});
