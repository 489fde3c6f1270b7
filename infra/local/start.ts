import { spawn } from 'node:child_process';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { isRegisterEmpty } from './catalogue-import';
import { setupToken } from './issuer';
import { inRepository } from './repository';
import { explain, fail } from './setup-failure';
import { startOptions, usage } from './start-options';
import { statePath, wipeState } from './state-folder';
import { stopRequest } from './stop-request';
import { supervise } from './supervisor';
import { startSystem } from './system';
import { type RunningSystem, type StepReport } from './system-options';

const stopped = '✔ 已全部停止 · everything is stopped';

/** `npm start`: starts everything, shows what to try, stays until Ctrl-C, then stops everything in order. */
async function main(): Promise<void> {
  const options = startOptions(process.argv.slice(2), process.env);
  if (options.help) return console.log(usage);
  if (options.fresh && !(await wipe(options.yes))) return;
  const signal = stopRequest();
  const begun = performance.now();
  const system = await startSystem({
    ports: options.ports,
    signal,
    onStep: stepPrinter(),
    onDeath: supervise((line) => console.log(line), signal),
    ...(options.verbose ? { onLine: (service, line) => console.log(`[${service}] ${line}`) } : {}),
  });
  try {
    showDoors(system, (performance.now() - begun) / 1000);
    if (!options.noDemo) await demonstrate(system, signal);
    if (!signal.aborted) console.log('\nCtrl-C 停止 · Ctrl-C stops everything.');
    await aborted(signal);
  } finally {
    await system.stop();
  }
  console.log(stopped);
}

/** One line for each step, with the seconds it took; a step that takes long also says that it goes on. */
function stepPrinter(): (report: StepReport) => void {
  const longAfterMs = 2000;
  const under = new Map<string, NodeJS.Timeout>();
  return (report) => {
    clearTimeout(under.get(report.title));
    const { title } = report;
    switch (report.kind) {
      case 'begins':
        under.set(title, setTimeout(() => console.log(`… ${title}`), longAfterMs).unref());
        return;
      case 'done':
        return console.log(`✔ ${title}  ${report.seconds.toFixed(1)} s`);
      case 'note':
        return console.log(`· ${title}`);
    }
  };
}

function showDoors({ gatewayUrl, issuerUrl, simulatorUrl, stateFolder }: RunningSystem, seconds: number): void {
  console.log(`
一件事一次办 已启动，用时 ${seconds.toFixed(1)} 秒 · ready in ${seconds.toFixed(1)} s
  接口地址 · address        ${gatewayUrl}
  接口文档 · API page       ${gatewayUrl}/docs
  OpenAPI                   ${gatewayUrl}/openapi.json
  登录 · sign-in            ${gatewayUrl}/session/sign-in?returnTo=/session  （${issuerUrl}）
  部门模拟器 · simulator    ${simulatorUrl}
  数据与日志 · data, logs   ${stateFolder}

试一试 · try
  curl ${gatewayUrl}/life-events
  npm run demo -- --url ${gatewayUrl} --event restaurant-opening --situation 1`);
}

/** One whole case on an empty register, so that there is something to look at. Its failure does not stop the system. */
async function demonstrate(
  { gatewayUrl, simulatorUrl, serviceEnv }: RunningSystem,
  signal: AbortSignal,
): Promise<void> {
  try {
    if (!(await isRegisterEmpty(gatewayUrl, setupToken(serviceEnv)))) return;
    console.log('\n演示一件事 · a demonstration case\n');
    const args = [
      '--url',
      gatewayUrl,
      '--simulator',
      simulatorUrl,
      '--event',
      'restaurant-opening',
      '--situation',
      '1',
    ];
    const code = await runDemo(args, signal);
    if (code !== 0 && !signal.aborted)
      console.log(`The demonstration ended with exit code ${code}; the system goes on.`);
  } catch (error) {
    if (!signal.aborted) console.log(`The demonstration could not run: ${explain(error)}`);
  }
}

function runDemo(args: readonly string[], signal: AbortSignal): Promise<number | null> {
  const child = spawn(process.execPath, [inRepository('apps', 'demo', 'dist', 'main.js'), ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    signal,
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

async function wipe(yes: boolean): Promise<boolean> {
  const path = statePath(process.env);
  if (!yes && !(await confirmed(`确定清空 ${path}？所有事项数据将被删除 · really delete everything there? y/N `))) {
    console.log('未清空 · nothing was deleted');
    return false;
  }
  await wipeState(path);
  return true;
}

async function confirmed(question: string): Promise<boolean> {
  const terminal = createInterface({ input: stdin, output: stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve());
  });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    // A start that was stopped on the way has stopped what ran already.
    if (!(error instanceof Error && error.name === 'AbortError')) fail(error);
    console.log(stopped);
    process.exit(0);
  },
);
