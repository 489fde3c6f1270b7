import { type DepartmentReply, type DepartmentRequest } from '@yijian/contract';
import fastify, { type FastifyInstance } from 'fastify';
import { departmentRequest } from '../department-request.builder';
import { type LoggedRequest } from '../departments';
import { type ItemScript } from '../script';
import { simulator } from '../server';

/** What the service under imitation saw: replies and receipts in the order they came. */
export type Seen =
  { readonly reply: DepartmentReply; readonly headers: Record<string, unknown> } | { readonly receipt: true };

/** The simulator, and a service that it answers to, for the specs of one file; both are new for every spec. */
export class Imitation {
  seen: Seen[] = [];
  /** Status of the answer to the reply that comes as number n, from 0. */
  answers: (number: number, reply: DepartmentReply) => number = () => 200;
  private listeners: (() => void)[] = [];
  private departments: FastifyInstance | undefined;
  private service: FastifyInstance | undefined;
  private departmentsUrl = '';
  private replyTo = '';

  /** Opens both before each spec and closes them after it. */
  constructor() {
    beforeEach(() => this.open());
    afterEach(async () => {
      await this.departments?.close();
      await this.service?.close();
    });
  }

  /** Kinds of the replies, and receipts, in the order they came. */
  kinds(): string[] {
    return this.seen.map((what) => ('reply' in what ? what.reply.kind : 'receipt'));
  }

  /** A request whose replies come here. */
  asked(parts: Partial<DepartmentRequest> = {}): DepartmentRequest {
    return departmentRequest({ replyTo: this.replyTo, ...parts });
  }

  /** Sends a request as the service does. */
  async send(request: DepartmentRequest, key = request.requestId, signal?: AbortSignal): Promise<Response> {
    const response = await fetch(`${this.departmentsUrl}/departments/${request.departmentId}/requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(request),
      ...(signal && { signal }),
    });
    if (response.ok) this.note({ receipt: true });
    return response;
  }

  /** Posts to a door of the department systems. */
  async ask(path: string, body: object): Promise<unknown> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(this.departmentsUrl + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return response.json();
  }

  /** Uses a control door. */
  async control(method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${this.departmentsUrl}/control${path}`, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  }

  /** Puts the script of the item of a request. */
  async script(item: ItemScript, request = this.asked()): Promise<void> {
    const response = await this.control('PUT', `/cases/${request.caseNo}`, { items: { [request.itemId]: item } });
    expect(response.status).toBe(204);
  }

  /** What the control door shows of the case. */
  async log(): Promise<LoggedRequest[]> {
    return (await (await this.control('GET', `/requests?caseNo=${this.asked().caseNo}`)).json()) as LoggedRequest[];
  }

  /** Resolves once the condition holds; it is looked at whenever something was seen. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (condition()) resolve();
      };
      this.listeners.push(look);
      look();
    });
  }

  private async open(): Promise<void> {
    this.seen = [];
    this.listeners = [];
    this.answers = () => 200;
    let number = 0;
    this.service = fastify({ forceCloseConnections: true });
    this.service.post<{ Body: DepartmentReply }>('/department-replies', async ({ body, headers }, reply) => {
      this.note({ reply: body, headers });
      return reply.code(this.answers(number++, body)).send({});
    });
    this.departments = simulator(async (departmentId) => `token-of-${departmentId}`);
    this.replyTo = `${await this.service.listen({ port: 0, host: '127.0.0.1' })}/department-replies`;
    this.departmentsUrl = await this.departments.listen({ port: 0, host: '127.0.0.1' });
  }

  private note(what: Seen): void {
    this.seen.push(what);
    for (const listener of this.listeners) listener();
  }
}
