import { serverConfig, temporalPortNames, type TemporalPorts } from './temporal-config';

describe('the configuration of the embedded Temporal server', () => {
  it('given ports and a database, when written, then every port is used once and nothing listens beyond this machine', () => {
    const ports = Object.fromEntries(temporalPortNames.map((name, index) => [name, 20_001 + index])) as TemporalPorts;
    const database = { host: '127.0.0.1', port: 5432, user: 'u', password: 'p', database: 'd' };
    const config = JSON.parse(serverConfig(ports, database, '/dynamic.yaml')) as {
      services: Record<string, { rpc: Record<string, unknown> }>;
    };
    const rpcs = Object.values(config.services).map(({ rpc }) => rpc);
    const used = rpcs.flatMap((rpc) => Object.values(rpc)).filter((value) => typeof value === 'number');
    expect(used.sort()).toEqual(Object.values(ports));
    expect(rpcs.map((rpc) => rpc['bindOnIP'])).toEqual(['127.0.0.1', '127.0.0.1', '127.0.0.1', '127.0.0.1']);
  });
});
