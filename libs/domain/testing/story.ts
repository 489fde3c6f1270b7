import type { Calendar } from '../calendar/index';
import {
  type Actor,
  type CaseCommand,
  type CaseEvent,
  type CasePlan,
  type CaseRefusal,
  type CaseSettings,
  type CaseState,
  check,
  deadlines,
  decide,
  earliest,
  evolve,
  expired,
  happen,
  type MaterialReference,
  newCase,
  type RecordedEvent,
} from '../case/index';

/** Monday 2 March 2026, 10:00 in China: the morning on which cases in tests are opened. */
export const MONDAY = Date.parse('2026-03-02T10:00:00+08:00');

const DAY = 24 * 3_600_000;

/** Working days of 2026 without holidays, which is enough for rules that only need a calendar. */
export const PLAIN_2026: Calendar = {
  years: [
    { year: 2026, regionCode: '000000', version: '2026.1', provisional: false, offDays: [], makeUpWorkingDays: [] },
  ],
};

export const APPLICANT: Actor = { role: 'applicant', id: 'applicant-1' };
export const CLERK: Actor = { role: 'windowClerk', id: 'clerk-1' };
export const OPERATOR: Actor = { role: 'operator', id: 'operator-1' };

/** A department that owns the item of a plan made by `item()`. */
export function departmentOf(itemId: string): Actor {
  return { role: 'department', id: `department-of-${itemId}` };
}

const PERIODS: CaseSettings = {
  correction: { value: 15, unit: 'workingDay' },
  evaluation: { value: 30, unit: 'day' },
};

/** A case told step by step, with the rule book alone: no engine, no clock, no register. */
export class Story {
  state: CaseState;
  readonly recorded: RecordedEvent[] = [];
  /** Types of the commands given so far. */
  readonly acts: CaseCommand['type'][] = [];
  now: number;

  constructor(calendar = PLAIN_2026, settings: Partial<CaseSettings> = {}, openedAt = MONDAY) {
    this.now = openedAt;
    this.state = newCase(
      { caseNo: '43019926030200000100', lifeEventCode: '43TC31901000', settings: { ...PERIODS, ...settings } },
      this.now,
    );
    this.happened({ type: 'caseOpened' }, { type: 'calendarPinned', calendar }, { type: 'noticeGiven' });
  }

  /** Moves the clock by whole days and lets every deadline that runs out do its work. */
  daysPass(days: number): this {
    return this.passTo(this.now + days * DAY);
  }

  /** Moves the clock to an instant (epoch milliseconds); each deadline on the way does its work when it runs out. */
  passTo(instant: number): this {
    for (let next = this.nextDue(); next !== undefined && next < instant; next = this.nextDue()) {
      this.now = Math.max(this.now, next + 1);
      for (let [first] = this.expiredNow(); first; [first] = this.expiredNow()) this.happened(first);
    }
    this.now = Math.max(this.now, instant);
    return this;
  }

  /** Lets the service record something. */
  happened(...events: readonly CaseEvent[]): this {
    return this.fold(happen(this.state, events, { now: this.now }));
  }

  /** Gives a command that must be in order. */
  does(actor: Actor, command: CaseCommand): this {
    const refusal = this.refusal(actor, command);
    if (refusal) throw new Error(`${command.type} was refused: ${refusal.code} ${refusal.message}`);
    this.acts.push(command.type);
    const id = `command-${this.acts.length}`;
    const events = decide(this.state, { id, actor, command }, this.now);
    return this.fold(happen(this.state, events, { now: this.now, actor, commandId: id }));
  }

  /** Why a command is out of order now. */
  refusal(actor: Actor, command: CaseCommand): CaseRefusal | undefined {
    return check(this.state, { id: 'asked', actor, command }, this.now);
  }

  /** Submitted with the materials named. */
  submitted(plan: CasePlan, materialIds: readonly string[] = plan.materials.map(({ id }) => id)): this {
    return this.does(APPLICANT, { type: 'submit', ...filingOf(plan, materialIds) });
  }

  /** Submitted and accepted at the window. */
  accepted(plan: CasePlan): this {
    return this.submitted(plan).does(CLERK, { type: 'accept' });
  }

  /** The department grants the item with all its results, in the round it is in. */
  granted(...itemIds: readonly string[]): this {
    for (const itemId of itemIds) {
      const resultIds = this.planned(itemId).results.map(({ id }) => id);
      this.does(departmentOf(itemId), { type: 'grant', itemId, round: this.round(itemId), resultIds });
    }
    return this;
  }

  /** The department denies the item. */
  denied(itemId: string): this {
    const command = {
      type: 'deny',
      itemId,
      round: this.round(itemId),
      reason: '不符合条件',
      legalBasis: '有关规定',
    } as const;
    return this.does(departmentOf(itemId), command);
  }

  /** Status of an item. */
  status(itemId: string): string | undefined {
    return 'items' in this.state ? this.state.items?.[itemId]?.status : undefined;
  }

  /** The case after its first events, folded from them alone. */
  stateAfter(events: number): CaseState {
    const { caseNo, lifeEventCode, settings, openedAt } = this.state;
    return this.recorded.slice(0, events).reduce(evolve, newCase({ caseNo, lifeEventCode, settings }, openedAt));
  }

  /** Types of all events so far. */
  get types(): readonly string[] {
    return this.recorded.map(({ event }) => event.type);
  }

  private round(itemId: string): number {
    const item = 'items' in this.state ? this.state.items?.[itemId] : undefined;
    return item && 'round' in item ? item.round : 1;
  }

  private planned(itemId: string): CasePlan['items'][number] {
    const found = 'filing' in this.state ? this.state.filing?.plan.items.find(({ id }) => id === itemId) : undefined;
    if (!found) throw new Error(`No item ${itemId} in this story.`);
    return found;
  }

  private expiredNow(): readonly CaseEvent[] {
    return expired(deadlines(this.state), this.now);
  }

  private nextDue(): number | undefined {
    return earliest(deadlines(this.state))?.at;
  }

  private fold({ state, recorded }: ReturnType<typeof happen>): this {
    this.state = state;
    this.recorded.push(...recorded);
    return this;
  }
}

/** What a submission hands in. */
export function filingOf(plan: CasePlan, materialIds: readonly string[] = []) {
  return {
    plan,
    form: { revision: 1, sha256: 'f'.repeat(64) },
    materials: handedIn(materialIds),
    deliveryMethod: plan.deliveryMethods[0] ?? 'online',
  };
}

/** References of files handed in for the materials. */
export function handedIn(materialIds: readonly string[]): readonly MaterialReference[] {
  return materialIds.map((materialId) => ({ materialId, uploadId: `upload-${materialId}`, sha256: '0'.repeat(64) }));
}
