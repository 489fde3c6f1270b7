import { type CaseView, type ItemView } from '@yijian/domain/case';
import { type Department, type LifeEvent } from '@yijian/domain/catalogue';

/** `GET /catalogue/packages/{slug}`. */
export interface PackageAnswer {
  readonly lifeEvent: LifeEvent;
  readonly departments: readonly Department[];
}

/** An item of `GET /cases/{caseNo}`; times are ISO 8601. */
export type ItemAnswer = Omit<
  ItemView,
  'startedAt' | 'endedAt' | 'acknowledgedAt' | 'promisedDue' | 'statutoryDue' | 'rectificationDue'
> & {
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly acknowledgedAt?: string;
};

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
  | 'deemedAccepted'
  | 'commitmentItemIds'
  | 'deliveryMethod'
  | 'stages'
  | 'materialIds'
> {
  readonly items: readonly ItemAnswer[];
  /** ISO 8601. */
  readonly receivedAt?: string;
  readonly acceptedAt?: string;
  readonly offers: readonly { readonly kind: string; readonly subject: string; readonly status: string }[];
  readonly visits: readonly { readonly findings: Readonly<Record<string, { readonly result: string }>> }[];
  readonly parked: readonly { readonly step: string; readonly reason: string; readonly since: string }[];
  readonly applicantName?: string;
  /** `<runId>:<seq>`. */
  readonly position: string;
}

/** A row of `GET /cases/{caseNo}/clocks`. */
export interface ClockAnswer {
  readonly id: string;
  /** Chinese: why it runs out when it does. */
  readonly explanation: string;
}

/** Answer of `POST /cases`. */
export interface OpenedCase {
  readonly caseNo: string;
  readonly queryCode: string;
  readonly commandId: string;
  readonly status: 'applied' | 'pending';
  readonly position?: string;
}

/** Answer to a command: applied with its position, or pending with the address of its status. */
export interface CommandAnswer {
  readonly commandId: string;
  readonly status: 'applied' | 'pending';
  readonly position?: string;
  readonly statusUrl?: string;
}

/** `GET /commands/{commandId}`. */
export interface CommandStatus {
  readonly commandId: string;
  readonly caseNo: string;
  readonly status: 'pending' | 'applied' | 'refused';
  readonly position?: string;
  readonly problem?: { readonly code: string };
}

/** A row of `GET /cases/{caseNo}/timeline`. */
export interface TimelineRow {
  readonly seq: number;
  readonly type: string;
  /** Chinese. */
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A row of `GET /cases/{caseNo}/payloads`. */
export interface SentRequest {
  readonly requestId: string;
  readonly itemId: string;
  readonly round: number;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A row of `GET /cases/{caseNo}/notices`. */
export interface NoticeAnswer {
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
}

/** A row of `GET /cases/{caseNo}/documents`. */
export interface DocumentAnswer {
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly standing: string;
  readonly rendered: boolean;
  readonly sha256?: string;
  readonly links: { readonly file: string; readonly verification: string };
}

/** `GET /cases/{caseNo}/results`. */
export interface ResultsAnswer {
  readonly items: readonly {
    readonly itemId: string;
    readonly status: string;
    readonly results: readonly { readonly id: string; readonly value?: unknown }[];
    readonly reason?: string;
  }[];
  readonly delivery?: { readonly method: string; readonly dispatchedAt: string; readonly receipt?: string };
}

/** `GET /cases/{caseNo}/form`. */
export interface FormAnswer {
  readonly revision: number;
  readonly data: unknown;
}
