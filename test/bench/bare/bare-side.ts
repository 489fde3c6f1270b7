import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Client, type WorkflowHandle } from '@temporalio/client';
import { rowsOf, until } from '../database';
import { BESIDE, FIRST, type Message, RECTIFIED, type ReferenceCase } from '../reference-case';
import { type Side } from '../side';
import { type Bench } from '../bench';
import { BARE_TABLE, BARE_TASK_QUEUE, BARE_WORKFLOW, type BareInput, type BareMessage, tell, told } from './messages';

/** The worker of bare cases. */
export interface BareWorker {
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** The worker of the whole system, where its package lies. */
const WORKER_APP = dirname(require.resolve('@yijian/worker/package.json'));

/** Makes the table and starts the worker; its output goes to a log in the state folder. */
export async function startBareWorker(bench: Pick<Bench, 'system' | 'register' | 'door'>): Promise<BareWorker> {
  const { system, register, door } = bench;
  await register.query(BARE_TABLE);
  const log = openSync(join(system.stateFolder, 'logs', 'bench-bare-worker.log'), 'a');
  const child = fork(join(__dirname, 'worker.js'), {
    env: { ...system.serviceEnv, DEPARTMENTS_URL: `${door.url}/departments` },
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
    // As the worker of the whole system is run: the comparison is of designs, not of Node options.
    execArgv: ['--enable-source-maps', '--require', join(WORKER_APP, 'dist', 'preload.js')],
  });
  closeSync(log);
  await Promise.race([once(child, 'message'), endedEarly(child)]);
  return {
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function endedEarly(child: ChildProcess): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`The worker of bare cases ended with exit code ${code}: see bench-bare-worker.log in the logs.`);
}

/** Bare cases, told by signals or by Updates. */
export function bareSide(
  name: 'bare' | 'bareUpdate',
  { client, system, register }: Bench,
  worker: BareWorker,
  sizes: Pick<BareInput, 'requestBytes' | 'noticeBytes' | 'deliveryBytes'>,
): Side {
  let started = 0;
  return {
    name,
    prepare: async () => {
      started += 1;
      const caseNo = `${name}-${process.pid}-${started}`;
      const handle = await start(client, {
        caseNo,
        first: FIRST.itemId,
        rectified: RECTIFIED.itemId,
        beside: BESIDE.map(({ itemId }) => itemId),
        ...sizes,
      });
      return bareCaseOf(handle, caseNo, name);
    },
    quiet: async (cases) => {
      const numbers = cases.map(({ caseNo }) => caseNo);
      await until(async () => {
        const sql = 'SELECT count(*)::int AS count FROM bench_bare WHERE case_no = ANY ($1)';
        const [row] = await rowsOf<{ count: number }>(register, sql, [numbers]);
        return row?.count === numbers.length;
      });
    },
    processes: () => ({
      worker: worker.pid,
      temporal: system.service('temporal').pid ?? 0,
      postgres: system.service('postgres').pid ?? 0,
    }),
  };
}

function start(client: Client, input: BareInput): Promise<WorkflowHandle> {
  return client.workflow.start(BARE_WORKFLOW, {
    workflowId: `bench/${input.caseNo}`,
    taskQueue: BARE_TASK_QUEUE,
    args: [input],
  });
}

function bareCaseOf(handle: WorkflowHandle, caseNo: string, name: 'bare' | 'bareUpdate'): ReferenceCase {
  const give = {
    bare: (message: BareMessage) => handle.signal(tell, message),
    bareUpdate: async (message: BareMessage) => {
      await handle.executeUpdate(told, { args: [message], updateId: message.name });
    },
  }[name];
  return {
    caseNo,
    workflowId: handle.workflowId,
    send: (message) => give({ name: nameOf(message) }),
    ended: async () => {
      await handle.result();
    },
  };
}

function nameOf(message: Message): string {
  return 'item' in message ? `${message.kind}/${message.item.itemId}/${message.round}` : message.kind;
}
