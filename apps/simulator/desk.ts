import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type DepartmentReply, type DepartmentRequest } from '@yijian/contract';
import { hasFault, lateness } from './faults';
import { type ReplyAttempt, sendReply } from './replies';
import { decision, repliesTo, type SettledScript } from './script';

/** A reply and what became of it. */
export interface LoggedReply {
  readonly reply: DepartmentReply;
  readonly attempts: ReplyAttempt[];
}

/**
 * The desk at which one request is worked on: sends its replies one after the other as the script says, waits while the item
 * is held, and goes on when the script changes.
 */
export class Desk {
  readonly replies: LoggedReply[] = [];
  private readonly abort = new AbortController();
  private readonly changes = new EventEmitter();
  private working: Promise<void> | undefined;

  constructor(
    private readonly request: DepartmentRequest,
    /** The script as it stands at the moment. */
    private readonly script: () => SettledScript,
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
      const script = this.script();
      const changed = this.nextChange();
      for (const reply of this.unsent(script)) await this.conclude(reply, script, began);
      if (script.hold !== true) return;
      await changed;
    }
  }

  private nextChange(): Promise<unknown> {
    const change = once(this.changes, 'script', { signal: this.abort.signal });
    change.catch(() => undefined);
    return change;
  }

  private unsent(script: SettledScript): DepartmentReply[] {
    const sent = new Set(this.replies.map(({ reply }) => reply.replyId));
    return repliesTo(this.request, script).filter(({ replyId }) => !sent.has(replyId));
  }

  /** A department that may not ask for rectification (any more) decides instead. */
  private async conclude(reply: DepartmentReply, script: SettledScript, began: number): Promise<void> {
    if (isConcluding(reply)) {
      const wait = began + script.thinkMs + lateness(script.faults) - Date.now();
      if (wait > 0) await pause(wait, undefined, { signal: this.abort.signal });
    }
    const status = await this.send(reply, script);
    if (reply.kind === 'rectification' && (status === 409 || status === 422)) {
      await this.send(decision(this.request, script), script);
    }
  }

  private async send(reply: DepartmentReply, script: SettledScript): Promise<number | undefined> {
    const attempts: ReplyAttempt[] = [];
    this.replies.push({ reply, attempts });
    const sending = {
      reply,
      replyTo: this.request.replyTo,
      departmentId: this.request.departmentId,
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

function isConcluding({ kind }: DepartmentReply): boolean {
  return kind === 'rectification' || kind === 'granted' || kind === 'denied';
}
