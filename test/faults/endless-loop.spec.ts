import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type WorkflowHandle } from '@temporalio/client';
import { type TestWorkflowEnvironment } from '@temporalio/testing';
import { startSkippingServer } from '../support/time-skipping';
import { TASK_QUEUE } from './endless/worker';

const BUILT = join(__dirname, '..', 'dist', 'faults', 'endless');
const PRELOAD = join(dirname(require.resolve('@yijian/worker/package.json')), 'dist', 'preload.js');

let environment: TestWorkflowEnvironment;
let worker: ChildProcess;

beforeAll(async () => {
  environment = await startSkippingServer();
  worker = fork(join(BUILT, 'worker.js'), [environment.address], {
    execArgv: ['--require', PRELOAD],
    stdio: 'inherit',
  });
});

afterAll(async () => {
  if (worker?.exitCode === null) {
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  }
  await environment?.teardown();
});

describe('a case whose code never ends', () => {
  it('fails its task after five seconds, says so, and the worker goes on with other cases', async () => {
    const { workflow } = environment.client;
    const endless = await workflow.start('endless', { taskQueue: TASK_QUEUE, workflowId: 'endless' });
    expect(await firstFailure(endless)).toMatch(/timed out after 5000ms/);
    const healthy = await workflow.start('healthy', { taskQueue: TASK_QUEUE, workflowId: 'healthy' });
    expect(await healthy.result()).toBe('done');
  });
});

/** What the first workflow task that failed said. */
async function firstFailure(handle: WorkflowHandle): Promise<string> {
  for (;;) {
    const { events } = await handle.fetchHistory();
    const failed = events?.find((event) => event.workflowTaskFailedEventAttributes);
    if (failed) return failed.workflowTaskFailedEventAttributes?.failure?.message ?? '';
    await pause(50);
  }
}
