import { ApplicationFailure } from '@temporalio/common';
import type { CloseVersion, PublishVersion, RecordVersion, VersionActivities } from '@yijian/contract';
import type { VersionEvent, VersionView } from '@yijian/domain/version';

/**
 * The register of catalogue versions in workflow tests: keeps what it was asked and behaves as a test says. The latest version
 * that was published and not closed is in force, as in the catalogue.
 */
export class VersionWorld implements VersionActivities {
  register: 'works' | 'isDown' = 'works';
  /** What bars publishing; empty: nothing. */
  findings = '';
  /** Versions that new cases may use. */
  readonly offered: string[] = [];
  readonly published: PublishVersion[] = [];
  readonly closed: CloseVersion[] = [];
  readonly bursts: RecordVersion[] = [];

  async publishVersion(request: PublishVersion): Promise<{ readonly supersedes?: string }> {
    this.assertUp();
    if (this.findings !== '') throw ApplicationFailure.nonRetryable(this.findings, 'publishRefused');
    const supersedes = this.offered.at(-1);
    this.published.push(request);
    this.offered.push(request.version);
    return supersedes === undefined ? {} : { supersedes };
  }

  async closeVersion(request: CloseVersion): Promise<{ readonly inForce?: string }> {
    this.assertUp();
    this.closed.push(request);
    this.offered.splice(this.offered.indexOf(request.version), 1);
    const inForce = this.offered.at(-1);
    return inForce === undefined ? {} : { inForce };
  }

  async recordVersion(burst: RecordVersion): Promise<void> {
    this.assertUp();
    this.bursts.push(burst);
  }

  /** A version as the register shows it. */
  viewOf(version: string): VersionView | undefined {
    return this.bursts.filter((burst) => burst.version === version).at(-1)?.view;
  }

  /** All events of a version in the register. */
  eventsOf(version: string): readonly VersionEvent[] {
    return this.bursts.flatMap((burst) => (burst.version === version ? burst.events.map(({ event }) => event) : []));
  }

  private assertUp(): void {
    if (this.register === 'isDown') throw ApplicationFailure.retryable('登记库暂时不可用', 'unavailable');
  }
}

/** The activities as a worker takes them, in the world as it is at the moment of a call. */
export function versionWorldly(world: () => VersionWorld): VersionActivities {
  return {
    publishVersion: (request) => world().publishVersion(request),
    closeVersion: (request) => world().closeVersion(request),
    recordVersion: (burst) => world().recordVersion(burst),
  };
}
