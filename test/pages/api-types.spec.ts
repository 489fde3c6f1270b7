import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const CONSOLE = dirname(require.resolve('@yijian/console/package.json'));
const PRINT = join(dirname(require.resolve('@yijian/gateway/package.json')), 'dist', 'print-api-document.js');
const GENERATOR = join(CONSOLE, 'node_modules', '.bin', 'openapi-typescript');

it('the types of the API that the pages are written against are those of the gateway as it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yijian-api-'));
  try {
    const [document, types] = [join(folder, 'openapi.json'), join(folder, 'openapi.d.ts')];
    writeFileSync(document, execFileSync(process.execPath, [PRINT]));
    execFileSync(process.execPath, [GENERATOR, document, '-o', types], { stdio: 'ignore' });
    const committed = readFileSync(join(CONSOLE, 'api', 'openapi.d.ts'), 'utf8').split('\n');
    const generated = readFileSync(types, 'utf8').split('\n');
    const first = generated.findIndex((line, index) => line !== committed[index]);
    // Out of date: run `npm run api:types -w apps/console`.
    expect({ line: first, committed: committed[first] }).toEqual({ line: -1, committed: undefined });
    expect(committed).toHaveLength(generated.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
