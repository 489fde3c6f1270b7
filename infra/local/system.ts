import { appPlan, migrateRegister } from './apps';
import { ensureWorkflowBundle } from './bundle-workflows';
import { importSamples } from './catalogue-import';
import { setupToken, startIssuer } from './issuer';
import { startPlatform } from './platform';
import { startProcess } from './process';
import { stopLeftovers } from './process-records';
import { allServices, type Service, type ServiceName } from './service';
import { prepareStartup, type Startup, timed } from './startup';
import { openStateFolder, statePath } from './state-folder';
import { type RunningSystem, type SystemOptions } from './system-options';
import { choosePorts, serviceEnvironment } from './system-environment';

/**
 * Starts the whole system or parts of it: PostgreSQL, Temporal, the OpenID provider, tables, namespace, then the simulator, the worker, the
 * documents and the gateway together, then the sample packages. What a killed run left behind is stopped first.
 * @throws SetupFailure with one sentence about what to mend; whatever had started is stopped again
 */
export async function startSystem(options: SystemOptions = {}): Promise<RunningSystem> {
  const env = options.env ?? process.env;
  const state = openStateFolder(options.stateFolder ?? statePath(env));
  const services: Service[] = [];
  const startup = prepareStartup(options, env, state, services);
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= stopAll(startup, services));
  try {
    return { ...(await bringUp(startup, services)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function bringUp(startup: Startup, services: Service[]): Promise<Omit<RunningSystem, 'stop'>> {
  const { state, options, parts, step } = startup;
  const left = await stopLeftovers(state.part('processes'));
  if (left.length > 0)
    options.onStep?.({
      kind: 'note',
      title: `清理上次遗留的进程 · stopped what a killed run left: ${left.join(', ')}`,
    });
  const ports = await choosePorts(state.path, parts, options.ports ?? {});
  const platform = await startPlatform(startup, ports);
  const serviceEnv = await startIssuer(startup, serviceEnvironment(startup.env, state, ports, platform));
  if ((['gateway', 'worker', 'documents'] as const).some((part) => parts.has(part)))
    await step('登记库 · register tables', () => migrateRegister(serviceEnv));
  await startApps(startup, serviceEnv);
  const gatewayUrl = `http://127.0.0.1:${ports.gateway}`;
  if (parts.has('gateway') && options.samples !== false) {
    await step('事项目录 · sample packages', () => importSamples(gatewayUrl, setupToken(serviceEnv)));
  }
  const service = (name: ServiceName): Service => {
    const found = services.find((candidate) => candidate.name === name);
    if (found) return found;
    throw new Error(`This system did not start the ${name}: it is not among its parts, or an external one is used.`);
  };
  return {
    ...platform,
    gatewayUrl,
    issuerUrl: serviceEnv['OIDC_ISSUER'] ?? '',
    simulatorUrl: `http://127.0.0.1:${ports.simulator}`,
    stateFolder: state.path,
    serviceEnv,
    service,
  };
}

/** They need nothing of each other to start, so they start together. */
async function startApps(startup: Startup, serviceEnv: NodeJS.ProcessEnv): Promise<void> {
  const { parts, options, run, step, surroundings } = startup;
  const bundle = parts.has('worker') && !startup.env['WORKFLOW_BUNDLE'] ? await ensureWorkflowBundle() : undefined;
  const titles = {
    simulator: '部门模拟器 · department simulator',
    worker: '流程执行 · worker',
    documents: '文书 · documents',
    gateway: '网关 · gateway',
  };
  const names = (['simulator', 'worker', 'documents', 'gateway'] as const).filter((name) => parts.has(name));
  const starts = names.map((name) => {
    const env = { ...serviceEnv, ...(bundle ? { WORKFLOW_BUNDLE: bundle } : {}), ...options.serviceEnv?.[name] };
    return step(titles[name], () => run(name, () => startProcess(appPlan(name, env), surroundings)));
  });
  const outcomes = await Promise.allSettled(starts);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

async function stopAll(startup: Startup, services: Service[]): Promise<void> {
  const order = [...allServices].reverse();
  for (const name of order) {
    const service = services.find((candidate) => candidate.name === name);
    if (service?.pid === undefined) continue;
    await timed(startup.options, `停止 · stopping ${name}`, () => service.stop());
  }
  startup.state.release();
}
