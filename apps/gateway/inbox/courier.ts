import { Injectable } from '@nestjs/common';
import { CaseDoor, type Delivered } from './case-door';
import { Inbox, type NewEntry } from './inbox';

/** Brings stored commands to their cases. Delivering twice is harmless: the command id makes it take effect once. */
@Injectable()
export class Courier {
  constructor(
    private readonly inbox: Inbox,
    private readonly door: CaseDoor,
  ) {}

  /** Delivers and notes a refusal. That a command took effect is noted with its events, by the burst that records them. */
  async deliver(entry: NewEntry): Promise<Delivered> {
    if (entry.kind === 'open') {
      const position = await this.door.open(entry.envelope);
      return position === undefined ? { status: 'pending' } : { status: 'applied', position };
    }
    const answer = await this.door.perform(entry.caseNo, entry.envelope);
    if (answer.status === 'refused') await this.inbox.markRefused(entry.commandId, answer.refusal);
    return answer;
  }
}
