import { type DepartmentReply, type DepartmentRequest } from '@yijian/contract';
import { ask } from './http';

/** What the department of an item is told to do; the department integration guide says what each member means. */
export interface ItemScript {
  readonly acknowledge?: boolean;
  /** Milliseconds. */
  readonly thinkMs?: number;
  readonly rectify?: readonly (readonly string[])[];
  readonly decide?: 'grant' | 'deny';
  readonly hold?: boolean;
  readonly reason?: string;
  readonly legalBasis?: string;
  readonly results?: Readonly<Record<string, unknown>>;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly facts?: readonly { readonly procedureId: string; readonly facts: Readonly<Record<string, unknown>> }[];
  readonly reviewerId?: string;
  readonly defects?: readonly { readonly subject?: string; readonly content: string; readonly legalBasis?: string }[];
  readonly acts?: readonly { readonly kind: string; readonly [member: string]: unknown }[];
  readonly postCheck?: 'kept' | 'cured' | 'broken';
  readonly faults?: readonly { readonly kind: string; readonly times?: number; readonly ms?: number }[];
}

/** What the departments of a case are told to do, by item. */
export type CaseScript = Readonly<Record<string, ItemScript>>;

/** A request as departments received it. */
export interface ReceivedRequest {
  readonly requestId: string;
  readonly itemId: string;
  readonly request: DepartmentRequest;
  readonly receiptNumber?: string;
  readonly attempts: readonly { readonly answer: unknown; readonly sameBody: boolean }[];
  readonly replies: readonly {
    readonly reply: DepartmentReply;
    readonly attempts: readonly { readonly status?: number; readonly detail?: string }[];
  }[];
}

/** The control door of the department simulator. */
export class SimulatorClient {
  constructor(readonly url: string) {}

  /** Says what the departments of a case do from now on; items that are not named acknowledge and grant. */
  async scriptCase(caseNo: string, items: CaseScript): Promise<void> {
    await ask({ method: 'PUT', url: `${this.url}/control/cases/${caseNo}`, body: { items } });
  }

  /** Says what departments know of an applicant. */
  async scriptFacts(applicantId: string, facts: Readonly<Record<string, unknown>>): Promise<void> {
    await ask({ method: 'PUT', url: `${this.url}/control/facts/${encodeURIComponent(applicantId)}`, body: { facts } });
  }

  /** Says what departments do with items that no script names. */
  async setDefaults(defaults: object): Promise<void> {
    await ask({ method: 'PUT', url: `${this.url}/control/defaults`, body: defaults });
  }

  /** What the departments of a case were sent, in the order of arrival. */
  async requestsOf(caseNo: string): Promise<readonly ReceivedRequest[]> {
    return (
      await ask<readonly ReceivedRequest[]>({ method: 'GET', url: `${this.url}/control/requests?caseNo=${caseNo}` })
    ).body;
  }
}
