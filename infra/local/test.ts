import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser';
import { ensureWorkflowBundle } from './bundle-workflows';
import { cacheFolder } from './cache';
import { documentCheck } from './document-check';
import { readJson } from './json-file';
import { inRepository } from './repository';
import { fail } from './setup-failure';
import { statePath } from './state-folder';
import { temporalPrograms } from './temporal-programs';
import { type JestResult, summarise } from './test-outcome';
import { testServer } from './test-server';

/** `npm test [-- jest arguments]`: prepares both engines, the check of documents, the browser if it is wanted, and the bundle, runs every test once, ends with one line of numbers. */
async function main(): Promise<void> {
  const cache = cacheFolder(process.env, statePath(process.env));
  // With TEMPORAL_ADDRESS the tests on a real server use that one.
  if (!process.env['TEMPORAL_ADDRESS']) {
    await temporalPrograms(cache, () =>
      console.log('首次编译流程引擎 · building the Temporal server once, 2 to 5 minutes …'),
    );
  }
  const server = await testServer(cache, () => console.log('下载测试引擎 · fetching the Temporal test server once …'));
  const check = await documentCheck(cache, () =>
    console.log('下载文书检验工具 · fetching the check of documents once …'),
  );
  const browser = wantsBrowser ? await browserOfTests() : {};
  const bundle = await ensureWorkflowBundle();
  const folder = mkdtempSync(join(tmpdir(), 'yijian-test-'));
  const resultFile = join(folder, 'result.json');
  try {
    // Systems of tests have folders of their own; what was built before is not built again in them.
    await runJest(resultFile, {
      TEMPORAL_TEST_SERVER: server,
      DOCUMENT_CHECK: check,
      ...browser,
      WORKFLOW_BUNDLE: bundle,
      YIJIAN_CACHE: cache,
    });
    const { line, exitCode } = summarise(readJson<JestResult>(resultFile));
    process.exitCode = exitCode;
    console.log(line);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether the journeys in a browser are among what is asked for; jest.config.cjs leaves them out otherwise. */
const wantsBrowser = process.argv.some((word) => word.includes('test/pages'));

async function browserOfTests(): Promise<NodeJS.ProcessEnv> {
  const { program, fontconfig } = await findBrowser(process.env, () =>
    console.log('安装测试浏览器 · installing what the browser tests need once …'),
  );
  return { CHROMIUM: program, FONTCONFIG_FILE: fontconfig };
}

/** Jest loads ESM packages from CommonJS tests only with this flag of Node; it hands it on to its own workers. */
function runJest(resultFile: string, env: NodeJS.ProcessEnv): Promise<void> {
  const args = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    inRepository('node_modules', 'jest', 'bin', 'jest.js'),
  ];
  const own = ['--maxWorkers=2', '--json', `--outputFile=${resultFile}`, ...process.argv.slice(2)];
  // `--json` turns its standard output into the result, which is in the file already.
  const child = spawn(process.execPath, [...args, ...own], {
    cwd: inRepository(),
    env: { ...process.env, ...env },
    stdio: ['inherit', 'ignore', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
}

main().catch(fail);
