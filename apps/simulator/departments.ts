import { isDeepStrictEqual } from 'node:util';
import { type DepartmentReceipt, type DepartmentRequest } from '@yijian/contract';
import { fingerprint } from './chance';
import { Desk, type LoggedReply } from './desk';
import { hasFault, receptionOf, type Reception } from './faults';
import { type CaseScript, type Defaults, GRANT_EVERYTHING, settle } from './script';

/** One request with everything that happened to it, as `GET /control/requests` shows it. */
export interface LoggedRequest {
  readonly requestId: string;
  readonly departmentId: string;
  readonly caseNo: string;
  readonly itemId: string;
  /** The body as it first arrived. */
  readonly request: DepartmentRequest;
  /** Present once the request was stored. */
  readonly receiptNumber?: string;
  /** Every time it was asked: how it was met, and whether the body was the same as the first one. */
  readonly attempts: readonly RequestAttempt[];
  readonly replies: readonly LoggedReply[];
}

interface RequestAttempt {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly answer: 'refused' | 'receipt' | 503 | 422;
  readonly sameBody: boolean;
}

interface OpenRequest {
  readonly request: DepartmentRequest;
  readonly attempts: RequestAttempt[];
  readonly desk: Desk;
  receiptNumber?: string;
}

/** How an attempt is to be answered; `desk` works on the request once it was received. */
export type Admission = Exclude<Reception, { kind: 'accept' }> | Accepted;

interface Accepted {
  readonly kind: 'accept';
  readonly slowMs: number;
  readonly receipt: DepartmentReceipt;
  readonly desk: Desk;
  /** Replies begin before the receipt is answered. */
  readonly early: boolean;
}

/** An access token of the system of a department, by the department's id. */
export type AccessTokenOf = (departmentId: string) => Promise<string>;

/** All departments at once: their scripts, what they know of applicants, and every request they were sent. In memory only. */
export class Departments {
  /** By case number, then by request id. */
  private readonly cases = new Map<string, Map<string, OpenRequest>>();
  private readonly scripts = new Map<string, CaseScript>();
  private readonly facts = new Map<string, Readonly<Record<string, unknown>>>();
  private defaults: Defaults = GRANT_EVERYTHING;

  constructor(private readonly accessTokenOf: AccessTokenOf) {}

  /** One attempt of a request; a request that is known already is answered alike and worked on once. */
  admit(request: DepartmentRequest): Admission {
    const open = this.open(request);
    const { faults } = this.scriptOf(request);
    const reception = receptionOf(open.attempts.length + 1, faults);
    open.attempts.push({
      at: new Date().toISOString(),
      answer: answerName(reception),
      sameBody: isDeepStrictEqual(open.request, request),
    });
    if (reception.kind !== 'accept') return reception;
    open.receiptNumber ??= receiptNumber(request);
    if (request.kind === 'withdrawal') this.stopItem(request);
    if (request.kind === 'rectified' || request.kind === 'rectificationExpired') this.supersedeEarlier(request);
    const { receiptNumber: number } = open;
    return { ...reception, receipt: { receiptNumber: number }, desk: open.desk, early: hasFault(faults, 'early') };
  }

  /** Puts the script of a case; items that are held look at it again. */
  putScript(caseNo: string, script: CaseScript): void {
    this.scripts.set(caseNo, script);
    for (const { desk } of this.requestsOf(caseNo)) desk.scriptChanged();
  }

  /** Puts what departments know of an applicant. */
  putFacts(applicantId: string, facts: Readonly<Record<string, unknown>>): void {
    this.facts.set(applicantId, facts);
  }

  /** Puts the defaults; what is left out is as at the start. */
  putDefaults(defaults: Partial<Defaults>): void {
    this.defaults = { ...GRANT_EVERYTHING, ...defaults };
  }

  /**
   * The facts asked for, as far as they are known. Nothing bad is known of an applicant without a script: facts named
   * `has…` or `is…` are false, others are left out.
   */
  factsOf(applicantId: string, factIds: readonly string[]): Record<string, unknown> {
    const known = this.facts.get(applicantId) ?? {};
    return Object.fromEntries(
      factIds
        .map((id): [string, unknown] => [id, known[id] ?? (/^(has|is)[A-Z]/.test(id) ? false : undefined)])
        .filter(([, value]) => value !== undefined),
    );
  }

  /** Every request, of one case or of all, by case in the order of arrival. */
  log(caseNo?: string): LoggedRequest[] {
    return this.requestsOf(caseNo).map(({ request, attempts, desk, receiptNumber: number }) => ({
      requestId: request.requestId,
      departmentId: request.departmentId,
      caseNo: request.caseNo,
      itemId: request.itemId,
      request,
      ...(number !== undefined && { receiptNumber: number }),
      attempts,
      replies: desk.replies,
    }));
  }

  /** Forgets everything; pending replies are not sent. */
  clear(): void {
    for (const { desk } of this.requestsOf()) desk.stop();
    this.cases.clear();
    this.scripts.clear();
    this.facts.clear();
    this.defaults = GRANT_EVERYTHING;
  }

  private open(request: DepartmentRequest): OpenRequest {
    const ofCase = this.cases.get(request.caseNo) ?? new Map<string, OpenRequest>();
    const known = ofCase.get(request.requestId);
    if (known !== undefined) return known;
    const token = () => this.accessTokenOf(request.departmentId);
    const open = { request, attempts: [], desk: new Desk(request, () => this.scriptOf(request), token) };
    this.cases.set(request.caseNo, ofCase.set(request.requestId, open));
    return open;
  }

  private scriptOf(request: DepartmentRequest) {
    return settle(request, this.scripts.get(request.caseNo), this.defaults);
  }

  private stopItem({ caseNo, itemId }: DepartmentRequest): void {
    for (const { request, desk } of this.requestsOf(caseNo)) if (request.itemId === itemId) desk.stop();
  }

  private supersedeEarlier({ caseNo, itemId, round }: DepartmentRequest): void {
    for (const { request, desk } of this.requestsOf(caseNo))
      if (request.itemId === itemId && request.round < round) desk.supersede();
  }

  private requestsOf(caseNo?: string): OpenRequest[] {
    const cases =
      caseNo === undefined ? [...this.cases.values()] : [this.cases.get(caseNo) ?? new Map<string, OpenRequest>()];
    return cases.flatMap((requests) => [...requests.values()]);
  }
}

function answerName(reception: Reception): RequestAttempt['answer'] {
  switch (reception.kind) {
    case 'refuse':
      return 'refused';
    case 'fail':
      return reception.status;
    case 'accept':
      return 'receipt';
  }
}

function receiptNumber({ departmentId, requestId }: DepartmentRequest): string {
  return `${departmentId}-${fingerprint(requestId).slice(0, 10)}`;
}
