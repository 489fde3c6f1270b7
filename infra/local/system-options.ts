import { type AppName } from './apps';
import { type ProcessEnd } from './process';
import { type Service, type ServiceName } from './service';

/** What happens during a start or stop: a step begins, a step is done, or something worth a line. Titles are Chinese and English. */
export type StepReport =
  | { readonly kind: 'begins'; readonly title: string }
  | { readonly kind: 'done'; readonly title: string; readonly seconds: number }
  | { readonly kind: 'note'; readonly title: string };

/** Services whose port can be chosen. */
export type PortName = 'gateway' | 'identity' | 'simulator' | 'postgres' | 'temporal';

/** How a system is started; everything has a default. */
export interface SystemOptions {
  /** Absolute path of the state folder. Default: `YIJIAN_HOME`, else `.data` in the repository. */
  readonly stateFolder?: string;
  /** Environment that is read and handed on. Default: that of this process. */
  readonly env?: NodeJS.ProcessEnv;
  /** Services to start. Default: all. */
  readonly parts?: readonly ServiceName[];
  /** Chosen ports; a busy one is refused. Default: free ports, drawn once and kept in the state folder. */
  readonly ports?: Partial<Record<PortName, number>>;
  /** Additional environment of single services. */
  readonly serviceEnv?: Partial<Record<AppName, NodeJS.ProcessEnv>>;
  /** Whether the sample packages are brought in once the gateway runs. Default: yes. */
  readonly samples?: boolean;
  /** Hears of every step. Default: silence. */
  readonly onStep?: (step: StepReport) => void;
  /** Gets every line the services write. Default: only the log files do. */
  readonly onLine?: (service: string, line: string) => void;
  /** Hears of every service that ends though nobody stopped it. Default: silence. */
  readonly onDeath?: (service: Service, end: ProcessEnd) => void;
  /** Gives up the start when aborted; what runs is stopped. */
  readonly signal?: AbortSignal;
}

/** A system that runs, ready to be used. */
export interface RunningSystem {
  /** Address of the gateway, `http://127.0.0.1:3000`; without a slash at its end. */
  readonly gatewayUrl: string;
  /** Address of the OpenID provider, where people sign in. */
  readonly issuerUrl: string;
  /** Address of the department simulator. */
  readonly simulatorUrl: string;
  /** host:port of the Temporal frontend. */
  readonly temporalAddress: string;
  readonly namespace: string;
  /** Address of the register's database, with its password. */
  readonly databaseUrl: string;
  /** Absolute path of the state folder. */
  readonly stateFolder: string;
  /** The environment our own services got; a test process that talks to the same system may use it. */
  readonly serviceEnv: NodeJS.ProcessEnv;
  /** A started service. @throws Error for one that this system did not start */
  readonly service: (name: ServiceName) => Service;
  /** Stops all services in reverse order and gives the state folder back. A second call waits for the first. */
  readonly stop: () => Promise<void>;
}
