import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { builtOnce, cacheFolder, cacheKey } from './cache';
import { inRepository } from './repository';
import { SetupFailure } from './setup-failure';
import { statePath } from './state-folder';
import { mustRun } from './tool';

/** The browser of the tests and of the pictures. */
export interface Browser {
  /** Absolute path of a Chromium that runs. */
  readonly program: string;
  /** Fontconfig file that adds a Chinese font to those of the host. */
  readonly fontconfig: string;
}

const project = inRepository('infra', 'browser');

/** Names of a Chromium on a host, and where macOS and Windows keep it. */
const KNOWN = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Starts the installed browser with the libraries that came with it: those of the host may be missing. */
const WRAPPER = `#!/bin/sh
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
export LD_LIBRARY_PATH="$here/al2023/lib:$LD_LIBRARY_PATH"
exec "$here/chromium" "$@"
`;

/** Unpacks the browser into TMPDIR; the package brings its libraries along only where it believes to be at its home. */
const UNPACK = `await (await import('@sparticuz/chromium')).default.executablePath();`;
const AT_HOME = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };

/**
 * The Chromium that `CHROMIUM` names, else one of the host, else one from npm; that one and the font are installed into the
 * cache once.
 * @param onFetch hears that something is installed
 * @throws SetupFailure when there is no browser and none can be installed, or when it does not run
 */
export async function findBrowser(env: NodeJS.ProcessEnv, onFetch: () => void): Promise<Browser> {
  const named = env['CHROMIUM'];
  const ofHost = named ? working(named) : hostPrograms(env).find((path) => complaintOf(path) === undefined);
  if (ofHost === undefined && (process.platform !== 'linux' || process.arch !== 'x64')) {
    throw new SetupFailure(`缺少浏览器 · The tests of the pages need a browser: ${REMEDY}.`);
  }
  const key = cacheKey(ofHost === undefined ? 'browser' : 'browser-font', [
    join(project, 'package-lock.json'),
    join(project, 'fonts.conf'),
  ]);
  const { folder } = await builtOnce(cacheFolder(env, statePath(env)), key, async (into) => {
    onFetch();
    await install(into, ofHost === undefined);
  });
  return { program: ofHost ?? working(join(folder, 'chromium.sh')), fontconfig: join(folder, 'fonts.conf') };
}

const REMEDY = 'install Chromium or Google Chrome, or set CHROMIUM to the path of one';

async function install(into: string, withBrowser: boolean): Promise<void> {
  for (const file of ['package.json', 'package-lock.json', 'fonts.conf'])
    copyFileSync(join(project, file), join(into, file));
  const omit = withBrowser ? [] : ['--omit=optional'];
  try {
    // npm leaves an optional package out when the Node it runs on is older than the package wants.
    const PATH = [dirname(process.execPath), process.env['PATH']].join(delimiter);
    await mustRun('npm', ['ci', ...omit, '--loglevel=error', '--no-audit', '--no-fund'], { cwd: into, env: { PATH } });
    if (!withBrowser) return;
    const unpack = ['--input-type=module', '--eval', UNPACK];
    await mustRun(process.execPath, unpack, { cwd: into, env: { ...AT_HOME, TMPDIR: into } });
    // What is unpacked now is three times the packed one.
    rmSync(join(into, 'node_modules', '@sparticuz'), { recursive: true });
  } catch (error) {
    throw new SetupFailure(
      `安装失败 · The ${withBrowser ? 'browser' : 'font'} of the tests could not be installed from npm; mend the cause below${withBrowser ? `, or ${REMEDY}` : ''}.\n${(error as Error).message}`,
    );
  }
  const script = join(into, 'chromium.sh');
  writeFileSync(script, WRAPPER);
  chmodSync(script, 0o755);
}

/** Absolute paths of the known programs that are there. */
function hostPrograms(env: NodeJS.ProcessEnv): string[] {
  const folders = (env['PATH'] ?? '').split(delimiter);
  return KNOWN.flatMap((name) => (isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name)))).filter(
    (path) => existsSync(path),
  );
}

function working(program: string): string {
  const complaint = complaintOf(program);
  if (complaint === undefined) return program;
  throw new SetupFailure(`浏览器无法启动 · ${program} does not run (${complaint}): ${REMEDY}.`);
}

/** Why a program does not run; nothing when it does. */
function complaintOf(program: string): string | undefined {
  const { error, status, stderr } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (status === 0) return undefined;
  return error?.message ?? stderr.trim().split('\n').at(-1) ?? `exit code ${status}`;
}
