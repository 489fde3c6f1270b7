import { type NoticeChannelsConfig, noticeChannels, noticeChannelVariables } from './notice-channels';
import { address, days, factor, hostAndPort, oneOf, optional, paths, port, words } from './readers';
import { signIn, type SignInConfig, type SignInValues, signInVariables } from './sign-in';
import { ConfigError, type Environment, readVariables, type Variables } from './variable';

export { type NoticeChannelsConfig, type SmsConfig, type SmtpConfig } from './notice-channels';
export { type SignInConfig } from './sign-in';
export { ConfigError, type Environment } from './variable';

/** How much a process writes to its log, from most to least. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What every process reads. */
export interface ProcessConfig {
  /** `LOG_LEVEL`, default `info`. */
  readonly logLevel: LogLevel;
}

/** What the gateway and the worker both stand on. */
export interface PlatformConfig extends ProcessConfig {
  /** `DATABASE_URL`: PostgreSQL database of the register, `postgresql://user:password@host:port/name`. Required. */
  readonly databaseUrl: string;
  /** `TEMPORAL_ADDRESS`: host:port of the Temporal frontend, default `127.0.0.1:7233`. */
  readonly temporalAddress: string;
  /** `TEMPORAL_NAMESPACE`, default `yijian`. */
  readonly temporalNamespace: string;
  /** `OBJECT_STORE_FOLDER`: folder in which uploaded and issued documents lie. Required. */
  readonly objectStoreFolder: string;
  /** `CORRECTION_PERIOD_WORKING_DAYS`: working days an applicant has for corrections, default 15. */
  readonly correctionPeriodWorkingDays: number;
  /** `EVALUATION_WAIT_DAYS`: calendar days a delivered case waits for its rating, default 30. */
  readonly evaluationWaitDays: number;
}

/** The environment of apps/gateway. */
export interface GatewayConfig extends PlatformConfig, NoticeChannelsConfig, SignInConfig {
  /** `GATEWAY_PORT`, default 3000. */
  readonly port: number;
  /** `GATEWAY_URL`: address under which others reach the gateway, default `http://127.0.0.1:3000`; no slash at its end. */
  readonly gatewayUrl: string;
  /** `FACTS_URL`: where facts with source `system` are looked up, default `http://127.0.0.1:3900/facts`. */
  readonly factsUrl: string;
  /**
   * `DEMONSTRATION_SPEED`: how many times faster than real time cases live that are opened from now on, so that working days
   * pass in seconds; default 1. For demonstrations alone: refused where `NODE_ENV` is `production`.
   */
  readonly demonstrationSpeed: number;
  /** `PAGES_FOLDER`: folder with the built web pages (apps/console); without it the gateway is an API alone. */
  readonly pagesFolder: string | undefined;
}

/** The environment of apps/worker. */
export interface WorkerConfig extends PlatformConfig {
  /** `GATEWAY_URL`: base of the reply addresses given to departments, default `http://127.0.0.1:3000`; no slash at its end. */
  readonly gatewayUrl: string;
  /**
   * `DEPARTMENTS_URL`: base of the department systems, default `http://127.0.0.1:3900/departments`;
   * a request goes to `${departmentsUrl}/${departmentId}/requests`.
   */
  readonly departmentsUrl: string;
  /** `FACTS_URL`: where credit records are looked up before tolerance or commitment is offered, default as of the gateway. */
  readonly factsUrl: string;
  /** `WORKFLOW_BUNDLE`: file with the bundled workflow code; without it the worker bundles by itself. */
  readonly workflowBundle: string | undefined;
}

/** The environment of apps/documents. */
export interface DocumentsConfig extends ProcessConfig {
  /** `DATABASE_URL`, as of the gateway. Required. */
  readonly databaseUrl: string;
  /** `OBJECT_STORE_FOLDER`, as of the gateway. Required. */
  readonly objectStoreFolder: string;
  /** `GATEWAY_URL`: where documents are verified, printed on them; default `http://127.0.0.1:3000`; no slash at its end. */
  readonly gatewayUrl: string;
  /** `SEAL_FOLDER`: folder with the key of the seal, for this process alone. Required. */
  readonly sealFolder: string;
  /** `FALLBACK_FONTS`: TTF files for characters that the typeface lacks, separated by commas; none by default. */
  readonly fallbackFonts: readonly string[];
}

/** The environment of apps/simulator. */
export interface SimulatorConfig extends ProcessConfig {
  /** `SIMULATOR_PORT`, default 3900. */
  readonly port: number;
  /** `OIDC_ISSUER`: where the stand-in systems get their access tokens, default `http://127.0.0.1:3800`. */
  readonly oidcIssuer: string;
  /** `CLIENT_SECRETS_FILE`: JSON file with the secret of each department's client by its id. Required. */
  readonly clientSecretsFile: string;
}

/** The environment of apps/identity, the OpenID provider for development. */
export interface IdentityConfig extends ProcessConfig {
  /** `IDENTITY_PORT`, default 3800; its issuer address is `http://127.0.0.1:<port>`. */
  readonly port: number;
  /** `GATEWAY_URL`: whom people are sent back to, and the audience of access tokens; default `http://127.0.0.1:3000`. */
  readonly gatewayUrl: string;
  /** `IDENTITY_FOLDER`: folder in which its keys and the secrets of its clients lie; made at the first start. Required. */
  readonly folder: string;
}

const processVariables: Variables<ProcessConfig> = {
  logLevel: oneOf('LOG_LEVEL', ['debug', 'info', 'warn', 'error'], 'info'),
};

const registerVariables = {
  databaseUrl: address('DATABASE_URL', ['postgres', 'postgresql'], 'postgresql://yijian:secret@127.0.0.1:5432/yijian'),
  objectStoreFolder: words(
    'OBJECT_STORE_FOLDER',
    'the path of a folder the process may write',
    '/var/lib/yijian/objects',
  ),
} satisfies Variables<Pick<PlatformConfig, 'databaseUrl' | 'objectStoreFolder'>>;

const platformVariables: Variables<PlatformConfig> = {
  ...processVariables,
  ...registerVariables,
  temporalAddress: hostAndPort('TEMPORAL_ADDRESS', '127.0.0.1:7233'),
  temporalNamespace: words('TEMPORAL_NAMESPACE', 'the name of a Temporal namespace', 'yijian', 'yijian'),
  correctionPeriodWorkingDays: days('CORRECTION_PERIOD_WORKING_DAYS', 'working days', 15),
  evaluationWaitDays: days('EVALUATION_WAIT_DAYS', 'calendar days', 30),
};

const gatewayUrl = address('GATEWAY_URL', ['http', 'https'], 'http://127.0.0.1:3000', 'http://127.0.0.1:3000');

const factsUrl = address('FACTS_URL', ['http', 'https'], 'http://127.0.0.1:3900/facts', 'http://127.0.0.1:3900/facts');

const gatewayVariables: Variables<Omit<GatewayConfig, keyof NoticeChannelsConfig | keyof SignInConfig> & SignInValues> =
  {
    ...platformVariables,
    ...signInVariables,
    port: port('GATEWAY_PORT', 3000),
    gatewayUrl,
    factsUrl,
    demonstrationSpeed: factor('DEMONSTRATION_SPEED', 1),
    pagesFolder: optional(words('PAGES_FOLDER', 'the path of a folder with built pages', 'apps/console/dist/pages')),
  };

const SPEED_IN_SERVICE =
  'DEMONSTRATION_SPEED is for demonstrations alone, and NODE_ENV is production: legal periods would run out in seconds. Unset DEMONSTRATION_SPEED.';

/** Reads the gateway's environment. @throws ConfigError naming every variable that breaks its rule */
export function gatewayConfig(env: Environment): GatewayConfig {
  const { smtpUrl, smtpFrom, smsUrl, smsToken, ...config } = readVariables(env, {
    ...gatewayVariables,
    ...noticeChannelVariables,
  });
  if (config.demonstrationSpeed !== 1 && env['NODE_ENV'] === 'production') throw new ConfigError([SPEED_IN_SERVICE]);
  return { ...signIn(config, env), ...noticeChannels({ smtpUrl, smtpFrom, smsUrl, smsToken }) };
}

/** Reads the worker's environment. @throws ConfigError naming every variable that breaks its rule */
export function workerConfig(env: Environment): WorkerConfig {
  const departments = 'http://127.0.0.1:3900/departments';
  return readVariables<WorkerConfig>(env, {
    ...platformVariables,
    gatewayUrl,
    departmentsUrl: address('DEPARTMENTS_URL', ['http', 'https'], departments, departments),
    factsUrl,
    workflowBundle: optional(words('WORKFLOW_BUNDLE', 'the path of a bundle file', 'workflows/dist/bundle.js')),
  });
}

/** Reads the environment of the process for documents. @throws ConfigError naming every variable that breaks its rule */
export function documentsConfig(env: Environment): DocumentsConfig {
  return readVariables<DocumentsConfig>(env, {
    ...processVariables,
    ...registerVariables,
    gatewayUrl,
    sealFolder: words('SEAL_FOLDER', 'the path of a folder that only the process may read', '/var/lib/yijian/seal'),
    fallbackFonts: paths('FALLBACK_FONTS', 'paths of TTF files, separated by commas', '/usr/share/fonts/rare.ttf'),
  });
}

/** Reads the simulator's environment. @throws ConfigError naming every variable that breaks its rule */
export function simulatorConfig(env: Environment): SimulatorConfig {
  const issuer = 'http://127.0.0.1:3800';
  return readVariables<SimulatorConfig>(env, {
    ...processVariables,
    port: port('SIMULATOR_PORT', 3900),
    oidcIssuer: address('OIDC_ISSUER', ['http', 'https'], issuer, issuer),
    clientSecretsFile: words('CLIENT_SECRETS_FILE', 'the path of a JSON file', '/var/lib/yijian/identity/clients.json'),
  });
}

const IDENTITY_IN_SERVICE =
  'NODE_ENV is production, and this OpenID provider lets everybody in as anybody: it is for development alone. Run another one and set OIDC_ISSUER.';

/** Reads the environment of the OpenID provider for development. @throws ConfigError in production, and for every variable that breaks its rule */
export function identityConfig(env: Environment): IdentityConfig {
  if (env['NODE_ENV'] === 'production') throw new ConfigError([IDENTITY_IN_SERVICE]);
  return readVariables<IdentityConfig>(env, {
    ...processVariables,
    port: port('IDENTITY_PORT', 3800),
    gatewayUrl,
    folder: words('IDENTITY_FOLDER', 'the path of a folder that only the process may read', '/var/lib/yijian/identity'),
  });
}
