import type { RecordedVersionEvent, VersionView } from '@yijian/domain/version';

/**
 * What the workflow of a catalogue version asks of the register. Each activity is idempotent by the names in its request; a
 * failure of type `publishRefused` parks the step, anything else is tried again without end.
 */
export interface VersionActivities {
  /**
   * Runs the publish checks again and takes the version into the catalogue, in one transaction. Fails with `publishRefused` and
   * the list of findings.
   */
  publishVersion(request: PublishVersion): Promise<PublishedVersion>;
  /** Lets the catalogue offer the version no more. */
  closeVersion(request: CloseVersion): Promise<ClosedVersion>;
  /** Writes a burst of events, the version's row and its opinions, in one transaction. */
  recordVersion(request: RecordVersion): Promise<void>;
}

/** Which content to publish. */
export interface PublishVersion {
  readonly slug: string;
  readonly version: string;
  readonly revision: number;
  /** SHA-256 of the canonical JSON, hex: that of the content which was approved. */
  readonly digest: string;
}

/** What the catalogue offered until then. */
export interface PublishedVersion {
  readonly supersedes?: string;
}

/** Which version to close, and why, in Chinese. */
export interface CloseVersion {
  readonly slug: string;
  readonly version: string;
  readonly reason: string;
  /** When it was withdrawn, epoch milliseconds. */
  readonly at: number;
}

/** What the catalogue offers from then on. */
export interface ClosedVersion {
  readonly inForce?: string;
}

/** A burst for the register. */
export interface RecordVersion {
  readonly slug: string;
  readonly version: string;
  /** Run of the workflow; a later run opens the next epoch. */
  readonly runId: string;
  readonly events: readonly RecordedVersionEvent[];
  readonly view: VersionView;
}
