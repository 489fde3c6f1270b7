import { type Client, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/common';
import { type CaseInput } from '@yijian/contract/messages';
import { type CommandEnvelope } from '@yijian/domain/case';
import { connectTemporal, performCommand, startCase } from '.';

const caseNo = '43019926052100000100';
const envelope: CommandEnvelope = {
  id: 'command-1',
  actor: { role: 'windowClerk', id: 'desk-1' },
  command: { type: 'accept' },
};
const refusal = { code: 'notNow', message: '现在不能受理。', remedy: '请先提交。' };

/** What the SDK's client does in one call; each function may throw as it does. */
interface Answers {
  readonly startUpdate?: (name: unknown, options: unknown) => unknown;
  readonly describe?: () => unknown;
  readonly start?: (type: string, options: unknown) => unknown;
}

function clientThat(answers: Answers): Client {
  const handle = {
    startUpdate: async (name: unknown, options: unknown) => answers.startUpdate?.(name, options),
    describe: async () => answers.describe?.(),
  };
  const workflow = {
    getHandle: () => handle,
    start: async (type: string, options: unknown) => answers.start?.(type, options),
  };
  return { workflow, withDeadline: (_: number, call: () => unknown) => call() } as unknown as Client;
}

function fails(error: Error): () => never {
  return () => {
    throw error;
  };
}

const perform = (answers: Answers) => performCommand(clientThat(answers), caseNo, envelope, 1_000);

describe('performing a command', () => {
  it('given a case that takes it, then run and position come back and the command id was the update id', async () => {
    let options: unknown;
    const startUpdate: Answers['startUpdate'] = (_, given) => {
      options = given;
      return { workflowRunId: 'run-1', result: async () => ({ seq: 7 }) };
    };
    await expect(perform({ startUpdate })).resolves.toEqual({ kind: 'applied', runId: 'run-1', seq: 7 });
    expect(options).toMatchObject({ updateId: 'command-1', args: [envelope] });
  });

  it('given a case that refuses it, then the refusal comes back', async () => {
    const cause = ApplicationFailure.create({ type: 'notNow', nonRetryable: true, details: [refusal] });
    const outcome = await perform({ startUpdate: fails(new WorkflowUpdateFailedError('refused', cause)) });
    expect(outcome).toEqual({ kind: 'refused', refusal });
  });

  it('given a failure that is no refusal, then the command stays deliverable', async () => {
    const cause = ApplicationFailure.create({ message: 'Cannot read properties of undefined' });
    const outcome = await perform({ startUpdate: fails(new WorkflowUpdateFailedError('failed', cause)) });
    expect(outcome).toEqual({ kind: 'unavailable', reason: 'failed: Cannot read properties of undefined' });
  });

  const notFound = new WorkflowNotFoundError('not found', `case/${caseNo}`, undefined);
  it.each<[string, Answers['describe'], string]>([
    ['has ended', () => ({ status: { name: 'COMPLETED' } }), 'closed'],
    ['was terminated', () => ({ status: { name: 'TERMINATED' } }), 'closed'],
    ['runs but lost the update', () => ({ status: { name: 'RUNNING' } }), 'unavailable'],
    ['is not started yet', fails(notFound), 'unavailable'],
  ])('given "not found" and a case that %s, then it is told apart', async (_, describe, kind) => {
    await expect(perform({ startUpdate: fails(notFound), ...(describe && { describe }) })).resolves.toMatchObject({
      kind,
    });
  });

  it('given no Temporal at the address, when a command and a start come, then both are unavailable within the time', async () => {
    const client = connectTemporal({ address: '127.0.0.1:1', namespace: 'none' });
    const started = Date.now();
    const input = { caseNo } as CaseInput;
    const outcomes = await Promise.all([performCommand(client, caseNo, envelope, 300), startCase(client, input, 300)]);
    expect(outcomes).toMatchObject([{ kind: 'unavailable' }, { kind: 'unavailable' }]);
    expect(Date.now() - started).toBeLessThan(3_000);
    await client.connection.close();
  });
});

describe('starting a case', () => {
  const input = { caseNo } as CaseInput;

  it('given no such case, then it is started under its number and never twice', async () => {
    let options: unknown;
    const start: Answers['start'] = (_, given) => {
      options = given;
      return { firstExecutionRunId: 'run-1' };
    };
    await expect(startCase(clientThat({ start }), input, 1_000)).resolves.toEqual({ kind: 'started', runId: 'run-1' });
    expect(options).toMatchObject({
      workflowId: `case/${caseNo}`,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [input],
    });
  });

  it('given a case that has ended, then it counts as started', async () => {
    const start = fails(new WorkflowExecutionAlreadyStartedError('again', `case/${caseNo}`, 'caseWorkflow'));
    const client = clientThat({ start, describe: () => ({ runId: 'run-0' }) });
    await expect(startCase(client, input, 1_000)).resolves.toEqual({ kind: 'started', runId: 'run-0' });
  });
});
