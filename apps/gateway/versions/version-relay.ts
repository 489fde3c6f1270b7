import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rounds } from '@yijian/adapters/rounds';
import { ProblemException } from '../problems/problem';
import { VersionDesk } from './version-desk';
import { type VersionEntry, VersionInbox } from './version-inbox';

/** Delivers commands to versions that could not be delivered when they came. */
@Injectable()
export class VersionRelay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(VersionRelay.name);
  private readonly rounds = new Rounds(
    'version relay',
    () => this.round(),
    (failure) => this.log.error(failure),
  );

  constructor(
    private readonly inbox: VersionInbox,
    private readonly desk: VersionDesk,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  /** Before the register and Temporal are let go. */
  async onModuleDestroy(): Promise<void> {
    await this.rounds.end();
  }

  /** One look: delivers what is due. Answers how many rows were settled. */
  async round(): Promise<number> {
    const due = await this.inbox.claimDue();
    const settled = await Promise.all(due.map((entry) => this.settle(entry)));
    return settled.filter(Boolean).length;
  }

  /** A refusal is noted by the desk; nobody waits for it here. */
  private async settle(entry: VersionEntry): Promise<boolean> {
    try {
      return (await this.desk.deliver(entry)).status !== 'pending';
    } catch (error) {
      if (!(error instanceof ProblemException)) throw error;
      return true;
    }
  }
}
