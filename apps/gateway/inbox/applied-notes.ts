import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type CasePosition } from '@yijian/adapters/register';
import { Inbox } from './inbox';

/** Milliseconds during which notes are gathered before they are written in one statement. */
const GATHER_MS = 50;

/**
 * Notes in the inbox which commands have taken effect. The caller's answer does not wait for the note: one that is lost with
 * the process makes the relay deliver the command again, and the case answers with what it did then.
 */
@Injectable()
export class AppliedNotes implements OnModuleDestroy {
  private readonly log = new Logger(AppliedNotes.name);
  private gathered = new Map<string, CasePosition>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly inbox: Inbox) {}

  /** Notes soon that a command has taken effect. */
  note(commandId: string, position: CasePosition): void {
    this.gathered.set(commandId, position);
    this.timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  }

  /** What is gathered is written before the register is let go. */
  async onModuleDestroy(): Promise<void> {
    await this.flush();
  }

  /** Writes what is gathered now. Never fails: what could not be written is delivered again. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const notes = this.gathered;
    this.gathered = new Map();
    try {
      if (notes.size > 0) await this.inbox.markApplied(notes);
    } catch (error) {
      this.log.warn({ message: 'notes lost, the relay will deliver again', count: notes.size, error: String(error) });
    }
  }
}
