import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { caseWorkflowId } from '@yijian/contract';
import { replayable } from '../support/history';
import { readHistory, recordedScenarios } from './files';

// What a failing replay has to say is in its error.
Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });
jest.setTimeout(120_000);

const SCENARIOS = recordedScenarios();

/** Replays recorded histories with some workflow code; answers the error of each scenario, if any. */
async function replay(workflowBundle: WorkflowBundleOption): Promise<Readonly<Record<string, Error | undefined>>> {
  const histories = SCENARIOS.map((scenario) => ({
    workflowId: caseWorkflowId(scenario),
    history: replayable(readHistory(scenario)),
  }));
  const errors: Record<string, Error | undefined> = {};
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, histories)) {
    errors[workflowId.slice(caseWorkflowId('').length)] = error;
  }
  return errors;
}

/** Today's workflows with a change. */
function bundleOf(change: string): Promise<WorkflowBundleOption> {
  const quiet = () => undefined;
  return bundleWorkflowCode({
    workflowsPath: join(__dirname, 'changes', `${change}.ts`),
    logger: { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: console.warn, error: console.error },
  });
}

describe('recorded histories', () => {
  it('cover the ways of a case and of a catalogue version, each to its end', () => {
    expect([...SCENARIOS].sort()).toEqual([
      'catalogue-version',
      'commitment',
      'correction',
      'joined-items',
      'joint-visit',
      'parked',
      'plain',
      'rectification',
      'tolerance',
      'withdrawal',
    ]);
    for (const scenario of SCENARIOS) {
      expect(readHistory(scenario).events.at(-1)?.['eventType']).toBe('EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED');
    }
  });

  it('replay with the workflow code of today', async () => {
    const codePath = process.env['WORKFLOW_BUNDLE'];
    if (!codePath) throw new Error('WORKFLOW_BUNDLE is not set: run the tests with npm test, which builds it.');

    expect(await replay({ codePath })).toEqual(Object.fromEntries(SCENARIOS.map((scenario) => [scenario, undefined])));
  });

  it('replay with a harmless change', async () => {
    const errors = await replay(await bundleOf('harmless'));

    expect(errors).toEqual(Object.fromEntries(SCENARIOS.map((scenario) => [scenario, undefined])));
  });

  it('catch a change that would break running cases', async () => {
    const errors = await replay(await bundleOf('breaking'));

    for (const scenario of SCENARIOS) expect(errors[scenario]).toBeInstanceOf(DeterminismViolationError);
  });
});
