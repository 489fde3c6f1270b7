import { type DatabaseAddress } from './database';

/** Names of the ports one Temporal server listens on: of each service its own, and one where it meets its peers. */
export const temporalPortNames = [
  'temporalFrontend',
  'temporalHistory',
  'temporalMatching',
  'temporalWorker',
  'frontendMembership',
  'historyMembership',
  'matchingMembership',
  'workerMembership',
  'temporalHttp',
] as const;

/** The ports of one Temporal server, all on 127.0.0.1. */
export type TemporalPorts = Readonly<Record<(typeof temporalPortNames)[number], number>>;

/**
 * Number of history shards, fixed for the life of a database. One shard serialises its updates: 64 of them carry
 * far more than the few processors of one machine can, and start faster than the 512 of a production cluster.
 */
export const historyShards = 64;

/** The databases of the engine: state of the workflows, and the lists of them. */
export const temporalDatabases = { store: 'yijian_temporal', visibility: 'yijian_temporal_visibility' } as const;

/** The configuration file of a single-node Temporal server, as JSON (which the server's YAML reader takes). */
export function serverConfig(ports: TemporalPorts, database: DatabaseAddress, dynamicConfigPath: string): string {
  const service = (grpcPort: number, membershipPort: number, httpPort?: number) => ({
    rpc: { grpcPort, membershipPort, bindOnIP: '127.0.0.1', ...(httpPort === undefined ? {} : { httpPort }) },
  });
  return JSON.stringify(
    {
      log: { stdout: true, level: 'warn' },
      persistence: {
        defaultStore: 'store',
        visibilityStore: 'visibility',
        numHistoryShards: historyShards,
        datastores: {
          store: { sql: sqlStore(database, temporalDatabases.store, 20) },
          visibility: { sql: sqlStore(database, temporalDatabases.visibility, 10) },
        },
      },
      global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
      services: {
        frontend: service(ports.temporalFrontend, ports.frontendMembership, ports.temporalHttp),
        history: service(ports.temporalHistory, ports.historyMembership),
        matching: service(ports.temporalMatching, ports.matchingMembership),
        worker: service(ports.temporalWorker, ports.workerMembership),
      },
      clusterMetadata: {
        enableGlobalNamespace: false,
        failoverVersionIncrement: 10,
        masterClusterName: 'active',
        currentClusterName: 'active',
        clusterInformation: {
          active: {
            enabled: true,
            initialFailoverVersion: 1,
            rpcName: 'frontend',
            rpcAddress: `127.0.0.1:${ports.temporalFrontend}`,
            httpAddress: `127.0.0.1:${ports.temporalHttp}`,
          },
        },
      },
      dcRedirectionPolicy: { policy: 'noop' },
      dynamicConfigClient: { filepath: dynamicConfigPath, pollInterval: '60s' },
    },
    null,
    2,
  );
}

function sqlStore(database: DatabaseAddress, databaseName: string, connections: number) {
  return {
    pluginName: 'postgres12_pgx',
    databaseName,
    connectAddr: `${database.host}:${database.port}`,
    connectProtocol: 'tcp',
    user: database.user,
    password: database.password,
    maxConns: connections,
    maxIdleConns: connections,
    maxConnLifetime: '1h',
  };
}

/** Requests per second no single machine reaches: the limits are meant for shared clusters. */
const unlimited = 1_000_000;

const dynamicSettings: Readonly<Record<string, number | string | boolean>> = {
  'frontend.rps': unlimited,
  'frontend.namespaceRPS': unlimited,
  'history.rps': unlimited,
  'matching.rps': unlimited,
  'frontend.persistenceMaxQPS': unlimited,
  'history.persistenceMaxQPS': unlimited,
  'matching.persistenceMaxQPS': unlimited,
  'worker.persistenceMaxQPS': unlimited,
  // One node gains nothing from spreading a queue, and every partition costs pollers and hops.
  'matching.numTaskqueueReadPartitions': 1,
  'matching.numTaskqueueWritePartitions': 1,
  // A case whose workflow task fails twice in a row is found by a search, long before anybody misses it.
  'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute': 2,
  // A new namespace and new search attributes are known after a moment instead of ten seconds.
  'system.namespaceCacheRefreshInterval': '1s',
  'system.forceSearchAttributesCacheRefreshOnRead': true,
};

/** The dynamic configuration file, as JSON. */
export function dynamicConfig(): string {
  const entries = Object.entries(dynamicSettings).map(([key, value]) => [key, [{ value }]] as const);
  return JSON.stringify(Object.fromEntries(entries), null, 2);
}
