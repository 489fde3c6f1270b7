import { type Limit } from '@yijian/domain/calendar';
import { type CaseView, type ItemView } from '@yijian/domain/case';
import { type Offer } from '@yijian/domain/offer';
import { type Visit } from '@yijian/domain/procedure';
import { type Department, type LifeEvent } from '@yijian/domain/catalogue';

/** `GET /catalogue/packages/{slug}`: the life event as imported, and the departments it names. */
export interface PackageAnswer {
  readonly lifeEvent: LifeEvent;
  readonly departments: readonly Department[];
}

/** `GET /life-events/{slug}/guidance`. */
export interface GuidanceAnswer {
  readonly path: readonly string[];
  readonly next?: { readonly nodeId: string; readonly factId: string; readonly question: string };
  readonly end?: { readonly id: string; readonly outcome: string; readonly message?: string };
  readonly plan?: PlanAnswer;
  readonly notice?: unknown;
}

/** What a case consists of, as guidance and case show it. */
export interface PlanAnswer {
  readonly itemIds: readonly string[];
  readonly stages: readonly (readonly string[])[];
  readonly materialIds: readonly string[];
  readonly commitmentItemIds: readonly string[];
  readonly specialProcedureIds: readonly string[];
  readonly criticalPath: Limit | null;
}

/** An item of `GET /cases/{caseNo}`; its times are ISO 8601. */
export type ItemAnswer = Pick<
  ItemView,
  | 'itemId'
  | 'name'
  | 'departmentId'
  | 'status'
  | 'round'
  | 'requirements'
  | 'waitsForItems'
  | 'waitsForEvents'
  | 'becauseOf'
> & { readonly startedAt?: string; readonly endedAt?: string };

/** `GET /cases/{caseNo}`. */
export interface CaseAnswer extends Pick<
  CaseView,
  | 'caseNo'
  | 'stage'
  | 'status'
  | 'end'
  | 'outcome'
  | 'grade'
  | 'holder'
  | 'waitingFor'
  | 'deliveryMethod'
  | 'stages'
  | 'materialIds'
  | 'commitmentItemIds'
  | 'specialProcedureIds'
  | 'criticalPath'
> {
  /** ISO 8601, as all times here. */
  readonly openedAt: string;
  readonly receivedAt?: string;
  readonly acceptedAt?: string;
  readonly deemedAccepted?: boolean;
  readonly items: readonly ItemAnswer[];
  readonly offers: readonly Pick<Offer, 'kind' | 'subject' | 'status'>[];
  readonly visits: readonly (Pick<Visit, 'procedureId' | 'absentIds' | 'overdue'> & {
    readonly findings: Readonly<Record<string, { readonly result: string }>>;
  })[];
  readonly parked: readonly { readonly step: string; readonly reason: string }[];
  /** `<runId>:<seq>`. */
  readonly position: string;
}

/** A row of `GET /cases/{caseNo}/clocks`: a clock and why it runs out when it does. */
export interface ClockAnswer {
  /** `statutory/food-licence`, `visit/joint-site-inspection` … */
  readonly id: string;
  readonly status: 'notStarted' | 'running' | 'paused' | 'exceeded' | 'stopped';
  readonly due: { readonly at: string | null };
  readonly steps: readonly {
    readonly kind: 'start' | 'pause' | 'extension' | 'due';
    readonly from: string;
    /** In the unit of the clock. */
    readonly days: number;
    readonly basis: string;
    readonly text: string;
  }[];
}

/** A row of `GET /cases/{caseNo}/timeline`. */
export interface TimelineRow {
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
  readonly type: string;
  /** Chinese. */
  readonly text: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A row of `GET /cases/{caseNo}/payloads`. */
export interface PayloadRow {
  readonly requestId: string;
  readonly itemId: string;
  readonly round: number;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** `GET /cases/{caseNo}/results`. */
export interface ResultsAnswer {
  readonly items: readonly {
    readonly itemId: string;
    readonly status: string;
    readonly results: readonly { readonly id: string; readonly value?: unknown }[];
  }[];
}

/** `POST /cases`. */
export interface OpenedCase {
  readonly caseNo: string;
  readonly queryCode: string;
  readonly position?: string;
}

/** `PUT /cases/{caseNo}/form`. */
export interface SavedForm {
  readonly revision: number;
  readonly problems: readonly { readonly pointer: string; readonly message: string }[];
}
