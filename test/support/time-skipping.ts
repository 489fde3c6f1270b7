import { randomUUID } from 'node:crypto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { CASE_TASK_QUEUE } from '@yijian/contract';
import { addDays, type Calendar, dateOf, startOfDay } from '@yijian/domain/calendar';
import type { CaseSettings } from '@yijian/domain/case';
import { persistently } from './http';
import { required } from './required';
import { ToldCase } from './told-case';
import { calendarOf, World, worldly } from './world';
import { VersionWorld, versionWorldly } from './version-world';

/** How workers of a suite run; `maxCachedWorkflows: 0` replays every task from the first event. */
export interface WorkerKind {
  readonly maxCachedWorkflows?: number;
}

/** What a case is told with, where a tale does not want the usual. */
export interface Terms {
  /** Working days it is opened with, of those that are known, or others; `now` is the time of the opening. */
  readonly calendar?: Calendar | ((known: Calendar, now: number) => Calendar);
  readonly settings?: Partial<CaseSettings>;
  readonly kind?: WorkerKind;
}

/** Where something is told: an engine, a worker on a queue of it, and the working days from a Monday morning on. */
export interface Stage {
  readonly environment: TestWorkflowEnvironment;
  readonly taskQueue: string;
  readonly calendar: Calendar;
}

/** What happens to one case, and in the world around it. */
export type Tale<T> = (one: ToldCase, world: World) => Promise<T>;

const HOUR = 3_600_000;

const SETTINGS: CaseSettings = {
  correction: { value: 15, unit: 'workingDay' },
  evaluation: { value: 30, unit: 'day' },
};

// Once per test file; the engine's own chatter would bury the test report.
Runtime.install({ logger: new DefaultLogger('ERROR') });

/** A worker that serves one tale after the other; to start one for each costs more than most tales take. */
interface Workshop {
  readonly taskQueue: string;
  readonly worker: Worker;
  /** Settles when the worker has stopped. */
  readonly stopped: Promise<void>;
}

/** Starts a time-skipping server: the one that `npm test` has built. Tear it down when the tests of a file are over. */
export function startSkippingServer(): Promise<TestWorkflowEnvironment> {
  const path = required('TEMPORAL_TEST_SERVER');
  // The SDK waits five seconds for the server, which is short while other suites keep a small machine busy.
  return persistently(() =>
    TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } }),
  );
}

/** A time-skipping engine and the outside world its cases meet, one tale at a time. Stop it when the tests of a file are over. */
export class SkippingEngine {
  private readonly workshops = new Map<WorkerKind, Workshop>();
  private world = new World({ years: [] });
  private versionWorld = new VersionWorld();

  private constructor(
    private readonly environment: TestWorkflowEnvironment,
    private readonly kind: WorkerKind,
  ) {}

  /** Starts the engine. */
  static async start(kind: WorkerKind = {}): Promise<SkippingEngine> {
    const environment = await startSkippingServer();
    await environment.connection.operatorService.addSearchAttributes({
      namespace: environment.namespace,
      searchAttributes: { NeedsRepair: 5 },
    });
    return new SkippingEngine(environment, kind);
  }

  /** Tells one case, in a world of its own, from its opening on a Monday morning until `tale` is over. */
  async tell<T>(tale: Tale<T>, { calendar, settings, kind = this.kind }: Terms = {}): Promise<T> {
    return this.stage(async ({ environment, taskQueue, calendar: years }) => {
      const world = new World(years);
      this.world = world;
      const opened = typeof calendar === 'function' ? calendar(years, await environment.currentTimeMs()) : calendar;
      const opening = { taskQueue, calendar: opened ?? years, settings: { ...SETTINGS, ...settings } };
      const one = await ToldCase.open(environment, world, opening);
      try {
        return await tale(one, world);
      } finally {
        await one.isOver();
      }
    }, kind);
  }

  /** Tells of catalogue versions, in a world of their own, from a Monday morning until `tale` is over. */
  async tellVersions<T>(tale: (stage: Stage, world: VersionWorld) => Promise<T>, kind: WorkerKind): Promise<T> {
    return this.stage((stage) => {
      this.versionWorld = new VersionWorld();
      return tale(stage, this.versionWorld);
    }, kind);
  }

  private async stage<T>(act: (stage: Stage) => Promise<T>, kind: WorkerKind): Promise<T> {
    const { environment } = this;
    const { taskQueue, stopped } = await this.workshop(kind);
    const told = this.nextMonday().then((calendar) => act({ environment, taskQueue, calendar }));
    return Promise.race([told, stopped.then(() => Promise.reject(new Error('The worker stopped.')))]);
  }

  /** Stops workers and engine. */
  async stop(): Promise<void> {
    for (const { worker, stopped } of this.workshops.values()) {
      worker.shutdown();
      await stopped;
    }
    await this.environment.teardown();
  }

  private async workshop(kind: WorkerKind): Promise<Workshop> {
    const known = this.workshops.get(kind);
    if (known) return known;
    const taskQueue = `${CASE_TASK_QUEUE}-${randomUUID()}`;
    const worker = await Worker.create({
      connection: this.environment.nativeConnection,
      taskQueue,
      workflowBundle: { codePath: required('WORKFLOW_BUNDLE') },
      activities: { ...worldly(() => this.world), ...versionWorldly(() => this.versionWorld) },
      ...kind,
    });
    const workshop = { taskQueue, worker, stopped: worker.run() };
    workshop.stopped.catch(() => undefined);
    this.workshops.set(kind, workshop);
    return workshop;
  }

  /** Lets time pass to the next Monday, 10:00 in China, so that tales count the same days whenever they are told. */
  private async nextMonday(): Promise<Calendar> {
    const now = await this.environment.currentTimeMs();
    const today = dateOf(now);
    const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
    const at = startOfDay(addDays(today, weekday === 0 ? 1 : 8 - weekday)) + 10 * HOUR;
    await this.environment.sleep(at - now);
    const year = Number(dateOf(at).slice(0, 4));
    return calendarOf(year, year + 1, year + 2, year + 3);
  }
}

/** One theme on the engine of the file: told with cached workflows, and replaying every task from the first event. */
export function inBothKinds(theme: string, told: (engine: () => SkippingEngine, kind: WorkerKind) => void): void {
  stopAfterAll();
  describe(theme, () => {
    let engine: SkippingEngine;
    beforeAll(async () => {
      engine = await engineOfFile();
    });
    describe('with cached workflows', () => told(() => engine, {}));
    describe('replaying every task from the first event', () => told(() => engine, { maxCachedWorkflows: 0 }));
  });
}

/** Tells a case. */
export type Tell = <T>(tale: Tale<T>, terms?: Omit<Terms, 'kind'>) => Promise<T>;

/**
 * Tales of one theme, each told twice: with cached workflows, and replaying every task from the first event. What
 * was told with cached workflows is replayed as a whole in the end.
 */
export function tales(theme: string, told: (tell: Tell) => void): void {
  inBothKinds(theme, (engine, kind) => {
    const histories: ReplayedHistory[] = [];
    const isCached = kind.maxCachedWorkflows === undefined;
    told((tale, terms) =>
      engine().tell(
        async (one, world) => {
          const result = await tale(one, world);
          if (isCached) histories.push({ workflowId: nameOfTale(), history: await one.handle.fetchHistory() });
          return result;
        },
        { ...terms, kind },
      ),
    );
    if (isCached) it('goes the same way again when its history is replayed', () => replayAll(histories));
  });
}

let started: Promise<SkippingEngine> | undefined;
let isToBeStopped = false;

/** The engine that all tales of a file share. */
function engineOfFile(): Promise<SkippingEngine> {
  return (started ??= SkippingEngine.start());
}

function stopAfterAll(): void {
  if (isToBeStopped) return;
  isToBeStopped = true;
  afterAll(async () => (await started)?.stop());
}

/** A history with a name to report it by. */
export type ReplayedHistory = Parameters<typeof Worker.runReplayHistory>[1] extends infer H
  ? { readonly workflowId: string; readonly history: H }
  : never;

/** Replays histories through the workflow code. @throws Error naming the first that goes another way */
export async function replayAll(histories: readonly ReplayedHistory[]): Promise<void> {
  const workflowBundle = { codePath: required('WORKFLOW_BUNDLE') };
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, histories)) {
    if (error) throw new Error(`${workflowId}: ${error.message}`, { cause: error });
  }
}

/** Name of the test that is running. */
export function nameOfTale(): string {
  return expect.getState().currentTestName ?? '';
}
