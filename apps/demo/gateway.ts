import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DevelopmentSignIn } from '@yijian/adapters/development-sign-in';
import { type DepartmentReply } from '@yijian/contract';
import { type Actor } from '@yijian/domain/case';
import {
  type CaseAnswer,
  type ClockAnswer,
  type GuidanceAnswer,
  type OpenedCase,
  type PackageAnswer,
  type PayloadRow,
  type ResultsAnswer,
  type SavedForm,
  type TimelineRow,
} from './answers';
import { ask, askOnce, type HttpRequest, Refused } from './http';

/** Between two looks at a command that is not applied yet, milliseconds. */
const LOOK_MS = 150;
/** How long a command may stay pending, milliseconds. */
const PENDING_MS = 120_000;

/** One file to hand in. */
export interface SampleFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** How to open a case. */
export interface OpenCase {
  readonly lifeEvent: string;
  readonly channel: 'window' | 'online';
  readonly answers: Readonly<Record<string, unknown>>;
  readonly applicant: { readonly id: string; readonly name?: string };
}

/** The public HTTP API as the demonstration uses it; everybody signs in at his first request. Every method throws `Refused` for an answer that is no success. */
export class Gateway {
  private readonly people: DevelopmentSignIn;

  constructor(readonly url: string) {
    this.people = new DevelopmentSignIn(url);
  }

  /** Whether the gateway runs and can work. */
  async isReady(): Promise<boolean> {
    return askOnce({ method: 'GET', url: `${this.url}/health/ready` }).then(
      () => true,
      () => false,
    );
  }

  /** How many times faster than real time cases live that are opened there; 1 where it does not say. */
  async speed(): Promise<number> {
    return (await this.get<{ speed?: number }>('/health/ready')).speed ?? 1;
  }

  /** Whether anything answers at the address. */
  async isThere(): Promise<boolean> {
    return askOnce({ method: 'GET', url: `${this.url}/health/live` }).then(
      () => true,
      (error: unknown) => error instanceof Refused,
    );
  }

  /** Imports files as one package. */
  async importPackage(files: readonly { path: string; text: string }[]): Promise<void> {
    await this.send('PUT', '/catalogue/packages', { role: 'catalogueManager', id: 'demo-catalogue' }, { files });
  }

  /** Kinds of the catalogue files that are imported: `lifeEvent`, `calendar`, `supervision` … */
  async catalogueKinds(): Promise<readonly string[]> {
    const actor = { role: 'catalogueManager', id: 'demo-catalogue' } as const;
    return (await this.get<readonly { kind: string }[]>('/catalogue/packages', actor)).map(({ kind }) => kind);
  }

  /** Slugs of the events that are imported. */
  async eventSlugs(): Promise<readonly string[]> {
    const events = await this.get<readonly { slug: string }[]>('/life-events');
    return events.map(({ slug }) => slug);
  }

  /** The package of an event. */
  async package(slug: string): Promise<PackageAnswer> {
    return this.get<PackageAnswer>(`/catalogue/packages/${slug}`, { role: 'catalogueManager', id: 'demo-catalogue' });
  }

  /** Where answers lead. */
  async guidance(slug: string, channel: string, answers: Readonly<Record<string, unknown>>): Promise<GuidanceAnswer> {
    const query = new URLSearchParams({ answers: JSON.stringify(answers), channel });
    return this.get<GuidanceAnswer>(`/life-events/${slug}/guidance?${query.toString()}`);
  }

  /** Opens a case. */
  async open(actor: Actor, request: OpenCase): Promise<OpenedCase> {
    const { body } = await this.send<OpenedCase & { statusUrl?: string }>('POST', '/cases', actor, request);
    return body;
  }

  /** The case as it stands, at `position` or later. */
  async case(actor: Actor, caseNo: string, position?: string): Promise<CaseAnswer> {
    const after = position === undefined ? '' : `?after=${encodeURIComponent(position)}`;
    return this.get<CaseAnswer>(`/cases/${caseNo}${after}`, actor);
  }

  /** The case once something has happened after `position`, or as it stands when nothing has for some seconds. */
  async nextChange(actor: Actor, caseNo: string, position: string): Promise<CaseAnswer> {
    return this.case(actor, caseNo, following(position));
  }

  /** What has happened so far. */
  async timeline(actor: Actor, caseNo: string): Promise<readonly TimelineRow[]> {
    return this.get<readonly TimelineRow[]>(`/cases/${caseNo}/timeline`, actor);
  }

  /** Every clock of the case as it stood at an instant (ISO 8601). */
  async clocks(actor: Actor, caseNo: string, at: string): Promise<readonly ClockAnswer[]> {
    return this.get<readonly ClockAnswer[]>(`/cases/${caseNo}/clocks?at=${encodeURIComponent(at)}`, actor);
  }

  /** Payloads as they were sent to departments. */
  async payloads(actor: Actor, caseNo: string): Promise<readonly PayloadRow[]> {
    return this.get<readonly PayloadRow[]>(`/cases/${caseNo}/payloads`, actor);
  }

  /** Notices given to the applicant. */
  async notices(actor: Actor, caseNo: string): Promise<readonly { kind: string; title: string; text: string }[]> {
    return this.get(`/cases/${caseNo}/notices`, actor);
  }

  /** Results of all items. */
  async results(actor: Actor, caseNo: string): Promise<ResultsAnswer> {
    return this.get<ResultsAnswer>(`/cases/${caseNo}/results`, actor);
  }

  /** The form as it stands. */
  async form(actor: Actor, caseNo: string): Promise<{ revision: number; data: unknown }> {
    return this.get(`/cases/${caseNo}/form`, actor);
  }

  /** Saves the form over the revision that was read. */
  async saveForm(actor: Actor, caseNo: string, revision: number, data: unknown): Promise<SavedForm> {
    const { body } = await this.send<SavedForm>('PUT', `/cases/${caseNo}/form`, actor, data, {
      'if-match': `"${revision}"`,
    });
    return body;
  }

  /** Hands in one file for a material. */
  async upload(actor: Actor, caseNo: string, materialId: string, file: SampleFile): Promise<void> {
    const form = new FormData();
    form.set('materialId', materialId);
    form.set('file', new Blob([file.bytes], { type: file.mediaType }), file.name);
    await this.send('POST', `/cases/${caseNo}/materials`, actor, form);
  }

  /** Gives a command and waits until it has taken effect. */
  async command(actor: Actor, caseNo: string, route: string, body: object): Promise<void> {
    const answer = await this.send<{ commandId: string; statusUrl?: string }>(
      'POST',
      `/cases/${caseNo}/${route}`,
      actor,
      body,
    );
    if (answer.status === 202) await this.applied(actor, answer.body.statusUrl ?? `/commands/${answer.body.commandId}`);
  }

  /** Gives a reply in the name of a department and waits until it has taken effect. */
  async reply(departmentId: string, reply: DepartmentReply): Promise<void> {
    const actor = { role: 'department', id: departmentId } as const;
    const answer = await ask<{ statusUrl?: string }>({
      method: 'POST',
      url: `${this.url}/department-replies`,
      headers: { ...(await this.people.headersOf(actor)), 'idempotency-key': reply.replyId },
      body: reply,
    });
    if (answer.body.statusUrl !== undefined) await this.applied(actor, answer.body.statusUrl);
  }

  private async applied(actor: Actor, statusUrl: string): Promise<void> {
    for (const giveUpAt = Date.now() + PENDING_MS; Date.now() < giveUpAt; await pause(LOOK_MS)) {
      const command = await this.get<{ status: string; problem?: { code?: string; title?: string } }>(statusUrl, actor);
      if (command.status === 'applied') return;
      if (command.status === 'refused') {
        throw new Refused(409, command.problem?.code ?? '', command.problem?.title ?? '命令被拒绝', command.problem);
      }
    }
    throw new Error(`命令 ${statusUrl} 在 ${PENDING_MS / 1000} 秒内没有生效`);
  }

  private async get<T>(path: string, actor?: Actor): Promise<T> {
    const headers = actor === undefined ? {} : await this.people.headersOf(actor);
    return (await ask<T>({ method: 'GET', url: this.url + path, headers })).body;
  }

  private async send<T>(
    method: HttpRequest['method'],
    path: string,
    actor: Actor,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
  ) {
    const key: Record<string, string> = method === 'POST' ? { 'idempotency-key': randomUUID() } : {};
    const who = await this.people.headersOf(actor);
    return ask<T>({ method, url: this.url + path, headers: { ...who, ...key, ...headers }, body });
  }
}

/** The position that the next event of the same run will have. */
function following(position: string): string {
  const colon = position.lastIndexOf(':');
  return `${position.slice(0, colon)}:${Number(position.slice(colon + 1)) + 1}`;
}
