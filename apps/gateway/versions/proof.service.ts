import { Injectable } from '@nestjs/common';
import { findingsOf, storedDraft } from '@yijian/adapters/catalogue';
import { type Facts, type FilingChannel, type LifeEvent } from '@yijian/domain/catalogue';
import {
  type Applicant,
  type Change,
  type DeadEnd,
  deadEnds,
  diffVersions,
  type Proof,
  prove,
  type ServiceGuidePage,
  serviceGuideOf,
} from '@yijian/domain/publication';
import { DataSource } from 'typeorm';
import { type Caller } from '../callers/caller';
import { Catalogue } from '../catalogue/catalogue';
import { ProblemException, type Finding } from '../problems/problem';
import { rowsOf } from '../register/sql';
import { type VersionKey } from './version-inbox';
import { VersionReader } from './version-reader';

/** Recorded cases that a proof replays when nothing is said. */
const CASES = 100;

const RECORDED = `
  SELECT case_no AS "caseNo", facts, end_id AS "endId", channel FROM case_file
  WHERE life_event_slug = $1 ORDER BY opened_at DESC LIMIT $2`;

/** Two versions side by side, and what follows from their differences. */
export interface Compared<T> {
  /** Version compared with. */
  readonly against: string;
  readonly result: T;
}

/** What can be said of a draft before it is published: findings, differences, who would get something else, dead ends. */
@Injectable()
export class ProofService {
  constructor(
    private readonly register: DataSource,
    private readonly catalogue: Catalogue,
    private readonly reader: VersionReader,
  ) {}

  /** Everything that bars the last revision from being published. Throws `versionUnknown`. */
  async findings(key: VersionKey): Promise<readonly Finding[]> {
    const { draft } = await this.reader.view(key);
    const stored = await storedDraft(this.register, key, draft.revision);
    // A version that was imported as it is was checked then.
    return stored === undefined ? [] : findingsOf(this.register, stored);
  }

  /** Throws `versionRefused` with all findings unless there are none. */
  async assertPublishable(key: VersionKey): Promise<void> {
    const findings = await this.findings(key);
    if (findings.length === 0) return;
    throw new ProblemException('versionRefused', {
      detail: `本版本有${findings.length}处不符合发布要求。`,
      remedy:
        '请按 findings 中每一处的 remedy 修改草案；预期结果有意改变的情形，保存草案时在 acknowledgedSituationIds 中写明。',
      findings,
    });
  }

  /** What differs from another version, in words. Throws `versionUnknown`. */
  async diff(key: VersionKey, caller: Caller, against?: string): Promise<Compared<readonly Change[]>> {
    const { before, after } = await this.pair(key, caller, against);
    return { against: before.version, result: diffVersions(before, after, await this.catalogue.departments()) };
  }

  /** Which applicants would now get something else: example situations and recorded cases. Throws `versionUnknown`. */
  async proof(key: VersionKey, caller: Caller, cases = CASES, against?: string): Promise<Compared<Proof>> {
    const { before, after } = await this.pair(key, caller, against);
    return { against: before.version, result: prove(before, after, await this.recorded(key.slug, cases)) };
  }

  /** Random answers that end nowhere or cannot be planned. Throws `versionUnknown`. */
  async deadEnds(key: VersionKey, caller: Caller, runs = 500, seed = 1): Promise<readonly DeadEnd[]> {
    return deadEnds(await this.reader.content(key, caller.role), { runs, seed });
  }

  /** The service guide that the version makes, as applicants would see it. Throws `versionUnknown`. */
  async guide(key: VersionKey, caller: Caller): Promise<ServiceGuidePage> {
    return serviceGuideOf(await this.reader.content(key, caller.role), await this.catalogue.departments());
  }

  private async pair(
    key: VersionKey,
    { role }: Caller,
    against?: string,
  ): Promise<{ readonly before: LifeEvent; readonly after: LifeEvent }> {
    const after = await this.reader.content(key, role);
    const other = against ?? (await this.reader.inForce(key.slug));
    // A first version differs from nothing: it is compared with itself.
    const before = other === undefined ? after : await this.reader.content({ ...key, version: other }, role);
    return { before, after };
  }

  private async recorded(slug: string, cases: number): Promise<readonly Applicant[]> {
    type Row = { caseNo: string; facts: Facts; endId: string; channel: FilingChannel };
    const rows = await rowsOf<Row>(this.register, RECORDED, [slug, cases]);
    return rows.map(({ caseNo, ...applicant }) => ({ name: `办件${caseNo}`, ...applicant }));
  }
}
