import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type DepartmentReply, type DepartmentRequest } from '@yijian/contract';
import { decision, isConcluding, repliesAfter, repliesTo } from './answering';
import { hasFault, lateness } from './faults';
import { type ReplyAttempt, sendReply } from './replies';
import { type SettledScript } from './script';

/** A reply and what became of it. */
export interface LoggedReply {
  readonly reply: DepartmentReply;
  readonly attempts: ReplyAttempt[];
}

/**
 * The desk at which one request is worked on: sends its replies one after the other as the script says, waits while the item
 * is held, and goes on when the script changes. It comes to one conclusion; what may follow that (事后核查, corrections) it sends
 * when the script says so.
 */
export class Desk {
  readonly replies: LoggedReply[] = [];
  private readonly abort = new AbortController();
  private readonly changes = new EventEmitter();
  private working: Promise<void> | undefined;
  /** No rectification or decision is to come from here: there was one, or the request of a later round is here. */
  private isConcluded = false;
  /** The decision, once it has taken effect. */
  private decided: 'granted' | 'denied' | undefined;

  constructor(
    private readonly request: DepartmentRequest,
    /** The script as it stands at the moment. */
    private readonly script: () => SettledScript,
    private readonly accessToken: () => Promise<string>,
  ) {}

  /** Begins to work; does nothing when it has begun before. */
  start(): void {
    this.working ??= this.work().catch((error: unknown) => {
      if (!this.abort.signal.aborted) throw error;
    });
  }

  /** Ends the work: nothing more is sent. */
  stop(): void {
    this.abort.abort();
  }

  /** The item is handled in a later round: what this one has not concluded it never will. */
  supersede(): void {
    this.isConcluded = true;
  }

  /** The script of the case was put again. */
  scriptChanged(): void {
    this.changes.emit('script');
  }

  /** Resolves when the first reply was answered, or after `ms` milliseconds. */
  async firstReplyAnswered(ms: number): Promise<void> {
    if (this.replies.some(({ attempts }) => attempts.length > 0)) return;
    await once(this.changes, 'answered', { signal: AbortSignal.timeout(ms) }).catch(() => undefined);
  }

  private async work(): Promise<void> {
    const began = Date.now();
    for (;;) {
      const changed = this.nextChange();
      const script = this.script();
      for (let next = this.next(script); next !== undefined; next = this.next(script))
        await this.say(next, script, began);
      await changed;
    }
  }

  private nextChange(): Promise<unknown> {
    const change = once(this.changes, 'script', { signal: this.abort.signal });
    change.catch(() => undefined);
    return change;
  }

  /** The first reply that is due and was not sent yet. */
  private next(script: SettledScript): DepartmentReply | undefined {
    const sent = new Set(this.replies.map(({ reply }) => reply.replyId));
    const due = repliesTo(this.request, script).filter((reply) => !(this.isConcluded && isConcluding(reply)));
    const after = this.decided === undefined ? [] : repliesAfter(this.decided, this.request, script);
    return [...due, ...after].find(({ replyId }) => !sent.has(replyId));
  }

  /** A department that may not ask for rectification (any more) decides instead. */
  private async say(reply: DepartmentReply, script: SettledScript, began: number): Promise<void> {
    if (!isConcluding(reply)) return void (await this.send(reply, script));
    const wait = began + script.thinkMs + lateness(script.faults) - Date.now();
    if (wait > 0) await pause(wait, undefined, { signal: this.abort.signal });
    if (this.isConcluded) return;
    this.isConcluded = true;
    const status = await this.send(reply, script);
    if (reply.kind !== 'rectification') return this.note(reply, status);
    if (status !== 409 && status !== 422) return;
    const instead = decision(this.request, script);
    this.note(instead, await this.send(instead, script));
  }

  private note({ kind }: DepartmentReply, status: number | undefined): void {
    const tookEffect = status !== undefined && status < 300;
    if (tookEffect && (kind === 'granted' || kind === 'denied')) this.decided = kind;
  }

  private async send(reply: DepartmentReply, script: SettledScript): Promise<number | undefined> {
    const attempts: ReplyAttempt[] = [];
    this.replies.push({ reply, attempts });
    const sending = {
      reply,
      replyTo: this.request.replyTo,
      accessToken: this.accessToken,
      signal: this.abort.signal,
      log: (attempt: ReplyAttempt) => {
        attempts.push(attempt);
        this.changes.emit('answered');
      },
    };
    const copies = hasFault(script.faults, 'duplicateReply') ? [sending, sending] : [sending];
    const [status] = await Promise.all(copies.map(sendReply));
    return status;
  }
}
