import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource } from '@yijian/adapters/register';
import { connectTemporal } from '@yijian/adapters/temporal';
import { type RunningSystem, startSystem } from '@yijian/infra';
import { type Bench } from './bench';
import { DepartmentDoor } from './department-door';
import { PublicApi } from './whole/public-api';

/** The system in a folder of its own, with the departments played by this process. `cleanups` undo it, last first. */
export async function startBench(
  signal: AbortSignal,
  cleanups: (() => unknown)[],
): Promise<{ bench: Bench; api: PublicApi }> {
  const stateFolder = mkdtempSync(join(tmpdir(), 'yijian-bench-'));
  // PostgreSQL may have to run as another user, who must be able to get in.
  chmodSync(stateFolder, 0o755);
  cleanups.push(() => rmSync(stateFolder, { recursive: true, force: true }));
  const door = await DepartmentDoor.open();
  cleanups.push(() => door.close());
  const env = { ...process.env, DEPARTMENTS_URL: `${door.url}/departments`, FACTS_URL: `${door.url}/facts` };
  const parts = ['postgres', 'temporal', 'identity', 'worker', 'gateway'] as const;
  const system: RunningSystem = await startSystem({
    stateFolder,
    env,
    parts,
    signal,
    onStep: (step) => {
      if (step.kind !== 'begins') console.error(`· ${step.title}`);
    },
  });
  cleanups.push(() => system.stop());
  const register = await createDataSource(system.databaseUrl, { applicationName: 'bench' }).initialize();
  cleanups.push(() => register.destroy());
  const client = connectTemporal({ address: system.temporalAddress, namespace: system.namespace });
  cleanups.push(() => client.connection.close());
  const api = new PublicApi(system);
  cleanups.push(() => api.close());
  return { bench: { system, register, client, door }, api };
}
