import { setCurrentDetails, workflowInfo } from '@temporalio/workflow';
import type { RecordVersion } from '@yijian/contract';
import type { CommandReceipt, StandingChange, VersionInput } from '@yijian/contract/messages';
import {
  checkVersion,
  decideVersion,
  dueVersionEvent,
  happenToVersion,
  newVersion,
  openingEvent,
  type RecordedVersionEvent,
  type VersionCause,
  type VersionEnvelope,
  type VersionEvent,
  type VersionRefusal,
  type VersionState,
  versionViewOf,
} from '@yijian/domain/version';
import { Timekeeper } from '../timekeeper';

/**
 * The version in this workflow: its state, changed only by events, and the journal of what the register does not hold yet. All
 * methods are synchronous; the life of the version waits on `state` and never on a one-shot flag.
 */
export class RunningVersion {
  state: VersionState;
  private journal: RecordedVersionEvent[] = [];
  private readonly time = new Timekeeper();

  constructor(input: VersionInput) {
    if (input.kind === 'continuation') {
      this.state = input.state;
      return;
    }
    const { opening } = input;
    this.state = newVersion(opening, this.now());
    this.apply([openingEvent(opening)], { actor: opening.openedBy, commandId: opening.commandId });
  }

  /** This instant, epoch milliseconds. */
  now(): number {
    return this.time.now();
  }

  /** Why a command is out of order now; a command that has been performed already is always in order. */
  refusal(envelope: VersionEnvelope): VersionRefusal | undefined {
    return envelope.id in this.state.performed
      ? undefined
      : checkVersion(this.state, envelope, this.time.instantOf(envelope));
  }

  /** Lets a command take effect, once. */
  perform(envelope: VersionEnvelope): CommandReceipt {
    const before = this.state.performed[envelope.id];
    if (before !== undefined) return { seq: before };
    const { actor, id: commandId } = envelope;
    this.time.take(envelope);
    this.apply(decideVersion(this.state, envelope, this.now()), { actor, commandId });
    return { seq: this.state.seq };
  }

  /** Takes notice of what became of another version; word that comes twice, or too late, changes nothing. */
  learn(change: StandingChange): void {
    if (change.type === 'superseded' && this.state.status === 'published') {
      this.happened({ type: 'versionSuperseded', by: change.by });
    }
    if (change.type === 'reinstated' && this.state.status === 'superseded') {
      this.happened({ type: 'versionReinstated', after: change.after });
    }
  }

  /** Records what the service itself did or found. */
  happened(...events: readonly VersionEvent[]): void {
    this.apply(events);
  }

  /** Lets happen what is due by now, if anything. */
  letDueHappen(): void {
    if (dueVersionEvent(this.state, this.now()) !== undefined) this.happened();
  }

  /** Whether the register lacks something. */
  get hasNews(): boolean {
    return this.journal.length > 0;
  }

  /** Takes what the register lacks, as one burst. */
  takeBurst(): RecordVersion {
    const { slug, version } = this.state;
    const { runId } = workflowInfo();
    const burst = { slug, version, runId, events: this.journal, view: versionViewOf(this.state) };
    this.journal = [];
    return burst;
  }

  private apply(events: readonly VersionEvent[], cause: Omit<VersionCause, 'now'> = {}): void {
    const { state, recorded } = happenToVersion(this.state, events, { ...cause, now: this.time.stamp() });
    this.state = state;
    this.journal.push(...recorded);
    setCurrentDetails(versionViewOf(state).waitingFor);
  }
}
