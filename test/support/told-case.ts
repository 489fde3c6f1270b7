import { randomUUID } from 'node:crypto';
import { Client, type WorkflowHandle } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { CASE_WORKFLOW, caseWorkflowId } from '@yijian/contract';
import { type CaseInput, perform, view } from '@yijian/contract/messages';
import { type Calendar, dateOf, workingDaysBetween } from '@yijian/domain/calendar';
import type { Actor, CaseCommand, CasePlan, CaseSettings, CaseView } from '@yijian/domain/case';
import { type Clock, type ClockStatus, dueOf, statusAt } from '@yijian/domain/clock';
import type { OfferReference } from '@yijian/domain/offer';
import { APPLICANT, CLERK, departmentOf, filingOf } from '@yijian/domain/testing';
import { bring } from './bring';
import type { World } from './world';

/** Where and with what a told case is opened. */
export interface ToldOpening {
  readonly taskQueue: string;
  readonly calendar: Calendar;
  readonly settings: CaseSettings;
}

/** How a command comes: its id, that of its delivery, and when it was received, epoch milliseconds. */
export interface ToldDelivery {
  readonly id?: string;
  readonly delivery?: string;
  readonly receivedAt?: number;
}

/** The environment's own client lets time run on to the next timer, years ahead, while it waits for a result. */
export function plainClient({ connection, namespace }: TestWorkflowEnvironment): Client {
  return new Client({ connection, namespace });
}

/** One case and what people do with it, through the same two messages that the gateway uses. */
export class ToldCase {
  private constructor(
    private readonly environment: TestWorkflowEnvironment,
    readonly handle: WorkflowHandle,
    private readonly world: World,
    /** Working days the case was opened with. */
    readonly calendar: Calendar,
  ) {}

  static async open(
    environment: TestWorkflowEnvironment,
    world: World,
    { taskQueue, calendar, settings }: ToldOpening,
  ): Promise<ToldCase> {
    const caseNo = `430199261122${randomUUID().replace(/\D/g, '').padEnd(6, '0').slice(0, 6)}00`;
    const input: CaseInput = {
      caseNo,
      lifeEventCode: '43TC31901000',
      regionCode: '000000',
      calendar,
      settings,
      openedBy: APPLICANT,
      commandId: 'open',
    };
    const workflowId = `${caseWorkflowId(caseNo)}/${randomUUID()}`;
    const handle = await plainClient(environment).workflow.start(CASE_WORKFLOW, {
      workflowId,
      taskQueue,
      args: [input],
    });
    return new ToldCase(environment, handle, world, calendar);
  }

  /**
   * Gives a command; resolves to the position after it, or the code of its refusal. The engine knows a delivery by its own
   * id, which is that of the command unless a test says otherwise.
   */
  async does(
    actor: Actor,
    command: CaseCommand,
    { id = randomUUID(), delivery = id, receivedAt }: ToldDelivery = {},
  ): Promise<number | string> {
    const envelope = { id, actor, command, ...(receivedAt !== undefined && { receivedAt }) };
    return bring(this.handle, perform, envelope, delivery);
  }

  /** Submits the plan with all its materials but those left out. */
  async submits(
    plan: CasePlan,
    { without = [], asks }: { readonly without?: readonly string[]; readonly asks?: readonly OfferReference[] } = {},
  ): Promise<void> {
    const materialIds = plan.materials.map(({ id }) => id).filter((id) => !without.includes(id));
    await this.does(APPLICANT, { type: 'submit', ...filingOf(plan, materialIds), ...(asks && { asks }) });
  }

  /** Submits, and the window accepts. */
  async isAccepted(plan: CasePlan): Promise<void> {
    await this.submits(plan);
    await this.does(CLERK, { type: 'accept' });
  }

  /** The department of an item takes the request up. */
  async isAcknowledged(itemId: string, round = 1): Promise<number | string> {
    return this.does(departmentOf(itemId), { type: 'acknowledge', itemId, round, reviewerId: `reviewer-of-${itemId}` });
  }

  /** The department of an item grants it with the result every test item has. */
  async isGranted(itemId: string, round = 1): Promise<number | string> {
    return this.does(departmentOf(itemId), { type: 'grant', itemId, round, resultIds: [`${itemId}-result`] });
  }

  /** The department of an item denies it. */
  async isDenied(itemId: string, round = 1): Promise<number | string> {
    return this.does(departmentOf(itemId), {
      type: 'deny',
      itemId,
      round,
      reason: '不符合条件',
      legalBasis: '有关规定',
    });
  }

  /** The bundle goes out and is received. */
  async isDelivered(): Promise<void> {
    await this.until(({ stage, holder }) => stage === 'deliver' && holder === 'applicant');
    await this.does(CLERK, { type: 'confirmDelivery', receipt: '领取人签名' });
  }

  /** The applicant rates the service. */
  async isRated(): Promise<number | string> {
    return this.does(APPLICANT, { type: 'rate', grade: 'satisfied' });
  }

  /** The case as it stands. */
  async view(): Promise<CaseView> {
    return this.handle.query(view);
  }

  /** The case as the register shows it, which is how it stands unless the register is away; costs no replay. */
  async read(): Promise<CaseView> {
    const last = this.world.register === 'works' ? this.world.bursts.at(-1) : undefined;
    return last?.view ?? this.view();
  }

  /** Statuses of all items. */
  async items(): Promise<Readonly<Record<string, string>>> {
    return Object.fromEntries((await this.read()).items.map(({ itemId, status }) => [itemId, status]));
  }

  /** A clock of the case, with its ledger. */
  async clock(id: string): Promise<Clock> {
    const { clocks } = await this.read();
    const found = clocks.find((clock) => clock.id === id);
    if (!found) throw new Error(`No clock ${id}; there are ${clocks.map((clock) => clock.id).join(', ')}.`);
    return found;
  }

  /** How a clock stands now. */
  async standing(id: string): Promise<ClockStatus> {
    return statusAt(await this.clock(id), this.calendar, await this.now());
  }

  /** When a clock runs out. @throws Error while it stands still */
  async due(id: string): Promise<number> {
    const due = dueOf(await this.clock(id), this.calendar);
    if ('at' in due) return due.at;
    throw new Error(`Clock ${id} stands still.`);
  }

  /** Working days from the day of one instant to that of another. */
  workingDays(from: number, to: number): number {
    return workingDaysBetween(this.calendar, dateOf(from), dateOf(to));
  }

  /** The engine's time, epoch milliseconds. */
  async now(): Promise<number> {
    return this.environment.currentTimeMs();
  }

  /** Lets time pass in the engine. */
  async passes(time: string | number): Promise<void> {
    await this.environment.sleep(time);
  }

  /**
   * Lets an hour pass. Needed before something makes a call that is repeated without success superfluous: when an activity is
   * cancelled in the very moment of its next try, as may happen in its first seconds, this engine skips no time any more.
   */
  async anHourPasses(): Promise<void> {
    await this.passes('1 hour');
  }

  /** Lets time pass in the engine until an instant that is to come. */
  async comesTo(instant: number): Promise<void> {
    await this.environment.sleep(Math.ceil(instant - (await this.now())));
  }

  /** Lets time pass until a minute before an instant: at the instant itself, what is due then may have happened already. */
  async comesJustBefore(instant: number): Promise<void> {
    await this.comesTo(instant - 60_000);
  }

  /** Lets engine time pass in small steps until the condition holds; fails after 50 steps. */
  async until(condition: (view: CaseView) => boolean | undefined): Promise<CaseView> {
    for (let step = 0; step < 50; step += 1) {
      const now = await this.read();
      if (condition(now)) return now;
      await this.environment.sleep(step < 25 ? '1 second' : '1 minute');
    }
    throw new Error(`The case never got there: ${JSON.stringify(await this.view())}`);
  }

  /** Events of the history so far, and bytes as the engine stores them. */
  async historySize(): Promise<{ readonly events: number; readonly bytes: number }> {
    const history = await this.handle.fetchHistory();
    const { length } = temporal.api.history.v1.History.encode(history).finish();
    return { events: history.events?.length ?? 0, bytes: length };
  }

  /** Ends a case that a test leaves open: its timers would hold the engine's clock when nobody works on it any more. */
  async isOver(): Promise<void> {
    const { status } = await this.handle.describe();
    if (status.name !== 'RUNNING') return;
    await this.view();
    await this.handle.terminate('the test is over');
  }
}
