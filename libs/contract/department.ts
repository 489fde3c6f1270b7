import type { Limit } from '@yijian/domain/calendar';
import type { SUSPENSION_GROUNDS, TERMINATION_GROUNDS } from '@yijian/domain/case';
import type { VisitOutcome } from '@yijian/domain/procedure';

/**
 * What crosses the wire between this service and a department system. One clean request per item and round; replies in any
 * order, twice or late. Plain JSON over HTTP; times are ISO 8601 with offset.
 */

/**
 * Body of `POST {endpoint of the department}/requests`. The header `Idempotency-Key` carries `requestId`: the department
 * must treat a second request with the same key as the same request. Answer 2xx with a {@link DepartmentReceipt} once the
 * request is stored; 4xx parks the item for an operator; everything else is asked again without end.
 */
export interface DepartmentRequest {
  /** Idempotency key: `{caseNo}/{itemId}/{round}`, or `{caseNo}/{itemId}/{kind}` and a number for the other kinds. */
  readonly requestId: string;
  readonly kind: DepartmentRequestKind;
  readonly departmentId: string;
  readonly caseNo: string;
  /** Number of the item case (子件), 20 characters. */
  readonly itemCaseNo: string;
  readonly itemId: string;
  readonly itemName: string;
  readonly handlingItemCode: string;
  readonly initiation: 'application' | 'delegated' | 'system' | 'proactive';
  /** From 1; each rectification adds one. */
  readonly round: number;
  /** How it is handled: as usual, on a commitment (告知承诺), or with materials tolerated as missing (容缺). */
  readonly handling: 'normal' | 'commitment' | 'tolerant';
  /** What is told, in Chinese: of kinds `urge`, `visit` and `supplement`. */
  readonly message?: string;
  /** The department's own form, built by the mapping of the catalogue package. Empty where nothing is to be decided on. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly materials: readonly RequestMaterial[];
  /** Results and data the department is expected to return. */
  readonly expects: {
    readonly results: readonly { readonly id: string; readonly name: string }[];
    readonly data: readonly { readonly id: string; readonly name: string }[];
  };
  readonly promisedDueAt?: string;
  readonly statutoryDueAt?: string;
  /** Where replies go. */
  readonly replyTo: string;
}

/**
 * Why a department is asked or told: first request, request after rectification, time to rectify over; before acceptance,
 * whether the materials are complete for it (征求意见); the applicant has withdrawn; tolerated materials came (补交); it is urged
 * (催办); a joint visit was appointed. Only the first three wait for a decision.
 */
export type DepartmentRequestKind =
  | 'application'
  | 'rectified'
  | 'rectificationExpired'
  | 'completenessCheck'
  | 'withdrawal'
  | 'supplement'
  | 'urge'
  | 'visit';

/** One file that belongs to the request; fetch it from `url` with the department's own credentials. */
export interface RequestMaterial {
  readonly materialId: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly url: string;
}

/** Answer of a department to a request: it is stored there. */
export interface DepartmentReceipt {
  /** The department's own number of the request, if it has one. */
  readonly receiptNumber?: string;
}

/**
 * Body of `POST {replyTo}`, by the department, with header `Idempotency-Key` = `replyId`. 200: took effect (or had already);
 * 202: stored, takes effect later; 409: too late or out of place, with the reason; 422: malformed.
 */
export type DepartmentReply = {
  /** Unique per reply; a repetition carries the same one. */
  readonly replyId: string;
  readonly caseNo: string;
  readonly itemId: string;
} & (ItemReply | ProcedureReply | HeadReply);

/** What a department says of its item. */
type ItemReply =
  | { readonly kind: 'acknowledged'; readonly round: number; readonly reviewerId?: string }
  | { readonly kind: 'rectification'; readonly round: number; readonly requirements: readonly string[] }
  | { readonly kind: 'granted'; readonly round: number; readonly results: readonly OutputValue[] }
  | { readonly kind: 'denied'; readonly round: number; readonly reason: string; readonly legalBasis: string }
  | { readonly kind: 'data'; readonly data: readonly OutputValue[] }
  | { readonly kind: 'facts'; readonly procedureId: string; readonly facts: Readonly<Record<string, unknown>> }
  | { readonly kind: 'event'; readonly eventId: string }
  /** Answer to `completenessCheck`: all defects at once, none when the materials are complete. */
  | { readonly kind: 'defects'; readonly defects: readonly ReportedDefect[] }
  /** Check after a decision on a commitment (事后核查). */
  | { readonly kind: 'postCheck'; readonly fulfilled: boolean; readonly findings: string; readonly cure?: Limit };

/** Special procedures, joint visits and hearings of its item. Instants are ISO 8601 with offset. */
type ProcedureReply =
  | {
      readonly kind: 'procedureStarted';
      readonly procedureId: string;
      readonly timeNeeded?: Limit;
      readonly reason: string;
    }
  | {
      readonly kind: 'procedureProlonged';
      readonly procedureKey: string;
      readonly timeNeeded: Limit;
      readonly reason: string;
    }
  | { readonly kind: 'procedureEnded'; readonly procedureKey: string; readonly findings: string }
  | {
      readonly kind: 'visitAppointed';
      readonly procedureId: string;
      readonly heldAt: string;
      readonly place: string;
      readonly inspectors: readonly { readonly departmentId: string; readonly officerIds: readonly string[] }[];
      readonly reason?: string;
    }
  | {
      readonly kind: 'visitRecorded';
      readonly procedureId: string;
      readonly findings: string;
      readonly outcomes: readonly VisitOutcome[];
    }
  | { readonly kind: 'hearingRightTold'; readonly procedureId: string; readonly reason: string }
  | {
      readonly kind: 'hearingScheduled';
      readonly heldAt: string;
      readonly place: string;
      readonly officerId: string;
      readonly open: boolean;
    }
  | { readonly kind: 'hearingHeld'; readonly record: string };

/** Acts that only the head of the authority may do; `headId` names him by an opaque id. */
type HeadReply = { readonly headId: string } & (
  | { readonly kind: 'extended'; readonly reason: string }
  | {
      readonly kind: 'suspended';
      readonly ground: (typeof SUSPENSION_GROUNDS)[number];
      readonly reason: string;
      readonly legalBasis: string;
      readonly specialStatute?: string;
    }
  | { readonly kind: 'resumed' }
  | {
      readonly kind: 'terminated';
      readonly ground: (typeof TERMINATION_GROUNDS)[number];
      readonly reason: string;
      readonly legalBasis: string;
    }
  | {
      readonly kind: 'decisionCorrected';
      readonly to: 'granted' | 'denied' | 'revoked';
      readonly results: readonly OutputValue[];
      readonly reason: string;
      readonly legalBasis: string;
    }
);

/** One thing a department sees missing before acceptance. */
export interface ReportedDefect {
  readonly subject?: string;
  readonly content: string;
  readonly legalBasis?: string;
}

/** Value of a result (licence number, registration …) or of data, by its id in the catalogue. */
export interface OutputValue {
  readonly id: string;
  /** May be absent of a result with a file. */
  readonly value?: unknown;
  /** File of a result (the licence itself), uploaded before: `POST /cases/{caseNo}/items/{itemId}/result-files`. */
  readonly uploadId?: string;
}
