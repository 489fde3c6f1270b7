import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningSystem, startSystem, type SystemOptions } from '@yijian/infra';
import { GatewayClient } from './gateway-client';
import { SimulatorClient } from './simulator-client';

/** A whole system of its own, with the doors tests use. */
export interface TestSystem extends RunningSystem {
  readonly gateway: GatewayClient;
  readonly simulator: SimulatorClient;
}

/**
 * Starts PostgreSQL, Temporal, simulator, worker and gateway as compiled, on free ports in a temporary folder, with the
 * sample packages imported. `stop` ends all of them and removes the folder; with `YIJIAN_KEEP` set the folder stays, for
 * its logs.
 */
export async function startTestSystem(options: Omit<SystemOptions, 'stateFolder'> = {}): Promise<TestSystem> {
  const stateFolder = mkdtempSync(join(tmpdir(), 'yijian-system-'));
  // Run by root, PostgreSQL works as another user, who must be able to pass through.
  chmodSync(stateFolder, 0o711);
  const remove = () => {
    if (!process.env['YIJIAN_KEEP']) rmSync(stateFolder, { recursive: true, force: true });
  };
  try {
    const system = await startSystem({ ...options, stateFolder });
    return {
      ...system,
      gateway: new GatewayClient(system.gatewayUrl),
      simulator: new SimulatorClient(system.simulatorUrl),
      stop: () => system.stop().finally(remove),
    };
  } catch (error) {
    remove();
    throw error;
  }
}
