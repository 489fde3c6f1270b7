/**
 * The door of all commands: `node infra/run.mjs start|test|demo|bench|catalogue|histories|pictures|document-pictures …`.
 * Plain JavaScript for the Node of the host, before anything is installed. It brings the dependencies and the build up
 * to date and goes on with the Node version that is pinned among the dependencies.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

/** Sub-command to the compiled program that does it. */
const programs = {
  start: at('infra', 'dist', 'local', 'start.js'),
  test: at('infra', 'dist', 'local', 'test.js'),
  demo: at('apps', 'demo', 'dist', 'main.js'),
  bench: at('test', 'dist', 'bench', 'main.js'),
  catalogue: at('apps', 'catalogue', 'dist', 'main.js'),
  histories: at('test', 'dist', 'histories', 'record.js'),
  pictures: at('test', 'dist', 'pages', 'pictures.js'),
  'document-pictures': at('test', 'dist', 'documents', 'pictures.js'),
};

const [command, ...args] = process.argv.slice(2);
await main();

async function main() {
  requireHostNode();
  if (!Object.hasOwn(programs, command ?? '')) end(`Usage: node infra/run.mjs ${Object.keys(programs).join('|')} …`);
  await install();
  const node = pinnedNode();
  await build(node);
  // The extra channel closes when this process dies in whatever way: the program then ends in order by itself.
  process.exit(await run(node, [programs[command], ...args], ['inherit', 'inherit', 'inherit', 'ipc']));
}

function requireHostNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  end(
    `需要 Node 20.19 或更高版本 · Node ${process.versions.node} is too old: install Node 20.19 or later (https://nodejs.org).`,
  );
}

/** Installs the dependencies unless those of this lock file are there already. */
async function install() {
  const stamp = at('node_modules', '.yijian-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!installedByHand()) {
    console.log('安装依赖，约一分钟 · installing dependencies with npm ci, about a minute …');
    // The host's npm warns about packages that ask for a newer Node than the host's; they run on the pinned one.
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const code = await run(npm, ['ci', '--loglevel=error', '--no-audit', '--no-fund'], 'inherit');
    if (code !== 0) end(`npm ci failed (exit code ${code}): mend what it names above, then start again.`);
  }
  writeFileSync(stamp, wanted);
}

/** Whether npm itself put exactly the packages of the lock file there, for example by an `npm ci` before. */
function installedByHand() {
  const packagesOf = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined);
  const installed = packagesOf(at('node_modules', '.package-lock.json'));
  if (!installed) return false;
  const wanted = Object.entries(packagesOf(at('package-lock.json'))).filter(([path]) => path.includes('node_modules/'));
  return wanted.every(
    ([path, { version, optional }]) => (installed[path] ?? (optional && { version }))?.version === version,
  );
}

function pinnedNode() {
  const node = at('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(node)) return node;
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath;
  return end(
    `No pinned Node exists for ${process.platform}-${process.arch}: install Node 26 or later yourself, then start again.`,
  );
}

/** Compiles what changed; says so only when it takes more than a moment. */
async function build(node) {
  const notice = setTimeout(() => console.log('编译 · compiling …'), 1500);
  const code = await run(node, [at('node_modules', 'typescript', 'bin', 'tsc'), '-b', root], 'inherit');
  clearTimeout(notice);
  if (code !== 0) end('The code does not compile: mend the errors above, then start again.');
  const paged = await run(node, [at('infra', 'dist', 'local', 'build-pages.js')], 'inherit');
  if (paged !== 0) end('The pages could not be built: mend the errors above, then start again.');
  const bundled = await run(node, [at('infra', 'dist', 'local', 'bundle-workflows.js')], 'inherit');
  if (bundled !== 0) end('The workflow bundle could not be made: mend the errors above, then start again.');
}

/**
 * Runs a program to its end and answers its exit code. A signal is handed on once, however often it arrives: Ctrl-C
 * reaches the whole process group, and npm hands it on besides.
 */
function run(program, programArgs, stdio) {
  return new Promise((resolve) => {
    const child = spawn(program, programArgs, { cwd: root, stdio, shell: program.endsWith('.cmd') });
    let handedOn = false;
    const handOn = (signal) => {
      if (!handedOn) child.kill(signal);
      handedOn = true;
    };
    process.on('SIGINT', handOn).on('SIGTERM', handOn);
    child.once('error', (error) => end(`${program} cannot be run: ${error.message}`));
    child.once('exit', (code, signal) => {
      process.off('SIGINT', handOn).off('SIGTERM', handOn);
      if (signal) process.exit(128 + constants.signals[signal]);
      resolve(code);
    });
  });
}

function end(sentence) {
  console.error(`✖ ${sentence}`);
  process.exit(1);
}
