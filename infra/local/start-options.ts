import { parseArgs } from 'node:util';
import { SetupFailure } from './setup-failure';
import { type PortName } from './system-options';

/** What `npm start` was asked for. */
export interface StartOptions {
  /** Wipe the state folder first. */
  readonly fresh: boolean;
  /** Do not ask before wiping. */
  readonly yes: boolean;
  /** Show every line the services write. */
  readonly verbose: boolean;
  /** Do not run the demonstration case on an empty register. */
  readonly noDemo: boolean;
  readonly help: boolean;
  /** Chosen ports: gateway, identity and simulator always, the others only when their variable is set. */
  readonly ports: Partial<Record<PortName, number>>;
}

/** How `npm start` is used. */
export const usage = `用法 · Usage: npm start -- [options]
  --port N      port of the gateway (GATEWAY_PORT; default 3000)
  --fresh       wipe everything kept in the state folder first; asks before it does
  --yes         do not ask
  --no-demo     no demonstration case when the register is empty
  --verbose     show what the services write
  --help        this text
Environment: YIJIAN_HOME, YIJIAN_CACHE, GATEWAY_PORT, IDENTITY_PORT, SIMULATOR_PORT, POSTGRES_PORT, TEMPORAL_PORT, DATABASE_URL, TEMPORAL_ADDRESS,
OIDC_ISSUER`;

/** Reads arguments and environment. @throws SetupFailure with the usage when an option or port is not understood */
export function startOptions(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const values = parse(args);
  const postgres = port('POSTGRES_PORT', env['POSTGRES_PORT']);
  const temporal = port('TEMPORAL_PORT', env['TEMPORAL_PORT']);
  return {
    fresh: values.fresh,
    yes: values.yes,
    verbose: values.verbose,
    noDemo: values['no-demo'],
    help: values.help,
    ports: {
      gateway: port('--port', values.port) ?? port('GATEWAY_PORT', env['GATEWAY_PORT']) ?? 3000,
      identity: port('IDENTITY_PORT', env['IDENTITY_PORT']) ?? 3800,
      simulator: port('SIMULATOR_PORT', env['SIMULATOR_PORT']) ?? 3900,
      ...(postgres === undefined ? {} : { postgres }),
      ...(temporal === undefined ? {} : { temporal }),
    },
  };
}

function parse(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, fresh: flag, yes: flag, verbose: flag, 'no-demo': flag, help: flag },
    }).values;
  } catch (error) {
    throw new SetupFailure(`参数有误 · ${(error as Error).message}\n${usage}`);
  }
}

function port(name: string, text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= 65_535) return value;
  throw new SetupFailure(
    `端口无效 · ${name} must be a TCP port from 1 to 65535, for example ${name}${name.startsWith('--') ? ' ' : '='}3000.`,
  );
}
