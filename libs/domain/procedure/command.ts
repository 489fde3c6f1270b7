import type { Limit } from '../calendar/index';
import type { VisitResult } from '../case/plan';

/**
 * 启动特别程序 for items of the case (许可法 art. 45). A clock stands still only when the applicant is told the time needed in
 * writing, so a procedure that pauses a clock must name it.
 */
export interface StartProcedure {
  readonly type: 'startProcedure';
  readonly procedureId: string;
  /** Items it serves, of those the catalogue names. */
  readonly itemIds: readonly string[];
  /** Time it needs, as told to the applicant. */
  readonly timeNeeded?: Limit;
  readonly reason: string;
}

/** More time is needed than was told: told anew, before the time is over (又一份特别程序告知书). */
export interface ProlongProcedure {
  readonly type: 'prolongProcedure';
  readonly procedureKey: string;
  /** From now on. */
  readonly timeNeeded: Limit;
  readonly reason: string;
}

/** 特别程序结束: the clocks it stopped run on. */
export interface EndProcedure {
  readonly type: 'endProcedure';
  readonly procedureKey: string;
  /** What was found, in Chinese. */
  readonly findings: string;
}

/** One appointment (联合勘验、评审、验收) for all departments that need it; given again it moves the appointment, with a reason. */
export interface AppointVisit {
  readonly type: 'appointVisit';
  readonly procedureId: string;
  /** When it is held, epoch milliseconds. */
  readonly heldAt: number;
  readonly place: string;
  /** Who comes: opaque ids of officers, by department. */
  readonly inspectors: readonly { readonly departmentId: string; readonly officerIds: readonly string[] }[];
  /** Why an appointment is moved; needed when one stands. */
  readonly reason?: string;
}

/** One record of a visit: the outcome of each department that attended, and who did not attend. */
export interface RecordVisit {
  readonly type: 'recordVisit';
  readonly procedureId: string;
  /** One set of findings for all, in Chinese. */
  readonly findings: string;
  readonly outcomes: readonly VisitOutcome[];
}

/** What a visit came to for one department. */
export interface VisitOutcome {
  readonly departmentId: string;
  readonly result: VisitResult;
  /** What must be rectified; needed for `rectify`. */
  readonly requirements?: readonly string[];
}

/** 听证告知: the applicant and interested parties are told of their right; they have 5 working days (许可法 art. 47). */
export interface TellHearingRight {
  readonly type: 'tellHearingRight';
  readonly itemId: string;
  readonly procedureId: string;
  readonly reason: string;
}

/** A hearing is requested (听证申请). */
export interface RequestHearing {
  readonly type: 'requestHearing';
  readonly itemId: string;
}

/** The right to a hearing is given up. */
export interface WaiveHearing {
  readonly type: 'waiveHearing';
  readonly itemId: string;
}

/** 听证通知: time, place and officer, at least 7 working days ahead (许可法 art. 48(1)); given again it moves the hearing. */
export interface ScheduleHearing {
  readonly type: 'scheduleHearing';
  readonly itemId: string;
  /** When it is held, epoch milliseconds. */
  readonly heldAt: number;
  readonly place: string;
  /** Opaque id of the hearing officer; not a reviewer of the item (许可法 art. 48(3)). */
  readonly officerId: string;
  /** Whether it is open to the public; closed only for secrets or privacy. */
  readonly open: boolean;
}

/** 听证笔录: the hearing was held and its record signed; the decision must rest on it (许可法 art. 48(5)). */
export interface RecordHearing {
  readonly type: 'recordHearing';
  readonly itemId: string;
  /** What was said and shown, in Chinese. */
  readonly record: string;
}
