import { type ProcessEnd, type RunningProcess } from './process';

/** The services of a running system, in the order in which they start. */
export const allServices = ['postgres', 'temporal', 'identity', 'simulator', 'worker', 'documents', 'gateway'] as const;

/** One of them. */
export type ServiceName = (typeof allServices)[number];

/** One service of a running system: it can be stopped, killed as a crash would, and started again on the same ports. */
export interface Service {
  readonly name: ServiceName;
  /** The id of its process, `undefined` while it does not run. */
  readonly pid: number | undefined;
  /** Starts it unless it runs, and waits until it is ready. */
  start(): Promise<void>;
  /** Ends it in order. */
  stop(): Promise<void>;
  /** Kills it with SIGKILL and waits until it is gone; nothing starts it again but `start` or `restart`. */
  kill9(): Promise<void>;
  /** Ends it in order if it runs, then starts it. */
  restart(): Promise<void>;
}

/** A service over a function that launches its process; `onDeath` hears of every end nobody asked for. */
export function createService(
  name: ServiceName,
  launch: () => Promise<RunningProcess>,
  onDeath: (service: Service, end: ProcessEnd) => void,
): Service {
  let running: RunningProcess | undefined;
  const start = async () => {
    if (running) return;
    const launched = await launch();
    running = launched;
    void launched.ended.then((end) => {
      // Whoever ends it on purpose takes it out of `running` first.
      if (running !== launched) return;
      running = undefined;
      onDeath(service, end);
    });
  };
  const take = () => {
    const taken = running;
    running = undefined;
    return taken;
  };
  const service: Service = {
    name,
    get pid() {
      return running?.pid;
    },
    start,
    stop: async () => take()?.stop(),
    kill9: async () => take()?.kill9(),
    restart: async () => {
      await take()?.stop();
      await start();
    },
  };
  return service;
}
