import { type ProcessSurroundings, type RunningProcess } from './process';
import { allServices, createService, type Service, type ServiceName } from './service';
import { type StateFolder } from './state-folder';
import { type SystemOptions } from './system-options';

/** What the steps of one start work on. */
export interface Startup {
  readonly options: SystemOptions;
  readonly env: NodeJS.ProcessEnv;
  readonly state: StateFolder;
  readonly parts: ReadonlySet<ServiceName>;
  /** Runs a step: reports it, and gives up before it when the start is aborted. */
  readonly step: <T>(title: string, work: () => Promise<T>) => Promise<T>;
  /** Starts a service and remembers it, so that it is stopped in reverse order. */
  readonly run: (name: ServiceName, launch: () => Promise<RunningProcess>) => Promise<void>;
  readonly surroundings: ProcessSurroundings;
}

/** The common means of all steps of one start. */
export function prepareStartup(
  options: SystemOptions,
  env: NodeJS.ProcessEnv,
  state: StateFolder,
  services: Service[],
): Startup {
  return {
    options,
    env,
    state,
    parts: new Set(options.parts ?? allServices),
    surroundings: {
      logs: state.part('logs'),
      records: state.part('processes'),
      onLine: options.onLine,
      signal: options.signal,
    },
    step: (title, work) => {
      options.signal?.throwIfAborted();
      return timed(options, title, work);
    },
    run: async (name, launch) => {
      const service = createService(name, launch, options.onDeath ?? (() => undefined));
      await service.start();
      services.push(service);
    },
  };
}

/** Does a piece of work and reports its begin, and the seconds it took when it is done. */
export async function timed<T>({ onStep }: SystemOptions, title: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  onStep?.({ kind: 'begins', title });
  const result = await work();
  onStep?.({ kind: 'done', title, seconds: (performance.now() - begun) / 1000 });
  return result;
}
