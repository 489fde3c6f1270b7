import { Injectable, Logger } from '@nestjs/common';
import { type CasePosition } from '@yijian/adapters/register';
import { performVersionCommand, startVersion } from '@yijian/adapters/temporal';
import { type VersionRefusal } from '@yijian/domain/version';
import { Temporal } from '../inbox/temporal';
import { Settings } from '../settings';
import { type NewVersionEntry } from './version-inbox';

/** What has become of a delivery. `pending`: Temporal or the worker is away, the relay delivers later. */
export type VersionDelivered =
  | { readonly status: 'applied'; readonly position: CasePosition }
  | { readonly status: 'refused'; readonly refusal: VersionRefusal }
  | { readonly status: 'pending' };

/** A version whose workflow has ended takes no commands any more. */
const ENDED: VersionRefusal = {
  code: 'versionNotNow',
  message: '本版本已经停用或者放弃。',
  remedy: '如需再次修订，请以新的版本号起草。',
};

/** The way to the workflows of catalogue versions. Answers within some seconds, whatever has happened to Temporal. */
@Injectable()
export class VersionDoor {
  private readonly log = new Logger(VersionDoor.name);

  constructor(
    private readonly settings: Settings,
    private readonly temporal: Temporal,
  ) {}

  /** Starts the version or brings a command to it. */
  async bring({ delivery, ...entry }: NewVersionEntry): Promise<VersionDelivered> {
    const { commandWaitMs } = this.settings;
    if (delivery.kind === 'open') {
      const started = await startVersion(this.temporal.client, entry, delivery.input, commandWaitMs);
      if (started.kind === 'started') return { status: 'applied', position: { runId: started.runId, seq: 1 } };
      return this.pending(entry, started.reason);
    }
    const outcome = await performVersionCommand(this.temporal.client, entry, delivery.envelope, commandWaitMs);
    switch (outcome.kind) {
      case 'applied':
        return { status: 'applied', position: { runId: outcome.runId, seq: outcome.seq } };
      case 'refused':
        return { status: 'refused', refusal: outcome.refusal };
      case 'closed':
        return { status: 'refused', refusal: ENDED };
      case 'unavailable':
        return this.pending(entry, outcome.reason);
    }
  }

  private pending({ commandId, slug, version }: Omit<NewVersionEntry, 'delivery'>, reason: string): VersionDelivered {
    this.log.warn({ message: 'version command not delivered yet', slug, version, commandId, reason });
    return { status: 'pending' };
  }
}
