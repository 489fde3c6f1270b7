/**
 * One department's item of a case. `waitingPrerequisite` (待前置): clocks have not started. `dispatching`: accepted, the
 * request of this round is on its way. `inReview` (审查): the department has it. `rectification` (整改): the applicant has it.
 * The others are ends. Special procedures, hearings and suspension lie over a running status and are kept beside it.
 */
export type ItemState = (
  | { readonly status: 'waitingPrerequisite' }
  | (Running & { readonly status: 'dispatching'; readonly cause: DispatchCause })
  | (Running & {
      readonly status: 'inReview';
      /** When the department has stored the request; absent when it answered before its receipt came. */
      readonly dispatchedAt?: number;
      readonly acknowledgedAt?: number;
    })
  | (Running & { readonly status: 'rectification'; readonly requirements: readonly string[]; readonly askedAt: number })
  | (Decided & { readonly status: 'granted'; readonly results: readonly OutputReference[] })
  | (Decided & { readonly status: 'denied' | 'revoked'; readonly reason: string; readonly legalBasis: string })
  | { readonly status: 'prerequisiteFailed'; readonly endedAt: number; readonly becauseOf: string }
  | (Ended & { readonly status: 'withdrawn' })
  | (Ended & { readonly status: 'terminated'; readonly reason: string })
) & {
  /** Data yielded so far for other items. */
  readonly data: readonly OutputReference[];
  /** Outside events reported so far. */
  readonly reportedEvents: readonly string[];
};

/** Why a department is asked: first request, after rectification, or because the time to rectify is over. */
export type DispatchCause = 'application' | 'rectified' | 'rectificationExpired';

/** What a running item carries. Times are epoch milliseconds. */
export interface Running {
  /** From 1; each rectification adds one. */
  readonly round: number;
  /** When its clocks started. */
  readonly startedAt: number;
  /** Number of rectifications so far. */
  readonly rectifications: number;
  /** Opaque ids of those who review it at the department, as far as they are known; the last one holds it now. */
  readonly reviewerIds: readonly string[];
  /** What its department must still be told besides the request of the round. */
  readonly messages: readonly DepartmentMessage[];
  /** Messages so far; numbers the next one. */
  readonly messageCount: number;
  /** Since when its handling is suspended (中止). */
  readonly suspendedAt?: number;
}

/** Something a department is told about an item it has been asked for: 补交材料, 催办, 联合勘验安排, 终止. */
export interface DepartmentMessage {
  readonly kind: MessageKind;
  /** From 1 in the item; makes its idempotency key. */
  readonly number: number;
  /** In Chinese; the materials of a supplement are told by reference. */
  readonly text: string;
}

export type MessageKind = 'supplement' | 'urge' | 'visit';

interface Decided extends Running {
  readonly decidedAt: number;
  /** Act of the decision that stands; a later act refers to it. */
  readonly decisionAct?: string;
}

interface Ended {
  readonly endedAt: number;
  /** Round in which its department was asked last, 0 when it never was. */
  readonly round: number;
}

/** A result or datum whose value lies in the register under the command that brought it. */
export interface OutputReference {
  readonly outputId: string;
  readonly commandId: string;
}

/** The state every item of a case begins in. */
export const WAITING: ItemState = { status: 'waitingPrerequisite', data: [], reportedEvents: [] };

/** Statuses of an item. */
export type ItemStatus = ItemState['status'];

/** Statuses at which an item is being handled. */
export const RUNNING_STATUSES = ['dispatching', 'inReview', 'rectification'] as const satisfies readonly ItemStatus[];

/** An item that is being handled. */
export type RunningItem = Extract<ItemState, { readonly status: (typeof RUNNING_STATUSES)[number] }>;

/** Whether an item of this status is being handled. */
export function isRunningStatus(status: string): status is RunningItem['status'] {
  return (RUNNING_STATUSES as readonly string[]).includes(status);
}

/** Whether the item is being handled: its clocks have started and it has not ended. */
export function isRunning(item: ItemState): item is RunningItem {
  return isRunningStatus(item.status);
}

/** Whether the item has come to an end of any kind. */
export function isEnded({ status }: Pick<ItemState, 'status'>): boolean {
  return status !== 'waitingPrerequisite' && !isRunningStatus(status);
}

/** Whether the handling of the item is suspended (中止). */
export function isSuspended(item: ItemState | undefined): boolean {
  return item !== undefined && isRunning(item) && item.suspendedAt !== undefined;
}

/** Whether its department has decided it, whatever became of the decision; a decision is delivered. */
export function isDecided({ status }: ItemState): boolean {
  return status === 'granted' || status === 'denied' || status === 'revoked';
}
