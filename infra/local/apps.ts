import { answersOk } from './condition';
import { type ProcessPlan } from './process';
import { inRepository } from './repository';
import { mustRun } from './tool';

/** Our own services: each a Node process of the compiled code. */
export type AppName = 'identity' | 'simulator' | 'worker' | 'documents' | 'gateway';

/** Modules that must be there before a service's own first line, in its threads too. */
const preloaded: Readonly<Record<AppName, readonly string[]>> = {
  identity: [],
  simulator: [],
  documents: [],
  gateway: [],
  worker: ['--require', inRepository('apps', 'worker', 'dist', 'preload.js')],
};

/** How one of our services is run with its whole environment; ready when it says so. */
export function appPlan(name: AppName, env: NodeJS.ProcessEnv): ProcessPlan {
  const readiness: Record<AppName, ProcessPlan['ready']> = {
    identity: () => answersOk(`http://127.0.0.1:${env['IDENTITY_PORT']}/health`),
    simulator: () => answersOk(`http://127.0.0.1:${env['SIMULATOR_PORT']}/health`),
    worker: (log) => log().includes('worker ready'),
    documents: (log) => log().includes('documents ready'),
    gateway: () => answersOk(`http://127.0.0.1:${env['GATEWAY_PORT']}/health/ready`),
  };
  return {
    name,
    command: process.execPath,
    args: ['--enable-source-maps', ...preloaded[name], inRepository('apps', name, 'dist', 'main.js')],
    env,
    ready: readiness[name],
    readyWithinMs: 60_000,
    stopSignal: 'SIGTERM',
    // The worker finishes running activities before it goes.
    graceMs: 40_000,
  };
}

/** Brings the register's tables to the version of the code. @throws Error with the output when it fails */
export async function migrateRegister(env: NodeJS.ProcessEnv): Promise<void> {
  await mustRun(process.execPath, [inRepository('apps', 'gateway', 'dist', 'migrate.js')], { env });
}
