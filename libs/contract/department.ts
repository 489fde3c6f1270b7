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
  /** Idempotency key: `{caseNo}/{itemId}/{round}`, or `{caseNo}/{itemId}/withdrawal`. */
  readonly requestId: string;
  /** First request, request after rectification, time to rectify over, or the applicant has withdrawn. */
  readonly kind: 'application' | 'rectified' | 'rectificationExpired' | 'withdrawal';
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
  /** The department's own form, built by the mapping of the catalogue package. Empty for a withdrawal. */
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
} & (
  | { readonly kind: 'acknowledged'; readonly round: number }
  | { readonly kind: 'rectification'; readonly round: number; readonly requirements: readonly string[] }
  | { readonly kind: 'granted'; readonly round: number; readonly results: readonly OutputValue[] }
  | { readonly kind: 'denied'; readonly round: number; readonly reason: string; readonly legalBasis: string }
  | { readonly kind: 'data'; readonly data: readonly OutputValue[] }
  | { readonly kind: 'facts'; readonly procedureId: string; readonly facts: Readonly<Record<string, unknown>> }
  | { readonly kind: 'event'; readonly eventId: string }
);

/** Value of a result (licence number, registration …) or of data, by its id in the catalogue. */
export interface OutputValue {
  readonly id: string;
  readonly value: unknown;
}
