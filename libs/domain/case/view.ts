import type { Limit } from '../calendar/index';
import type { CaseOutcome, CasePhase } from './state';
import type { ItemState } from '../item/index';

/** The six stages applicants see: 一次告知, 一表申请, 一窗受理, 并联审批, 一次送达, 服务评价; then the case is closed. */
export type Stage = 'notify' | 'form' | 'accept' | 'approve' | 'deliver' | 'evaluate' | 'closed';

/** Who must act next. `none` when the case is closed. */
export type Holder = 'applicant' | 'window' | 'departments' | 'service' | 'operator' | 'none';

/** What the register shows of a case: plain data, written at every burst of events. Times are epoch milliseconds. */
export interface CaseView {
  readonly caseNo: string;
  readonly stage: Stage;
  readonly status: CasePhase['status'];
  /** How it ended; absent while open. */
  readonly end?: 'completed' | 'refusedAcceptance' | 'returned' | 'withdrawn';
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
  /** Earliest open deadline of the case, if any. */
  readonly nextDue?: DueView;
  readonly items: readonly ItemView[];
  readonly stages: readonly (readonly string[])[];
  readonly materialIds: readonly string[];
  readonly commitmentItemIds: readonly string[];
  readonly specialProcedureIds: readonly string[];
  readonly criticalPath: Limit | null;
  readonly parked: readonly { readonly step: string; readonly reason: string; readonly since: number }[];
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
