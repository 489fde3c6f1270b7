import type { Limit } from '../calendar/index';
import type { VisitOutcome } from './command';

/** What has happened in the special procedures of a case. */
export type ProcedureEvent =
  | {
      readonly type: 'procedureStarted';
      readonly procedureKey: string;
      readonly procedureId: string;
      readonly itemIds: readonly string[];
      /** Time needed, as told to the applicant in writing; without it no clock stands still. */
      readonly timeNeeded?: Limit;
      readonly reason: string;
    }
  | {
      readonly type: 'procedureProlonged';
      readonly procedureKey: string;
      readonly timeNeeded: Limit;
      readonly reason: string;
    }
  /** The time told is over: clocks that stood still run on. */
  | { readonly type: 'procedureTimeOver'; readonly procedureKey: string }
  | { readonly type: 'procedureEnded'; readonly procedureKey: string; readonly findings: string }
  | {
      readonly type: 'visitAppointed';
      readonly procedureId: string;
      readonly heldAt: number;
      readonly place: string;
      readonly inspectors: readonly { readonly departmentId: string; readonly officerIds: readonly string[] }[];
      readonly reason?: string;
    }
  | {
      readonly type: 'visitRecorded';
      readonly procedureId: string;
      readonly findings: string;
      readonly outcomes: readonly VisitOutcome[];
      readonly absentIds: readonly string[];
    }
  /** The period to hold the visit has run out: it holds up nobody's decision any more. */
  | { readonly type: 'visitOverdue'; readonly procedureId: string; readonly dueAt: number }
  | {
      readonly type: 'hearingRightTold';
      readonly heardItemId: string;
      readonly procedureId: string;
      readonly reason: string;
    }
  | { readonly type: 'hearingRequested'; readonly heardItemId: string }
  | { readonly type: 'hearingWaived'; readonly heardItemId: string }
  | { readonly type: 'hearingRightLapsed'; readonly heardItemId: string }
  | {
      readonly type: 'hearingScheduled';
      readonly heardItemId: string;
      readonly heldAt: number;
      readonly place: string;
      readonly officerId: string;
      readonly open: boolean;
    }
  | { readonly type: 'hearingHeld'; readonly heardItemId: string; readonly record: string };
