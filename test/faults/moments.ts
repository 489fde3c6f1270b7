import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { Client, credentials } from '@grpc/grpc-js';
import { caseWorkflowId } from '@yijian/contract';
import { historyShards } from '@yijian/infra';
import { type DataSource } from 'typeorm';
import { CLERK } from '../support/gateway-client';
import { eventually } from '../support/http';
import { type TestSystem } from '../support/system';
import { CarefulClient } from './careful-client';
import { finish, readyToSubmit } from './case-run';
import { findings, inboxIsEmpty, type Insides } from './oracle';
import { Tally } from './tally';

const SCENARIO = { situationId: 'cafe-general-window' };
const MS = 240_000;

/** A case of one careful caller in a system. */
function careful({ simulator, gatewayUrl }: TestSystem, insides: Insides) {
  const gateway = new CarefulClient(gatewayUrl, new Tally(1));
  const doors = { gateway, simulator };
  return { gateway, doors, insides: { ...insides, doors } };
}

/**
 * The worker dies in the one moment in which a department knows more than the engine. Its replies come before the case asks
 * again, or it is asked again for the same: both are in order, and the request is on record either way.
 */
export function workerDiesWhileItAsks(system: () => TestSystem, inside: () => Insides): void {
  it(
    'given a department that has a request and is slow to say so, when the worker dies, then the case knows no less',
    async () => {
      const { gateway, doors, insides } = careful(system(), inside());
      const slow = { 'licence-check': { faults: [{ kind: 'slow', ms: 5000 }] } };
      const filled = await readyToSubmit(doors, SCENARIO, slow);
      const { caseNo, filer } = filled;
      await gateway.perform(filer, caseNo, 'submit');
      const accepted = gateway.perform(CLERK, caseNo, 'accept');
      await eventually('a request', async () => (await doors.simulator.requestsOf(caseNo))[0]);
      await system().service('worker').kill9();
      await system().service('worker').start();
      await accepted;

      const finished = await finish(doors, SCENARIO, filled);
      await inboxIsEmpty(insides);
      expect(await findings(insides, finished, gateway.ledger)).toEqual([]);
    },
    MS,
  );
}

/** The gateway dies between its answer and whatever comes next. */
export function gatewayDiesAfterItsAnswer(system: () => TestSystem, inside: () => Insides): void {
  it(
    'given a command that was answered, when the gateway dies at once, then a repetition gets the same answer and no second effect',
    async () => {
      const { gateway, doors, insides } = careful(system(), inside());
      const filled = await readyToSubmit(doors, SCENARIO, {});
      const { caseNo, filer } = filled;
      const key = randomUUID();
      const first = await gateway.command(filer, caseNo, 'submit', {}, key);
      await system().service('gateway').kill9();
      await system().service('gateway').start();
      const again = await gateway.command(filer, caseNo, 'submit', {}, key);
      expect(again).toMatchObject({ status: first.status, body: first.body });
      await gateway.perform(CLERK, caseNo, 'accept');

      const finished = await finish(doors, SCENARIO, filled);
      await inboxIsEmpty(insides);
      expect(await findings(insides, finished, gateway.ledger)).toEqual([]);
    },
    MS,
  );
}

/**
 * The engine loses a task it has given out, as it does when its database lets it down, and gives it out anew while the worker
 * still writes to the register. The worker goes on with what it remembers of the first one; the history tells of the second.
 */
export function engineForgetsATask(system: () => TestSystem, inside: () => Insides): void {
  it(
    'given a command whose task the engine forgets and gives out anew, then the register says what the history says',
    async () => {
      const { gateway, doors, insides } = careful(system(), inside());
      const { register, temporal } = insides;
      const filled = await readyToSubmit(doors, SCENARIO, {});
      const { caseNo, filer } = filled;
      const key = randomUUID();
      const submit = () => gateway.command(filer, caseNo, 'submit', {}, key);
      const answers = await whileNothingIsRecorded(register, async (aBurstWaits) => {
        const first = submit();
        await aBurstWaits();
        const forgotten = await taskOf(caseNo, temporal);
        await forget(system().temporalAddress);
        let isAnswered = false;
        const again = submit().then(() => (isAnswered = true));
        await eventually('the task anew', async () => {
          const anew = await taskOf(caseNo, temporal);
          const isAnew = anew !== undefined && anew !== forgotten;
          // On a slow machine the worker may have given up waiting, and the task be done, before it could be forgotten.
          return isAnew || isAnswered ? true : undefined;
        });
        return [first, again];
      });
      await Promise.all(answers);
      await gateway.perform(CLERK, caseNo, 'accept');

      const finished = await finish(doors, SCENARIO, filled);
      await inboxIsEmpty(insides);
      expect(await findings(insides, finished, gateway.ledger)).toEqual([]);
    },
    MS,
  );
}

/** Lets nothing be written to the timeline as long as `work` lasts, which may wait until something is to be written. */
async function whileNothingIsRecorded<T>(
  register: DataSource,
  work: (aBurstWaits: () => Promise<unknown>) => Promise<T>,
): Promise<T> {
  const aBurstWaits = async (): Promise<true | undefined> => {
    const [row] = await register.query<{ waits: boolean }[]>(
      `SELECT EXISTS (SELECT FROM pg_locks WHERE relation = 'case_event'::regclass AND NOT granted) AS waits`,
    );
    return row?.waits === true ? true : undefined;
  };
  return register.transaction(async (transaction) => {
    await transaction.query('LOCK TABLE case_event IN SHARE MODE');
    return work(() => eventually('a burst that waits', aBurstWaits));
  });
}

/** The workflow task of a case that a worker has at this moment, by the instant at which it got it. */
async function taskOf(caseNo: string, temporal: Insides['temporal']): Promise<string | undefined> {
  const { raw } = await temporal.workflow.getHandle(caseWorkflowId(caseNo)).describe();
  const startedTime = raw.pendingWorkflowTask?.startedTime;
  return startedTime ? `${String(startedTime.seconds)}.${startedTime.nanos}` : undefined;
}

/** Makes the engine drop what it has not stored, and read the rest anew when it is asked. */
async function forget(address: string): Promise<void> {
  const engine = new Client(address, credentials.createInsecure());
  const closeShard = promisify((shard: number, done: (error: Error | null) => void) =>
    engine.makeUnaryRequest(CLOSE_SHARD, closeShardRequest, () => undefined, shard, done),
  );
  try {
    await Promise.all(Array.from({ length: historyShards }, (_, index) => closeShard(index + 1)));
  } finally {
    engine.close();
  }
}

const CLOSE_SHARD = '/temporal.server.api.adminservice.v1.AdminService/CloseShard';

/** `CloseShardRequest { int32 shard_id = 1; }` */
const closeShardRequest = (shard: number): Buffer => Buffer.from([0x08, shard]);
