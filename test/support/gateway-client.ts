import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DevelopmentSignIn, type SessionHeaders } from '@yijian/adapters/development-sign-in';
import { type DepartmentReply } from '@yijian/contract';
import { type Actor } from '@yijian/domain/case';
import {
  type CaseAnswer,
  type ClockAnswer,
  type CommandAnswer,
  type CommandStatus,
  type DocumentAnswer,
  type FormAnswer,
  type NoticeAnswer,
  type OpenedCase,
  type PackageAnswer,
  type ResultsAnswer,
  type SentRequest,
  type TimelineRow,
} from './answers';
import { ask, eventually, type HttpAnswer, type HttpRequest, PATIENCE_MS, persistently } from './http';

/** People of the centre that tests act as. */
export const CLERK: Actor = { role: 'windowClerk', id: 'desk-1' };
export const OPERATOR: Actor = { role: 'operator', id: 'operator-1' };
export const CATALOGUE_MANAGER: Actor = { role: 'catalogueManager', id: 'catalogue-1' };

/** Between two looks at a case that the register does not know yet, in milliseconds. */
const LOOK_MS = 50;

/** How to open a case. */
export interface OpenCase {
  readonly lifeEvent: string;
  readonly channel: 'window' | 'online';
  readonly answers: Readonly<Record<string, unknown>>;
  readonly applicant: { readonly id: string; readonly name?: string };
  /** Guidance it is opened from. */
  readonly guidanceId?: string;
}

/** One file to hand in. */
export interface UploadFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Nothing has happened to a case for too long. */
export class Standstill extends Error {
  override readonly name = 'Standstill';
  constructor(readonly view: CaseAnswer) {
    super(`The case stands still: ${JSON.stringify(view)}`);
  }
}

/** The public HTTP API. Every method throws `Problem` for an answer that is no success; reads wait for a gateway that is away. */
export class GatewayClient {
  /** How long to wait for a service that is away, for a command that is stored, for a case that stands still; milliseconds. */
  protected readonly patienceMs: number = PATIENCE_MS;
  private readonly people: DevelopmentSignIn;

  constructor(readonly url: string) {
    this.people = new DevelopmentSignIn(url);
  }

  /** Headers with which a request comes in somebody's name. */
  identity(actor: Actor): Promise<SessionHeaders> {
    return this.people.headersOf(actor);
  }

  /** Sends one request as an actor, who signs in at his first one; every POST carries an idempotency key, a fresh one unless given. */
  async send<T>(
    method: HttpRequest['method'],
    path: string,
    actor: Actor | undefined,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<HttpAnswer<T>> {
    const who = actor && (await this.people.headersOf(actor));
    const key = method === 'POST' && { 'idempotency-key': randomUUID() };
    return ask<T>({ method, url: this.url + path, headers: { ...who, ...key, ...headers }, body });
  }

  /** Reads as an operator, who may read everything. */
  async read<T>(path: string, actor: Actor = OPERATOR): Promise<T> {
    return (await persistently(() => this.send<T>('GET', path, actor), this.patienceMs)).body;
  }

  /** Imports files as one package. */
  async importPackage(files: readonly { readonly path: string; readonly text: string }[]): Promise<unknown> {
    return (await this.send('PUT', '/catalogue/packages', CATALOGUE_MANAGER, { files })).body;
  }

  /** The stored package of a life event. */
  async package(slug: string): Promise<PackageAnswer> {
    return this.read(`/catalogue/packages/${slug}`);
  }

  /** Opens a case. */
  async open(actor: Actor, request: OpenCase, key: string = randomUUID()): Promise<OpenedCase> {
    return (await this.send<OpenedCase>('POST', '/cases', actor, request, { 'idempotency-key': key })).body;
  }

  /** The case as it stands, at `position` or later. */
  async caseView(caseNo: string, position?: string): Promise<CaseAnswer> {
    return this.read(`/cases/${caseNo}${position === undefined ? '' : `?after=${encodeURIComponent(position)}`}`);
  }

  /** The case once the condition holds. @throws Standstill with the last view when nothing happens for too long */
  async until(caseNo: string, holds: (view: CaseAnswer) => boolean | undefined): Promise<CaseAnswer> {
    let view = await this.caseView(caseNo);
    for (let movedAt = Date.now(); holds(view) !== true;) {
      if (Date.now() - movedAt > this.patienceMs) throw new Standstill(view);
      const next = await this.nextView(view);
      if (next.position !== view.position) movedAt = Date.now();
      view = next;
    }
    return view;
  }

  /** The case when something has happened after this view, or as it stands some seconds later. */
  private async nextView({ caseNo, position }: CaseAnswer): Promise<CaseAnswer> {
    const [runId, seq] = position.split(':');
    if (runId) return this.caseView(caseNo, `${runId}:${Number(seq) + 1}`);
    // Before the first burst the run is not known, so there is nothing to wait for at the gateway.
    await pause(LOOK_MS);
    return this.caseView(caseNo);
  }

  /** Gives a command; 200 when it took effect, 202 when it is stored and takes effect later. */
  async command(
    actor: Actor,
    caseNo: string,
    route: string,
    body: object = {},
    key: string = randomUUID(),
  ): Promise<HttpAnswer<CommandAnswer>> {
    return this.send('POST', `/cases/${caseNo}/${route}`, actor, body, { 'idempotency-key': key });
  }

  /** Gives a command and waits until it has taken effect. @throws Problem when it is refused, now or later */
  async perform(actor: Actor, caseNo: string, route: string, body: object = {}): Promise<string> {
    const { body: answer } = await this.command(actor, caseNo, route, body);
    return answer.position ?? this.applied(answer.commandId);
  }

  /** Waits until a stored command has taken effect; answers its position. @throws Error when it was refused */
  async applied(commandId: string): Promise<string> {
    const status = async () => {
      const command = await this.read<CommandStatus>(`/commands/${commandId}`);
      return command.status === 'pending' ? undefined : command;
    };
    const settled = await eventually(`command ${commandId}`, status, this.patienceMs);
    if (settled.position === undefined) throw new Error(`Command refused later: ${JSON.stringify(settled)}`);
    return settled.position;
  }

  /** A reply of a department, with its id as idempotency key. */
  async reply(departmentId: string, reply: DepartmentReply): Promise<HttpAnswer<CommandAnswer>> {
    const department: Actor = { role: 'department', id: departmentId };
    return this.send('POST', '/department-replies', department, reply, { 'idempotency-key': reply.replyId });
  }

  /** The form as it stands. */
  async form(caseNo: string): Promise<FormAnswer> {
    return this.read(`/cases/${caseNo}/form`, CLERK);
  }

  /** Saves the form over its present revision; answers what is still wrong with it. */
  async saveForm(actor: Actor, caseNo: string, data: unknown): Promise<readonly { readonly pointer: string }[]> {
    const { revision } = await this.form(caseNo);
    const saved = await this.send<{ problems: readonly { pointer: string }[] }>(
      'PUT',
      `/cases/${caseNo}/form`,
      actor,
      data,
      { 'if-match': `"${revision}"` },
    );
    return saved.body.problems;
  }

  /** Hands in one file for a material. */
  async upload(actor: Actor, caseNo: string, materialId: string, file: UploadFile): Promise<void> {
    const form = new FormData();
    form.set('materialId', materialId);
    form.set('file', new Blob([file.bytes], { type: file.mediaType }), file.name);
    await this.send('POST', `/cases/${caseNo}/materials`, actor, form);
  }

  /** What has happened so far. */
  async timeline(caseNo: string): Promise<readonly TimelineRow[]> {
    return this.read(`/cases/${caseNo}/timeline`);
  }

  /** Every clock of the case, explained; an instant of a case that lives faster is named. */
  async clocks(caseNo: string, at = ''): Promise<readonly ClockAnswer[]> {
    return this.read(`/cases/${caseNo}/clocks${at === '' ? '' : `?at=${encodeURIComponent(at)}`}`);
  }

  /** Requests as they were sent to departments. */
  async sentRequests(caseNo: string): Promise<readonly SentRequest[]> {
    return this.read(`/cases/${caseNo}/payloads`);
  }

  /** Notices given to the applicant. */
  async notices(caseNo: string): Promise<readonly NoticeAnswer[]> {
    return this.read(`/cases/${caseNo}/notices`);
  }

  /** Legal documents, oldest first. */
  async documents(caseNo: string): Promise<readonly DocumentAnswer[]> {
    return this.read(`/cases/${caseNo}/documents`);
  }

  /** Results of all items. */
  async results(caseNo: string): Promise<ResultsAnswer> {
    return this.read(`/cases/${caseNo}/results`);
  }
}
