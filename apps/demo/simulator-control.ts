import { type DepartmentReply, type DepartmentRequest } from '@yijian/contract';
import { ask, askOnce } from './http';

/** What the department of an item is told to do; see the department integration guide. */
export interface ItemScript {
  readonly rectify?: readonly (readonly string[])[];
  readonly decide: 'grant' | 'deny';
  readonly hold: boolean;
  readonly results: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>>;
  readonly facts: readonly { readonly procedureId: string; readonly facts: Readonly<Record<string, unknown>> }[];
  readonly postCheck?: 'kept';
}

/** A request as the departments received it. */
export interface ReceivedRequest {
  readonly requestId: string;
  readonly itemId: string;
  readonly request: DepartmentRequest;
  readonly attempts: readonly { readonly answer: unknown; readonly sameBody: boolean }[];
  readonly replies: readonly {
    readonly reply: DepartmentReply;
    readonly attempts: readonly { readonly status?: number; readonly detail?: string }[];
  }[];
}

/** The control door of the department simulator. */
export class SimulatorControl {
  constructor(readonly url: string) {}

  /** Whether the simulator runs there. */
  async isThere(): Promise<boolean> {
    return askOnce({ method: 'GET', url: `${this.url}/health` }).then(
      () => true,
      () => false,
    );
  }

  /** Says what the departments of a case do from now on. */
  async script(caseNo: string, items: Readonly<Record<string, ItemScript>>): Promise<void> {
    await ask({ method: 'PUT', url: `${this.url}/control/cases/${encodeURIComponent(caseNo)}`, body: { items } });
  }

  /** Says what departments know of an applicant. */
  async facts(applicantId: string, facts: Readonly<Record<string, unknown>>): Promise<void> {
    await ask({ method: 'PUT', url: `${this.url}/control/facts/${encodeURIComponent(applicantId)}`, body: { facts } });
  }

  /** What the departments of a case were sent. */
  async received(caseNo: string): Promise<readonly ReceivedRequest[]> {
    const url = `${this.url}/control/requests?caseNo=${encodeURIComponent(caseNo)}`;
    return (await ask<readonly ReceivedRequest[]>({ method: 'GET', url })).body;
  }
}
