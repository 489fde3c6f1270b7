import type { Limit } from '../calendar/index';
import type { Clock } from '../clock/index';
import type { ItemState } from '../item/index';
import type { Offer } from '../offer/index';
import type { Hearing, StartedProcedure, Visit } from '../procedure/index';
import type { CaseOutcome, CasePhase, ClosedPhase } from './state';

/**
 * The stages applicants see: 一次告知, 一表申请, 一窗受理, 并联审批, 一次送达, 服务评价, and where a commitment was made 事后核查; then
 * the case is closed.
 */
export type Stage = 'notify' | 'form' | 'accept' | 'approve' | 'deliver' | 'evaluate' | 'followUp' | 'closed';

/** Who must act next. `none` when the case is closed. */
export type Holder = 'applicant' | 'window' | 'departments' | 'service' | 'operator' | 'none';

/** What the register shows of a case: plain data, written at every burst of events. Times are epoch milliseconds. */
export interface CaseView {
  readonly caseNo: string;
  readonly stage: Stage;
  readonly status: CasePhase['status'];
  /** How it ended; absent while open. */
  readonly end?: ClosedPhase['end'];
  readonly outcome?: CaseOutcome;
  readonly grade?: string;
  readonly holder: Holder;
  /** What it waits for, in Chinese. */
  readonly waitingFor: string;
  readonly openedAt: number;
  readonly receivedAt?: number;
  readonly acceptedAt?: number;
  readonly deemedAccepted?: boolean;
  readonly decidedAt?: number;
  readonly deliveredAt?: number;
  readonly closedAt?: number;
  readonly deliveryMethod?: string;
  /** Nearest due date of the clocks that are not stopped, if any; it stays when it has passed, until what was due is done. */
  readonly nextDue?: DueView;
  readonly items: readonly ItemView[];
  readonly stages: readonly (readonly string[])[];
  readonly materialIds: readonly string[];
  readonly commitmentItemIds: readonly string[];
  readonly specialProcedureIds: readonly string[];
  readonly criticalPath: Limit | null;
  /** Every clock with its ledger: why a date is what it is can be told from it alone, with the calendar. */
  readonly clocks: readonly Clock[];
  /** Calendar years the case counts with. */
  readonly calendar: readonly CalendarYearView[];
  /** Tolerance (容缺) and commitment (告知承诺): what was asked for and where it stands. */
  readonly offers: readonly Offer[];
  /** Special procedures started, with their keys. */
  readonly procedures: readonly (StartedProcedure & { readonly procedureKey: string })[];
  readonly visits: readonly Visit[];
  readonly hearings: readonly (Hearing & { readonly itemId: string })[];
  /** Departments asked for their opinion before acceptance. */
  readonly consultations: readonly { readonly itemId: string; readonly isOpen: boolean }[];
  readonly parked: readonly { readonly step: string; readonly reason: string; readonly since: number }[];
}

/** A calendar year that was pinned. */
export interface CalendarYearView {
  readonly year: number;
  readonly regionCode: string;
  readonly version: string;
  readonly provisional: boolean;
}

/** One item, for people. */
export interface ItemView {
  readonly itemId: string;
  readonly itemCaseNo: string;
  readonly name: string;
  readonly departmentId: string;
  readonly initiation: string;
  readonly status: ItemState['status'];
  /** Round of rectification, 0 before it started. */
  readonly round: number;
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly acknowledgedAt?: number;
  /** Opaque id of the officer who has it now, as far as it is known. */
  readonly reviewerId?: string;
  /** Since when its handling is suspended (中止). */
  readonly suspendedAt?: number;
  readonly promisedDue?: DueView;
  readonly statutoryDue?: DueView;
  /** Ids of results granted. */
  readonly resultIds: readonly string[];
  readonly reason?: string;
  /** Until when an open rectification must be supplied. */
  readonly rectificationDue?: DueView;
  /** Requirements of an open rectification. */
  readonly requirements: readonly string[];
  /** Item whose failure ended this one. */
  readonly becauseOf?: string;
  /** Items and outside events it waits for. */
  readonly waitsForItems: readonly string[];
  readonly waitsForMaterials: readonly string[];
  readonly waitsForEvents: readonly { readonly id: string; readonly label: string; readonly reportedBy: string }[];
  readonly parkedStep?: string;
}

/** A due instant. `at` is `null` while the clock is paused, or while the calendar of `missingYear` is not imported. */
export interface DueView {
  readonly at: number | null;
  /** True when it touches a year whose official calendar is not out. */
  readonly provisional: boolean;
  readonly exceeded: boolean;
  readonly missingYear?: number;
}
