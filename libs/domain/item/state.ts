/**
 * One department's item of a case. `waitingPrerequisite` (待前置): clocks have not started. `dispatching`: accepted, the
 * request of this round is on its way. `inReview` (审查): the department has it. `rectification` (整改): the applicant has it.
 * The other five are ends.
 */
export type ItemState = (
  | { readonly status: 'waitingPrerequisite' }
  | (Running & { readonly status: 'dispatching'; readonly cause: DispatchCause })
  | (Running & { readonly status: 'inReview'; readonly acknowledgedAt?: number })
  | (Running & { readonly status: 'rectification'; readonly requirements: readonly string[]; readonly askedAt: number })
  | (Ended & { readonly status: 'granted'; readonly results: readonly OutputReference[] })
  | (Ended & { readonly status: 'denied'; readonly reason: string; readonly legalBasis: string })
  | { readonly status: 'prerequisiteFailed'; readonly endedAt: number; readonly becauseOf: string }
  | {
      readonly status: 'withdrawn';
      readonly endedAt: number;
      /** Round in which its department was asked last, 0 when it never was. */
      readonly round: number;
    }
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
  /** Times of rectification so far; whether a clock stops in them is the catalogue's word. */
  readonly rectifications: readonly { readonly from: number; readonly to?: number }[];
  /** Periods found exceeded so far. */
  readonly exceeded: readonly ('promised' | 'statutory')[];
}

interface Ended extends Running {
  readonly decidedAt: number;
}

/** A result or datum whose value lies in the register under the command that brought it. */
export interface OutputReference {
  readonly outputId: string;
  readonly commandId: string;
}

/** The state every item of a case begins in. */
export const WAITING: ItemState = { status: 'waitingPrerequisite', data: [], reportedEvents: [] };

/** Whether the item has come to an end of any kind. */
export function isEnded(item: ItemState): boolean {
  return ['granted', 'denied', 'prerequisiteFailed', 'withdrawn'].includes(item.status);
}
