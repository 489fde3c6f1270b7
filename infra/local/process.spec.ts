import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { becomesTrue } from './condition';
import { type ProcessPlan, type ProcessSurroundings, startProcess } from './process';
import { processIdentity } from './process-identity';
import { record, stopLeftovers } from './process-records';
import { createService } from './service';

let surroundings: ProcessSurroundings;
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'yijian-process-'));
  surroundings = { logs: join(folder, 'logs'), records: join(folder, 'records') };
  mkdirSync(surroundings.logs);
  mkdirSync(surroundings.records);
});
afterEach(() => rmSync(join(surroundings.logs, '..'), { recursive: true, force: true }));

/** A program that says it is ready and then stays; `onTerm` is what it does when asked to end. */
function program(onTerm = 'process.exit(0)', first = "console.log('ready')"): ProcessPlan {
  return {
    name: 'program',
    command: process.execPath,
    args: ['-e', `process.on('SIGTERM', () => { ${onTerm} }); setInterval(() => {}, 1000); ${first}`],
    env: {},
    ready: (log) => log().includes('ready'),
    readyWithinMs: 20_000,
    stopSignal: 'SIGTERM',
    graceMs: 20_000,
  };
}

describe('a process', () => {
  it('given one that runs, when stopped, then it ended in order and its record is gone', async () => {
    const running = await startProcess(program(), surroundings);
    expect(readdirSync(surroundings.records)).toEqual(['program.json']);
    await running.stop();
    expect(await running.ended).toEqual({ code: 0, signal: null });
    expect(readdirSync(surroundings.records)).toEqual([]);
  });

  it('given one that does not listen, when its grace is over, then it is killed', async () => {
    const running = await startProcess({ ...program(''), graceMs: 100 }, surroundings);
    await running.stop();
    expect(await running.ended).toEqual({ code: null, signal: 'SIGKILL' });
  });

  it('given one that ends before it is ready, when started, then the error shows the end of its log', async () => {
    const broken = program('', "console.error('no such table'); process.exit(3)");
    await expect(startProcess(broken, surroundings)).rejects.toThrow(/program ended with exit code 3[^]*no such table/);
  });

  it('given one that is never ready, when its time is over, then it does not stay behind', async () => {
    const silent = { ...program('process.exit(0)', ''), readyWithinMs: 300 };
    await expect(startProcess(silent, surroundings)).rejects.toThrow(/was not ready within 0.3 s/);
    expect(readdirSync(surroundings.records)).toEqual([]);
  });

  it('given a program that does not exist, when started, then one sentence says so', async () => {
    const missing = { ...program(), command: '/nowhere/program' };
    await expect(startProcess(missing, surroundings)).rejects.toThrow(/\/nowhere\/program cannot be run/);
  });

  it('given one that a killed start left, when the leftovers are stopped, then it is gone', async () => {
    const running = await startProcess(program(), surroundings);
    expect(await stopLeftovers(surroundings.records)).toEqual(['program']);
    await running.ended;
    expect(processIdentity(running.pid)).toBeUndefined();
  });

  it('given the record of a number that a stranger has now, when the leftovers are stopped, then the stranger lives', async () => {
    const stranger = await startProcess(program(), surroundings);
    const entry = { name: 'program', pid: stranger.pid, stopSignal: 'SIGTERM', startedAt: 0 } as const;
    record(surroundings.records, { ...entry, identity: 'somebody who is gone' });
    expect(await stopLeftovers(surroundings.records)).toEqual([]);
    expect(processIdentity(stranger.pid)).toBeDefined();
    await stranger.kill9();
  });
});

describe('a service', () => {
  it('given a crash nobody asked for, when it happens, then the listener hears of it, but not of a stop or kill', async () => {
    const deaths: (string | null)[] = [];
    const service = createService(
      'worker',
      () => startProcess(program(), surroundings),
      (_service, { signal }) => {
        deaths.push(signal);
      },
    );
    await service.start();
    process.kill(service.pid ?? 0, 'SIGKILL');
    expect(await becomesTrue(() => deaths.length === 1, 20_000)).toBe(true);
    expect(service.pid).toBeUndefined();

    await service.restart();
    await service.kill9();
    await service.restart();
    await service.stop();
    expect(deaths).toEqual(['SIGKILL']);
  });
});
