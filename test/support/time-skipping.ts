import { randomUUID } from 'node:crypto';
import { Client, WorkflowUpdateFailedError, type WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { CASE_TASK_QUEUE, CASE_WORKFLOW, caseWorkflowId } from '@yijian/contract';
import { type CaseInput, perform, view } from '@yijian/contract/messages';
import type { Calendar } from '@yijian/domain/calendar';
import type { Actor, CaseCommand, CasePlan, CaseView } from '@yijian/domain/case';
import { APPLICANT, CLERK, departmentOf, filingOf } from '@yijian/domain/testing';
import { persistently } from './http';
import { required } from './required';
import { calendarOf, World } from './world';

const KNOWN_YEARS = calendarOf(2026, 2027, 2028, 2029);

/** How workers of a suite run; `maxCachedWorkflows: 0` replays every task from the first event. */
export interface WorkerKind {
  readonly maxCachedWorkflows?: number;
}

// Once per test file; the engine's own chatter would bury the test report.
Runtime.install({ logger: new DefaultLogger('ERROR') });

/** A time-skipping engine with one worker and the outside world its cases meet. Close it when the tests of a file are over. */
export class SkippingEngine {
  private constructor(
    private readonly environment: TestWorkflowEnvironment,
    private readonly kind: WorkerKind,
  ) {}

  /** Starts the engine; the server is the one `npm test` has built. */
  static async start(kind: WorkerKind = {}): Promise<SkippingEngine> {
    const path = required('TEMPORAL_TEST_SERVER');
    // The SDK waits five seconds for the server, which is short while other suites keep a small machine busy.
    const environment = await persistently(() =>
      TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } }),
    );
    await environment.connection.operatorService.addSearchAttributes({
      namespace: environment.namespace,
      searchAttributes: { NeedsRepair: 5 },
    });
    return new SkippingEngine(environment, kind);
  }

  /** Tells one case with a worker of its own, from its opening until `tale` is over. */
  async tell<T>(tale: (one: ToldCase, world: World) => Promise<T>, calendar = KNOWN_YEARS): Promise<T> {
    const world = new World();
    const taskQueue = `${CASE_TASK_QUEUE}-${randomUUID()}`;
    const worker = await Worker.create({
      connection: this.environment.nativeConnection,
      taskQueue,
      workflowBundle: { codePath: required('WORKFLOW_BUNDLE') },
      activities: world.activities,
      ...this.kind,
    });
    return worker.runUntil(async () => {
      const one = await ToldCase.open(this.environment, taskQueue, calendar);
      const result = await tale(one, world);
      await one.isOver();
      return result;
    });
  }

  /** Stops the engine. */
  async stop(): Promise<void> {
    await this.environment.teardown();
  }
}

/** One case and what people do with it, through the same two messages that the gateway uses. */
export class ToldCase {
  private constructor(
    private readonly environment: TestWorkflowEnvironment,
    readonly handle: WorkflowHandle,
  ) {}

  static async open(environment: TestWorkflowEnvironment, taskQueue: string, calendar: Calendar): Promise<ToldCase> {
    const caseNo = `430199261122${String(Date.now() % 1_000_000).padStart(6, '0')}00`;
    const input: CaseInput = {
      caseNo,
      lifeEventCode: '43TC31901000',
      regionCode: '000000',
      calendar,
      settings: { correction: { value: 15, unit: 'workingDay' }, evaluation: { value: 30, unit: 'day' } },
      openedBy: APPLICANT,
      commandId: 'open',
    };
    const workflowId = `${caseWorkflowId(caseNo)}/${randomUUID()}`;
    // A plain client: the environment's own lets time run on to the next timer, years ahead, while it waits for a result.
    const client = new Client({ connection: environment.connection, namespace: environment.namespace });
    const handle = await client.workflow.start(CASE_WORKFLOW, { workflowId, taskQueue, args: [input] });
    return new ToldCase(environment, handle);
  }

  /** Gives a command; resolves to the position after it, or the code of its refusal. */
  async does(actor: Actor, command: CaseCommand, id: string = randomUUID()): Promise<number | string> {
    try {
      const { seq } = await this.handle.executeUpdate(perform, { updateId: id, args: [{ id, actor, command }] });
      return seq;
    } catch (error) {
      const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
      if (cause instanceof ApplicationFailure && cause.type) return cause.type;
      throw error;
    }
  }

  /** Submits the plan with all its materials. */
  async submits(plan: CasePlan): Promise<void> {
    await this.does(APPLICANT, {
      type: 'submit',
      ...filingOf(
        plan,
        plan.materials.map(({ id }) => id),
      ),
    });
  }

  /** Submits, and the window accepts. */
  async isAccepted(plan: CasePlan): Promise<void> {
    await this.submits(plan);
    await this.does(CLERK, { type: 'accept' });
  }

  /** The department of an item grants it with the result every test item has. */
  async isGranted(itemId: string, round = 1): Promise<number | string> {
    return this.does(departmentOf(itemId), { type: 'grant', itemId, round, resultIds: [`${itemId}-result`] });
  }

  /** The department of an item denies it. */
  async isDenied(itemId: string): Promise<number | string> {
    return this.does(departmentOf(itemId), {
      type: 'deny',
      itemId,
      round: 1,
      reason: '不符合条件',
      legalBasis: '有关规定',
    });
  }

  /** The case as it stands. */
  async view(): Promise<CaseView> {
    return this.handle.query(view);
  }

  /** Statuses of all items. */
  async items(): Promise<Readonly<Record<string, string>>> {
    return Object.fromEntries((await this.view()).items.map(({ itemId, status }) => [itemId, status]));
  }

  /** Ends a case that a test leaves open: its timers would hold the engine's clock when nobody works on it any more. */
  async isOver(): Promise<void> {
    const { status } = await this.handle.describe();
    if (status.name !== 'RUNNING') return;
    await this.view();
    await this.handle.terminate('the test is over');
  }

  /** Replays the history so far. @throws DeterminismViolationError when the workflow would now go another way */
  async replays(): Promise<void> {
    const workflowBundle = { codePath: required('WORKFLOW_BUNDLE') };
    await Worker.runReplayHistory({ workflowBundle }, await this.handle.fetchHistory(), this.handle.workflowId);
  }

  /** Lets time pass in the engine. */
  async passes(time: string): Promise<void> {
    await this.environment.sleep(time);
  }

  /** Lets engine time pass in small steps until the condition holds; fails after 50 steps. */
  async until(condition: (view: CaseView) => boolean | undefined): Promise<CaseView> {
    for (let step = 0; step < 50; step += 1) {
      const now = await this.view();
      if (condition(now)) return now;
      await this.environment.sleep(step < 25 ? '1 second' : '1 minute');
    }
    throw new Error(`The case never got there: ${JSON.stringify(await this.view())}`);
  }
}
