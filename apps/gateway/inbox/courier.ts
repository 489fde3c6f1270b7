import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppliedNotes } from './applied-notes';
import { CaseDoor, type Delivered } from './case-door';
import { type Entry, Inbox, type NewEntry, type Older } from './inbox';

/** Milliseconds between looks whether older commands are settled; about a second and a half in all. */
const PAUSES_MS = [25, 50, 100, 200, 400, 800];

/** Brings stored commands to their cases. Delivering twice is harmless: the command id makes it take effect once. */
@Injectable()
export class Courier {
  constructor(
    private readonly inbox: Inbox,
    private readonly notes: AppliedNotes,
    private readonly door: CaseDoor,
  ) {}

  /**
   * Delivers, and notes what came of it once the engine has stored that: the inbox never says so before. Commands of a case
   * are delivered side by side, and what a case has taken in but not stored is lost when the worker or Temporal dies. So a
   * refusal counts only when no `older` command was under way: else the command is brought again once those are
   * settled.
   */
  async deliver(entry: NewEntry, older: Older): Promise<Delivered | Entry> {
    const answer = await this.bring(entry);
    if (answer.status === 'applied') this.notes.note(entry.commandId, answer.position);
    if (answer.status !== 'refused') return answer;
    if (older === 'none') return this.refused(entry.commandId, answer);
    const isNext = async () => (await this.inbox.olderThan(entry.commandId)) === 'none';
    if (!(await settledSoon(isNext))) return { status: 'pending' };
    return this.deliver(entry, 'none');
  }

  private async bring(entry: NewEntry): Promise<Delivered> {
    if (entry.kind === 'command') return this.door.perform(entry.caseNo, entry.envelope);
    const position = await this.door.open(entry.envelope);
    return position === undefined ? { status: 'pending' } : { status: 'applied', position };
  }

  /** A case that has closed since it took the command in says that it is closed: the inbox knows better. */
  private async refused(commandId: string, answer: Delivered & { status: 'refused' }): Promise<Delivered | Entry> {
    if (await this.inbox.markRefused(commandId, answer.refusal)) return answer;
    return (await this.inbox.find(commandId)) ?? answer;
  }
}

/** Looks again and again whether what came before is settled; gives up after about a second and a half. */
export async function settledSoon(isSettled: () => Promise<boolean>): Promise<boolean> {
  for (const pause of PAUSES_MS) {
    if (await isSettled()) return true;
    await sleep(pause);
  }
  return false;
}
