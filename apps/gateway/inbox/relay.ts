import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rounds } from '@yijian/adapters/rounds';
import { AppliedNotes } from './applied-notes';
import { Courier } from './courier';
import { type Entry, Inbox } from './inbox';

/** Deliveries under way at once: a case that does not answer holds up its own lane and no other. */
const LANES = 4;
const PER_LANE = 4;

/**
 * Delivers what could not be delivered when it came: Temporal or the worker was away, or the gateway died in between. Any
 * number of gateways may run one; rows are claimed. It runs as long as the gateway does.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Relay.name);
  private readonly lanes: readonly Rounds[];

  constructor(
    private readonly inbox: Inbox,
    private readonly courier: Courier,
    private readonly notes: AppliedNotes,
  ) {
    const say = (failure: string) => this.log.error(failure);
    this.lanes = Array.from({ length: LANES }, () => new Rounds('relay', () => this.round(), say));
  }

  onApplicationBootstrap(): void {
    for (const lane of this.lanes) lane.start();
  }

  /** Before the register and Temporal are let go. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.end()));
  }

  /** One look of a lane: delivers what is due. Answers how many rows were settled. */
  async round(): Promise<number> {
    const due = await this.inbox.claimDue(PER_LANE);
    const settled = await Promise.all(due.map((entry) => this.settle(entry)));
    await this.notes.flush();
    return settled.filter(Boolean).length;
  }

  private async settle(entry: Entry): Promise<boolean> {
    // It was claimed as the oldest of its case.
    const outcome = await this.courier.deliver(entry, 'none');
    if (outcome.status !== 'pending') {
      this.log.warn({
        message: 'delivered late',
        commandId: entry.commandId,
        caseNo: entry.caseNo,
        status: outcome.status,
      });
    }
    return outcome.status !== 'pending';
  }
}
