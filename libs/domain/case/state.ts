import type { Calendar, Limit } from '../calendar/index';
import type { Ledger } from '../clock/index';
import type { ItemState } from '../item/index';
import type { Offers } from '../offer/index';
import type { Procedures } from '../procedure/index';
import type { SupervisionRule } from '../supervision/index';
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
  /** Every clock that was ever started, with its ledger; due dates are computed from it (`clocks.ts`). */
  readonly clocks: Ledger;
  /** Offers of tolerance (容缺) and commitment (告知承诺). */
  readonly offers: Offers;
  /** Supervision cards raised so far, by rule and what it was raised for; a card is raised once. */
  readonly cards: readonly string[];
  /** When the last one-time notice (一次告知) was given; with the number of the event since which a newer one is owed, 0 for the opening. */
  readonly notice: { readonly givenAt?: number; readonly owedSince?: number };
  /** Technical failures that wait for an operator's `retry`, by step. */
  readonly parked: Readonly<Record<string, ParkedStep>>;
  /** Facts found out in flight that the plan does not reflect yet. */
  readonly factsToPlan: number;
  /** Number of events so far; the position of the case. */
  readonly seq: number;
  /** Position at which each command took effect, for commands that arrive again after a reset. */
  readonly performed: Readonly<Record<string, number>>;
}

/** What a case is opened with and keeps: periods that no law fixes, and how it is supervised. */
export interface CaseSettings {
  /** Time to supply a correction (补正期限). */
  readonly correction: Limit;
  /** How long an evaluation stays open (评价等待). */
  readonly evaluation: Limit;
  /** Working days before an applicant's time runs out at which he is reminded; never, where absent. */
  readonly reminderWorkingDays?: number;
  /** Rules of electronic supervision (电子监察); none where absent. */
  readonly supervision?: readonly SupervisionRule[];
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
  /** 事后核查: delivered and rated or not; commitments are still to be checked. */
  | (Decided & { readonly status: 'followingUp'; readonly deliveredAt: number; readonly grade?: Grade })
  | ClosedPhase;

/** Handed in. */
export interface Filed {
  readonly filing: Filing;
  /** Receipt of the last complete set; deemed acceptance counts from here. */
  readonly receivedAt: number;
  /** Defects of the correction notices so far, once one was given. */
  readonly corrected?: readonly Defect[];
  /** Opinions of departments asked for before acceptance, by item id. */
  readonly consultations: Readonly<Record<string, Consultation>>;
}

/** A department's opinion on the materials before acceptance. */
export interface Consultation {
  readonly askedAt: number;
  /** From 1; a department may be asked again after a correction. */
  readonly number: number;
  /** Whether the question has reached the department. */
  readonly sent: boolean;
  /** Its answer; none while it is awaited. */
  readonly defects?: readonly Defect[];
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
  readonly procedures: Procedures;
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
  | (Filed & { readonly end: 'refusedAcceptance' | 'notRequired' | 'returned' })
  | (Partial<Accepted> & { readonly end: 'withdrawn' | 'terminated' })
);
