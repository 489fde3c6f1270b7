import type { Limit } from '../calendar/index';
import type { VisitResult } from '../case/plan';

/** Special procedures of a case in progress (特别程序): those started, joint visits, hearings. Times are epoch milliseconds. */
export interface Procedures {
  /** By key `{procedureId}/{number}`. */
  readonly started: Readonly<Record<string, StartedProcedure>>;
  /** By procedure id. */
  readonly visits: Readonly<Record<string, Visit>>;
  /** By item id. */
  readonly hearings: Readonly<Record<string, Hearing>>;
}

/** One special procedure under way, or over. */
export interface StartedProcedure {
  readonly procedureId: string;
  readonly itemIds: readonly string[];
  readonly startedAt: number;
  /** Time told to the applicant in writing, from its last telling on. */
  readonly timeNeeded?: Limit;
  readonly toldAt?: number;
  /** Set when the time told is over and nothing more was told: the clocks run on though it goes on. */
  readonly timeOver?: boolean;
  readonly endedAt?: number;
}

/** A joint visit, with its appointments and the findings of each department so far. */
export interface Visit {
  readonly procedureId: string;
  /** In the order they were made; the last one stands until it is held. */
  readonly appointments: readonly Appointment[];
  /** Last finding of each department. */
  readonly findings: Readonly<Record<string, VisitFinding>>;
  /** Departments that did not attend a visit they were appointed for. */
  readonly absentIds: readonly string[];
  /** The period to hold it has run out: departments without a finding are not held up by it any more. */
  readonly overdue: boolean;
}

/** One appointment. */
export interface Appointment {
  readonly heldAt: number;
  readonly place: string;
  readonly departmentIds: readonly string[];
  /** True once its record is there. */
  readonly recorded: boolean;
}

/** What a department found on a visit. */
export interface VisitFinding {
  readonly result: VisitResult;
  readonly at: number;
}

/** The hearing of one item (听证, 许可法 arts 46–48), step by step. */
export type Hearing = { readonly procedureId: string; readonly toldAt: number } & (
  | { readonly step: 'told' }
  | { readonly step: 'requested'; readonly requestedAt: number }
  | {
      readonly step: 'scheduled';
      readonly requestedAt: number;
      readonly heldAt: number;
      readonly place: string;
      readonly officerId: string;
    }
  | { readonly step: 'held'; readonly heldAt: number; readonly officerId: string }
  /** `cancelled`: the item has ended otherwise, nothing is heard any more. */
  | { readonly step: 'waived' | 'lapsed' | 'cancelled' }
);

/** The procedures of a case that has just been accepted. */
export const NO_PROCEDURES: Procedures = { started: {}, visits: {}, hearings: {} };

/** Whether a procedure still keeps clocks standing. */
export function isUnderWay({ endedAt, timeOver }: StartedProcedure): boolean {
  return endedAt === undefined && timeOver !== true;
}

/** Whether a hearing must be waited for before a decision: told and neither held, waived nor lapsed. */
export function isHearingOpen(hearing: Hearing | undefined): boolean {
  return hearing !== undefined && ['told', 'requested', 'scheduled'].includes(hearing.step);
}
