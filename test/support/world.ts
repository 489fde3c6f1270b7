import { activityInfo } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type {
  CaseActivities,
  CreditAnswer,
  CreditQuestion,
  DepartmentReceipt,
  DispatchBundle,
  FirstTry,
  NoticeRequest,
  RecordRequest,
  SendToDepartment,
} from '@yijian/contract';
import { messageKey, requestKey, withdrawalKey } from '@yijian/contract';
import { firstTry } from '@yijian/activities';
import type { Calendar } from '@yijian/domain/calendar';
import type { CaseEvent, CasePlan, RecordedEvent } from '@yijian/domain/case';
import type { CardRaised } from '@yijian/domain/supervision';

/** What a call of the outside world does: answers, is too slow for a first try, fails for now, or fails for good. */
export type Behaviour = 'works' | 'isSlow' | 'isDown' | 'rejects';

/** Working days without holidays from 2026 on, as many years as asked. */
export function calendarOf(...years: readonly number[]): Calendar {
  const plain = { regionCode: '000000', version: '1', provisional: false, offDays: [], makeUpWorkingDays: [] };
  return { years: years.map((year) => ({ ...plain, year })) };
}

/**
 * The outside world of a case in workflow tests: keeps what it was asked, and behaves as a test says. It stands in for
 * activities only; the workflow, the engine and its clock are real.
 */
export class World implements CaseActivities {
  departments: Behaviour = 'works';
  /** Departments that behave otherwise, by the item they are asked about. */
  readonly departmentOf: Record<string, Behaviour> = {};
  register: Behaviour = 'works';
  notices: Behaviour = 'works';
  credit: Behaviour = 'works';
  delivery: Behaviour = 'works';
  /** Whether the applicant has a dishonesty record (失信). */
  isDishonest = false;
  /** Plan after facts were found out. */
  revisedPlan?: CasePlan;
  /** Receipt that delivery answers with at once; none: it waits for confirmation. */
  deliveryReceipt?: string;
  /** Every request that reached a department, by idempotency key, in order, repetitions included. */
  readonly requests: string[] = [];
  /** The same, with all that was said. */
  readonly sent: SendToDepartment[] = [];
  /** Attempts to reach a department, failed ones included. */
  attempts = 0;
  readonly given: string[] = [];
  /** What happens after a notice was given and before the case knows. */
  whileNoticeIsGiven?: () => Promise<unknown>;
  readonly bundles: DispatchBundle[] = [];
  readonly bursts: RecordRequest[] = [];

  /** `calendar`: working days that have been imported. */
  constructor(public calendar: Calendar) {}

  async loadCalendar(): Promise<Calendar> {
    return this.calendar;
  }

  async giveOneTimeNotice({ key }: NoticeRequest): Promise<void> {
    behave(this.notices, '通知服务');
    this.given.push(key);
    await this.whileNoticeIsGiven?.();
  }

  async sendToDepartment(request: SendToDepartment): Promise<DepartmentReceipt> {
    const { caseNo, itemId, kind, round, number } = request;
    this.attempts += 1;
    behave(this.departmentOf[itemId] ?? this.departments, '部门系统');
    this.sent.push(request);
    const numbered =
      number === undefined ? requestKey(caseNo, itemId, round) : messageKey(caseNo, itemId, kind, number);
    const key = kind === 'withdrawal' ? withdrawalKey(caseNo, itemId) : numbered;
    this.requests.push(key.slice(caseNo.length + 1));
    return { receiptNumber: `R${this.requests.length}` };
  }

  async checkCredit({ offers }: CreditQuestion): Promise<CreditAnswer> {
    behave(this.credit, '信用服务');
    return { blocked: this.isDishonest ? offers : [] };
  }

  async revisePlan(): Promise<CasePlan> {
    if (!this.revisedPlan) throw new Error('This test has no revised plan.');
    return this.revisedPlan;
  }

  async dispatchBundle(bundle: DispatchBundle): Promise<{ readonly receipt?: string }> {
    behave(this.delivery, '送达服务');
    this.bundles.push(bundle);
    return this.deliveryReceipt ? { receipt: this.deliveryReceipt } : {};
  }

  async record(burst: RecordRequest): Promise<void> {
    behave(this.register, '办件登记库');
    this.bursts.push(burst);
  }

  /** What was said to the department of an item in one kind of message. */
  said(itemId: string, kind: SendToDepartment['kind']): readonly SendToDepartment[] {
    return this.sent.filter((request) => request.itemId === itemId && request.kind === kind);
  }

  /** All events in the register, in order of position: what a task did anew has taken the place of what was lost with it. */
  get recorded(): readonly RecordedEvent[] {
    return this.bursts.reduce<readonly RecordedEvent[]>((known, { events }) => {
      const [first] = events;
      return first ? [...known.filter(({ seq }) => seq < first.seq), ...events] : known;
    }, []);
  }

  /** Types of all events in the register, in order of position. */
  get recordedTypes(): readonly string[] {
    return this.recorded.map(({ event }) => event.type);
  }

  /** Events of one type in the register. */
  recordedOf<T extends CaseEvent['type']>(type: T): readonly Extract<CaseEvent, { readonly type: T }>[] {
    return this.recorded.flatMap(({ event }) =>
      event.type === type ? [event as Extract<CaseEvent, { readonly type: T }>] : [],
    );
  }

  /** Supervision cards raised, as rule and whom it counts against. */
  get cards(): readonly string[] {
    return this.recordedOf('cardRaised').map(({ ruleId, against }: CardRaised) => `${ruleId}: ${against}`);
  }
}

/** All activities as a worker takes them, in the world as it is at the moment of a call. */
export function worldly(world: () => World): CaseActivities & FirstTry {
  const each: CaseActivities = {
    loadCalendar: () => world().loadCalendar(),
    giveOneTimeNotice: (request) => world().giveOneTimeNotice(request),
    sendToDepartment: (request) => world().sendToDepartment(request),
    checkCredit: (question) => world().checkCredit(question),
    revisePlan: () => world().revisePlan(),
    dispatchBundle: (bundle) => world().dispatchBundle(bundle),
    record: (burst) => world().record(burst),
  };
  return { ...each, ...firstTry(each) };
}

function behave(behaviour: Behaviour, name: string): void {
  const fails = behaviour === 'isDown' || (behaviour === 'isSlow' && activityInfo().isLocal);
  if (fails) throw ApplicationFailure.retryable(`${name}暂时不可用`, 'unavailable');
  if (behaviour === 'rejects') throw ApplicationFailure.nonRetryable(`${name}拒绝了请求`, 'departmentRejected');
}
