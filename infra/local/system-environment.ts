import { join } from 'node:path';
import { keptPorts, requirePort } from './ports';
import { pagesFolder } from './build-pages';
import { type ServiceName } from './service';
import { type StateFolder } from './state-folder';
import { type PortName } from './system-options';
import { temporalPortNames, type TemporalPorts } from './temporal-config';

/** All ports of one system. */
export interface SystemPorts {
  readonly gateway: number;
  readonly identity: number;
  readonly simulator: number;
  readonly postgres: number;
  readonly temporal: TemporalPorts;
}

/** What the platform under our services is reached by. */
export interface Platform {
  readonly databaseUrl: string;
  /** host:port */
  readonly temporalAddress: string;
  readonly namespace: string;
}

const variables: Record<PortName, string> = {
  gateway: 'GATEWAY_PORT',
  identity: 'IDENTITY_PORT',
  simulator: 'SIMULATOR_PORT',
  postgres: 'POSTGRES_PORT',
  temporal: 'TEMPORAL_PORT',
};

/** Chosen ports where chosen, kept ones otherwise. @throws SetupFailure when a chosen port of a wanted service is busy */
export async function choosePorts(
  stateFolder: string,
  parts: ReadonlySet<ServiceName>,
  chosen: Partial<Record<PortName, number>>,
): Promise<SystemPorts> {
  for (const name of Object.keys(variables) as PortName[]) {
    const port = chosen[name];
    if (port !== undefined && parts.has(name)) await requirePort(name, port, variables[name]);
  }
  const kept = await keptPorts(stateFolder, ['gateway', 'identity', 'simulator', 'postgres', ...temporalPortNames]);
  return {
    gateway: chosen.gateway ?? kept.gateway,
    identity: chosen.identity ?? kept.identity,
    simulator: chosen.simulator ?? kept.simulator,
    postgres: chosen.postgres ?? kept.postgres,
    temporal: { ...kept, temporalFrontend: chosen.temporal ?? kept.temporalFrontend },
  };
}

/** The environment of our own services: what is given, completed by where this system's parts are. */
export function serviceEnvironment(
  given: NodeJS.ProcessEnv,
  state: StateFolder,
  ports: SystemPorts,
  platform: Platform,
): NodeJS.ProcessEnv {
  const gatewayUrl = `http://127.0.0.1:${ports.gateway}`;
  const simulatorUrl = `http://127.0.0.1:${ports.simulator}`;
  const identityFolder = join(state.part('keys'), 'identity');
  return {
    ...given,
    DATABASE_URL: platform.databaseUrl,
    TEMPORAL_ADDRESS: platform.temporalAddress,
    TEMPORAL_NAMESPACE: platform.namespace,
    GATEWAY_PORT: String(ports.gateway),
    GATEWAY_URL: gatewayUrl,
    IDENTITY_PORT: String(ports.identity),
    IDENTITY_FOLDER: identityFolder,
    OIDC_ISSUER: given['OIDC_ISSUER'] ?? `http://127.0.0.1:${ports.identity}`,
    OIDC_AUDIENCE: given['OIDC_AUDIENCE'] ?? gatewayUrl,
    CLIENT_SECRETS_FILE: given['CLIENT_SECRETS_FILE'] ?? join(identityFolder, 'clients.json'),
    SIMULATOR_PORT: String(ports.simulator),
    DEPARTMENTS_URL: given['DEPARTMENTS_URL'] ?? `${simulatorUrl}/departments`,
    FACTS_URL: given['FACTS_URL'] ?? `${simulatorUrl}/facts`,
    OBJECT_STORE_FOLDER: given['OBJECT_STORE_FOLDER'] ?? state.part('objects'),
    PAGES_FOLDER: given['PAGES_FOLDER'] ?? pagesFolder,
    SEAL_FOLDER: given['SEAL_FOLDER'] ?? join(state.part('keys'), 'seal'),
  };
}
