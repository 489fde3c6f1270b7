import type { Calendar } from '@yijian/domain/calendar';
import type { CasePlan, CaseView, MaterialReference, RecordedEvent } from '@yijian/domain/case';
import type { OutputReference } from '@yijian/domain/item';
import type { OfferReference } from '@yijian/domain/offer';
import type { DepartmentReceipt, DepartmentRequest, DepartmentRequestKind } from './department';

/**
 * What the workflow asks of the outside world. Each activity is idempotent by the names in its request. Failures: a
 * non-retryable `ApplicationFailure` of a type in {@link ACTIVITY_FAILURES} parks the step; anything else is tried again.
 */
export interface CaseActivities {
  /** Working-day calendars of the country or region, all years imported. */
  loadCalendar(request: { readonly regionCode: string }): Promise<Calendar>;
  /** Gives the one-time notice: writes it to the outbox, once per key. All other notices follow from recorded events. */
  giveOneTimeNotice(request: NoticeRequest): Promise<void>;
  /** Asks a department, over HTTP, with the idempotency key of case, item and round. */
  sendToDepartment(request: SendToDepartment): Promise<DepartmentReceipt>;
  /**
   * Looks up the credit record of the applicant, over HTTP and in the integrity file, and says which of the offers it bars
   * (`blockedWhen` of the package). An outage holds the offer, not the case.
   */
  checkCredit(request: CreditQuestion): Promise<CreditAnswer>;
  /** Plans the case again with all facts known now. */
  revisePlan(request: { readonly caseNo: string }): Promise<CasePlan>;
  /** Hands the bundle of results over for delivery; online delivery answers with its receipt at once. */
  dispatchBundle(request: DispatchBundle): Promise<{ readonly receipt?: string }>;
  /**
   * Writes a burst of events, the notices they call for and the view of the case to the register in one transaction. It runs
   * before the engine has stored the workflow task it belongs to: a task that is lost with its worker is done anew, and what
   * it writes then replaces what it wrote first.
   */
  record(request: RecordRequest): Promise<void>;
}

/** Names of the activities that stages call; the register is written by the case itself. */
export type ActivityName = Exclude<keyof CaseActivities, 'record'>;

/** One call of an activity, as data. */
export interface Call {
  readonly name: ActivityName;
  readonly request: unknown;
}

/** What came of a call: its answer, or a failure that is worth a repetition or not. */
export type CallOutcome =
  | { readonly kind: 'done'; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly type: string; readonly message: string };

/**
 * The first try of calls: those of one moment at once, in one local activity. It never fails as a whole for a failure of one call; a
 * call that did not get through is made again as an activity of its own.
 */
export interface FirstTry {
  callAll(calls: readonly Call[]): Promise<readonly CallOutcome[]>;
}

/** One one-time notice (一次告知), rendered from the catalogue for the answers of the case. */
export interface NoticeRequest {
  readonly caseNo: string;
  /** Unique within the case, e.g. `oneTimeNotice/0`; the notice is given once per key. */
  readonly key: string;
}

/** Offers asked for in a case. */
export interface CreditQuestion {
  readonly caseNo: string;
  readonly offers: readonly OfferReference[];
}

/** Offers that a dishonesty record (失信) bars; the others may be made. */
export interface CreditAnswer {
  readonly blocked: readonly OfferReference[];
}

/** One request to a department; the payload is built from the register when it is sent. */
export interface SendToDepartment {
  readonly caseNo: string;
  readonly itemId: string;
  readonly kind: DepartmentRequestKind;
  readonly round: number;
  /** Number of a message or question of the item, with {@link kind} its key; absent for what is numbered by round. */
  readonly number?: number;
  /** What is told, in Chinese. */
  readonly message?: string;
  readonly handling: DepartmentRequest['handling'];
  readonly materials: readonly MaterialReference[];
  /** Form revision to build the payload from. */
  readonly formRevision: number;
  /** Results and data of other items that the mapping may read. */
  readonly outputs: readonly (OutputReference & { readonly itemId: string })[];
  readonly promisedDueAt?: number;
  readonly statutoryDueAt?: number;
}

/** The bundle: all results, denials included. */
export interface DispatchBundle {
  readonly caseNo: string;
  readonly method: string;
  readonly results: readonly (OutputReference & { readonly itemId: string })[];
  readonly deniedItemIds: readonly string[];
}

/** A burst for the register. */
export interface RecordRequest {
  readonly caseNo: string;
  /** Run of the workflow; a later run of the same case (after a reset) opens the next epoch. */
  readonly runId: string;
  /** Length of the history at the workflow task that made the burst; of two bursts the one with the greater number counts. */
  readonly task: number;
  /**
   * Time of the engine when the burst was made, epoch milliseconds; of two tries of one task the later counts. Bursts made before
   * it was kept lack it: then the time of their last event stands for it.
   */
  readonly madeAt?: number;
  readonly events: readonly RecordedEvent[];
  readonly view: CaseView;
}

/** Types of non-retryable activity failures: each parks its step until an operator retries it. */
export const ACTIVITY_FAILURES = [
  'departmentRejected',
  'departmentUnknown',
  'caseFileMissing',
  'calendarMissing',
  'publishRefused',
] as const;

export type ActivityFailure = (typeof ACTIVITY_FAILURES)[number];
