import { setCurrentDetails, workflowInfo } from '@temporalio/workflow';
import type { Call, CallOutcome, RecordRequest } from '@yijian/contract';
import type { CaseInput, CommandReceipt } from '@yijian/contract/messages';
import {
  type CaseEvent,
  type CaseRefusal,
  type CaseState,
  type Cause,
  check,
  type CommandEnvelope,
  decide,
  happen,
  newCase,
  type RecordedEvent,
  viewOf,
  waitingFor,
} from '@yijian/domain/case';
import { Timekeeper } from '../timekeeper';

/** How a case ended, as the workflow's result: nothing personal, the rest is in the register. */
export interface CaseEnd {
  readonly end: string;
  readonly outcome?: string;
}

/** A call and who waits for what comes of it. */
export interface WaitingCall extends Call {
  readonly settle: (outcome: CallOutcome) => void;
}

/**
 * The case in this workflow: its state, changed only by events, and the journal of what the register does not hold yet. All
 * methods are synchronous; stages wait on `state` and never on a one-shot flag.
 */
export class RunningCase {
  state: CaseState;
  /** Calls that wait for their first try (`serve.ts`). */
  readonly calls: WaitingCall[] = [];
  private journal: RecordedEvent[] = [];
  private readonly looseEnds: Promise<unknown>[] = [];
  /** Region whose working days count. */
  readonly regionCode: string;
  private readonly speed: number;
  private readonly startedAt = Date.now();
  private readonly time = new Timekeeper();

  constructor(input: CaseInput) {
    this.regionCode = input.regionCode;
    this.speed = input.speed ?? 1;
    this.time.take(input);
    this.state = newCase(input, this.now());
    const { calendar, openedBy, commandId } = input;
    this.apply([{ type: 'caseOpened' }, { type: 'calendarPinned', calendar }], { actor: openedBy, commandId });
  }

  /** This instant in the time of the case, epoch milliseconds. */
  now(): number {
    return this.inCaseTime(this.time.now());
  }

  /** Milliseconds of the engine until an instant of the case. */
  until(instant: number): number {
    return Math.ceil((instant - this.inCaseTime(Date.now())) / this.speed);
  }

  /** Why a command is out of order now; a command that has been performed already is always in order. */
  refusal(envelope: CommandEnvelope): CaseRefusal | undefined {
    return envelope.id in this.state.performed
      ? undefined
      : check(this.state, envelope, this.inCaseTime(this.time.instantOf(envelope)));
  }

  /** Lets a command take effect, once. */
  perform(envelope: CommandEnvelope): CommandReceipt {
    const before = this.state.performed[envelope.id];
    if (before !== undefined) return { seq: before };
    this.time.take(envelope);
    this.apply(decide(this.state, envelope, this.now()), { actor: envelope.actor, commandId: envelope.id });
    return { seq: this.state.seq };
  }

  /** Records what the service itself did or found. */
  happened(...events: readonly CaseEvent[]): void {
    this.apply(events);
  }

  /** Whether the register lacks something. */
  get hasNews(): boolean {
    return this.journal.length > 0;
  }

  /** Takes what the register lacks, as one burst. */
  takeBurst(): RecordRequest {
    const { runId, historyLength } = workflowInfo();
    const burst = {
      caseNo: this.state.caseNo,
      runId,
      task: historyLength,
      madeAt: Date.now(),
      events: this.journal,
      view: viewOf(this.state, this.now()),
    };
    this.journal = [];
    return burst;
  }

  /** Keeps work that must end before the workflow does but holds up no stage. */
  tieLater(work: Promise<unknown>): void {
    this.looseEnds.push(work);
  }

  /** Waits for all work kept by {@link tieLater}. */
  async looseEndsTied(): Promise<void> {
    await Promise.all(this.looseEnds);
  }

  /** The result of the workflow. */
  end(): CaseEnd {
    const { end, outcome } = viewOf(this.state, this.now());
    return { end: end ?? 'open', ...(outcome && { outcome }) };
  }

  /** The time of the case is that of the engine, unless a demonstration lets it run faster. */
  private inCaseTime(instant: number): number {
    return this.startedAt + (instant - this.startedAt) * this.speed;
  }

  private apply(events: readonly CaseEvent[], cause: Omit<Cause, 'now'> = {}): void {
    const now = this.inCaseTime(this.time.stamp());
    const { state, recorded } = happen(this.state, events, { ...cause, now });
    this.state = state;
    this.journal.push(...recorded);
    setCurrentDetails(waitingFor(state));
  }
}
