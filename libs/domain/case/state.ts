import type { Calendar, Limit } from '../calendar/index';
import type { ItemState } from '../item/index';
import type { Defect, Filing, Grade } from './command';

/**
 * A case, as the workflow holds it. The discriminant `status` follows `domain.md` §4.1; what is known at a status is typed
 * with it, so a case in progress without acceptance cannot be written. Times are epoch milliseconds.
 */
export type CaseState = CaseFrame & CasePhase;

/** What a case has from its first moment to its last. */
export interface CaseFrame {
  readonly caseNo: string;
  readonly lifeEventCode: string;
  readonly openedAt: number;
  readonly settings: CaseSettings;
  /** Working days, pinned with their versions; empty until loaded. */
  readonly calendar: Calendar;
  /** When the last one-time notice (一次告知) was given, and whether a newer one is owed. */
  readonly notice: { readonly givenAt?: number; readonly owed: boolean };
  /** Technical failures that wait for an operator's `retry`, by step. */
  readonly parked: Readonly<Record<string, ParkedStep>>;
  /** Facts found out in flight that the plan does not reflect yet. */
  readonly factsToPlan: number;
  /** Number of events so far; the position of the case. */
  readonly seq: number;
  /** Position at which each command took effect, for commands that arrive again after a reset. */
  readonly performed: Readonly<Record<string, number>>;
}

/** Periods that no law fixes and the centre configures. */
export interface CaseSettings {
  /** Time to supply a correction (补正期限). */
  readonly correction: Limit;
  /** How long an evaluation stays open (评价等待). */
  readonly evaluation: Limit;
}

/** A technical failure. */
export interface ParkedStep {
  readonly reason: string;
  readonly since: number;
}

/** Statuses in the order of a case's life, and what each knows. */
export type CasePhase =
  | { readonly status: 'drafting' }
  | (Filed & { readonly status: 'checking' })
  | (Filed & { readonly status: 'awaitingCorrection'; readonly askedAt: number })
  | (Accepted & { readonly status: 'inProgress' })
  | (Decided & { readonly status: 'delivering'; readonly dispatchedAt?: number })
  | (Decided & { readonly status: 'evaluating'; readonly deliveredAt: number; readonly invitedAt?: number })
  | ClosedPhase;

/** Handed in. */
export interface Filed {
  readonly filing: Filing;
  /** Receipt of the last complete set; deemed acceptance counts from here. */
  readonly receivedAt: number;
  /** Defects of the one correction notice, once it was given. */
  readonly corrected?: readonly Defect[];
}

/** Accepted (受理), by the window or deemed so by law. */
export interface Accepted extends Filed {
  readonly acceptedAt: number;
  readonly deemed: boolean;
  readonly items: Readonly<Record<string, ItemState>>;
  /** Items that joined in flight, because of facts found out. */
  readonly joinedItemIds: readonly string[];
  /** Materials that items which joined in flight still wait for. */
  readonly awaitedMaterials: readonly string[];
}

/** All items have ended. */
export interface Decided extends Accepted {
  readonly outcome: CaseOutcome;
  readonly decidedAt: number;
}

/** 全部办成 / 部分办成 / 未办成. */
export type CaseOutcome = 'allGranted' | 'partlyGranted' | 'noneGranted';

/** The ends of a case. */
export type ClosedPhase = { readonly status: 'closed'; readonly closedAt: number } & (
  | (Decided & { readonly end: 'completed'; readonly deliveredAt: number; readonly grade?: Grade })
  | (Filed & { readonly end: 'refusedAcceptance' | 'returned' })
  | (Partial<Accepted> & { readonly end: 'withdrawn' })
);
