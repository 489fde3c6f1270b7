import { Injectable } from '@nestjs/common';
import { type Actor, type Role } from '@yijian/domain/case';
import { dateOf } from '@yijian/domain/calendar';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { type VersionEvent, versionTimelineText, VERSION_STATUS_NAMES, type VersionView } from '@yijian/domain/version';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { isoTime } from '../cases/iso-time';
import { withIsoTimes } from '../cases/iso-view';
import { Catalogue } from '../catalogue/catalogue';
import { positionText } from '../commands/command-desk';
import { rowOf, rowsOf } from '../register/sql';
import { versionUnknown } from './version-desk';
import { type VersionKey } from './version-inbox';
import { type VersionsQuery } from './versions.dto';

/** Longest wait for a position, in milliseconds, and how often the register is looked at meanwhile. */
const WAIT_MS = 5000;
const STEP_MS = 25;

/** Roles that see drafts; everybody else sees what was published. */
const STAFF: readonly Role[] = [
  'catalogueManager',
  'catalogueApprover',
  'department',
  'departmentHead',
  'enterprise',
  'operator',
  'supervisor',
];

/** A version as it is shown: its view with ISO times, and what the catalogue knows besides. */
export interface ShownVersion {
  readonly slug: string;
  readonly version: string;
  readonly name: string;
  readonly position: string;
  /** Whether new cases use it today. */
  readonly inForce: boolean;
  readonly [member: string]: unknown;
}

/** A version in the register: with a life of its own, or imported as it is. */
interface VersionRow extends VersionKey {
  readonly name: string;
  readonly runId: string | null;
  readonly epoch: number;
  readonly seq: number;
  readonly view: VersionView | null;
  /** Whether it is in the catalogue. */
  readonly isPublished: boolean;
  readonly effectiveFrom: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
  readonly askedEpoch: number | null;
}

// Versions that were drafted here, and those that were imported as they are. $1 is the run that is asked about.
const VERSIONS = `
  SELECT coalesce(v.slug, f.key) AS slug, coalesce(v.version, f.version) AS version,
    coalesce(v.name, f.content ->> 'name') AS name, v.runs[v.epoch] AS "runId", coalesce(v.epoch, 0) AS epoch,
    coalesce(v.seq, 0) AS seq, v.view, f.key IS NOT NULL AS "isPublished", f.effective_from::text AS "effectiveFrom",
    f.withdrawn_at AS "withdrawnAt", f.withdrawn_reason AS "withdrawnReason", array_position(v.runs, $1::text) AS "askedEpoch"
  FROM catalogue_version AS v
  FULL JOIN (SELECT * FROM catalogue_file WHERE kind = 'lifeEvent') AS f ON f.key = v.slug AND f.version = v.version`;

const LIST = `
  SELECT * FROM (${VERSIONS}) AS known
  WHERE ($2::text IS NULL OR slug = $2) AND ($3::text IS NULL OR EXISTS (
    SELECT FROM catalogue_version_opinion AS o
    WHERE (o.slug, o.version) = (known.slug, known.version) AND o.department_id = $3 AND o.position = 'awaited'))
  ORDER BY slug, string_to_array(version, '.')::int[] DESC`;

const TIMELINE = `
  SELECT e.seq, e.at, e.type, e.actor, e.event FROM catalogue_version_event AS e
  WHERE e.slug = $1 AND e.version = $2 AND NOT EXISTS (
    SELECT FROM catalogue_version_event AS later
    WHERE (later.slug, later.version) = (e.slug, e.version) AND later.epoch > e.epoch AND later.seq <= e.seq)
  ORDER BY e.seq`;

interface TimelineRow {
  readonly seq: number;
  readonly at: Date;
  readonly type: VersionEvent['type'];
  readonly actor: Actor;
  readonly event: VersionEvent;
}

/** Shows catalogue versions, from the register only. */
@Injectable()
export class VersionReader {
  constructor(
    private readonly register: DataSource,
    private readonly catalogue: Catalogue,
  ) {}

  /** A version, at `after` or later if the register gets there in time. Throws `versionUnknown`. */
  async read(key: VersionKey, role: Role, after?: string): Promise<ShownVersion> {
    const asked = positionOf(after);
    const giveUpAt = Date.now() + WAIT_MS;
    for (;;) {
      const row = await this.row(key, role, asked.runId);
      const isBehind = after !== undefined && !hasReached(row, asked.seq);
      if (!isBehind || Date.now() >= giveUpAt) return shownOf(row, await this.inForce(row.slug));
      await sleep(STEP_MS);
    }
  }

  /** Versions that fit the filters and that the role may see; by event, the latest first. */
  async list({ lifeEvent, status, awaiting }: VersionsQuery, role: Role): Promise<readonly ShownVersion[]> {
    const rows = await rowsOf<VersionRow>(this.register, LIST, [null, lifeEvent ?? null, awaiting ?? null]);
    const inForce = new Map((await this.catalogue.lifeEvents()).map(({ slug, version }) => [slug, version]));
    return rows
      .filter((row) => isVisible(row, role))
      .map((row) => shownOf(row, inForce.get(row.slug)))
      .filter((shown) => status === undefined || shown['status'] === status);
  }

  /** The view of a version with a life of its own. Throws `versionUnknown` for one that has none. */
  async view(key: VersionKey): Promise<VersionView> {
    const { view } = await this.row(key, 'catalogueManager', '');
    if (view === null) throw versionUnknown(key);
    return view;
  }

  /** All that has happened, in Chinese. Throws `versionUnknown`. */
  async timeline(key: VersionKey, role: Role): Promise<readonly object[]> {
    await this.row(key, role, '');
    const rows = await rowsOf<TimelineRow>(this.register, TIMELINE, [key.slug, key.version]);
    const [departments, content] = await Promise.all([this.catalogue.departments(), this.content(key, role)]);
    const names = {
      department: (id: string) => departments.find((each) => each.id === id)?.shortName ?? id,
      item: (id: string) => content.serviceItems.find((each) => each.id === id)?.name ?? id,
    };
    return rows.map(({ seq, at, type, actor, event }) => ({
      ...{ seq, at: isoTime(at), type, actor, text: versionTimelineText(event, names) },
      data: withIsoTimes(event),
    }));
  }

  /** The content of a version: that of a draft revision, or as it was published. Throws `versionUnknown`. */
  async content(key: VersionKey, role: Role, revision?: number): Promise<LifeEvent> {
    const { slug, version } = key;
    const { isPublished, view } = await this.row(key, role, '');
    if (isPublished && revision === undefined) return this.catalogue.pinned(slug, version);
    const wanted = revision ?? view?.draft.revision;
    if (!STAFF.includes(role) || wanted === undefined) throw versionUnknown(key);
    const draft = await rowOf<{ readonly content: LifeEvent }>(
      this.register,
      'SELECT content FROM catalogue_version_draft WHERE slug = $1 AND version = $2 AND revision = $3',
      [slug, version, wanted],
    );
    if (draft === undefined) throw versionUnknown(key);
    return draft.content;
  }

  /** The version that new cases of an event use today, if any. */
  async inForce(slug: string): Promise<string | undefined> {
    return (await this.catalogue.inForce(slug))?.version;
  }

  private async row(key: VersionKey, role: Role, runId: string): Promise<VersionRow> {
    const sql = `SELECT * FROM (${VERSIONS}) AS known WHERE slug = $2 AND version = $3`;
    const row = await rowOf<VersionRow>(this.register, sql, [runId, key.slug, key.version]);
    if (row === undefined || !isVisible(row, role)) throw versionUnknown(key);
    return row;
  }
}

function isVisible({ isPublished }: VersionRow, role: Role): boolean {
  return isPublished || STAFF.includes(role);
}

function shownOf(row: VersionRow, inForce: string | undefined): ShownVersion {
  const { slug, version, name, runId, seq, view } = row;
  const life = view === null ? importedLife(row, inForce) : (withIsoTimes(view) as object);
  const position = positionText({ runId: runId ?? '', seq });
  const effectiveFrom = row.effectiveFrom ?? view?.draft.effectiveFrom;
  return {
    ...{ slug, version, name, ...life, position, inForce: version === inForce },
    ...(effectiveFrom !== undefined && { effectiveFrom }),
  };
}

/** What may be said of a version that was imported as it is: it has no drafts and no timeline. */
function importedLife({ version, effectiveFrom, withdrawnReason }: VersionRow, inForce: string | undefined): object {
  const isWaiting = effectiveFrom !== null && effectiveFrom > dateOf(Date.now());
  const effective = isWaiting ? 'approved' : version === inForce ? 'published' : 'superseded';
  const status = withdrawnReason === null ? effective : 'withdrawn';
  return {
    status,
    statusName: VERSION_STATUS_NAMES[status],
    imported: true,
    ...(withdrawnReason !== null && { reason: withdrawnReason }),
  };
}

function positionOf(after = ':0'): { readonly runId: string; readonly seq: number } {
  const colon = after.lastIndexOf(':');
  return { runId: after.slice(0, colon), seq: Number(after.slice(colon + 1)) };
}

/** A later run of the workflow stands for everything that an earlier run had reached. */
function hasReached({ epoch, seq, askedEpoch }: VersionRow, askedSeq: number): boolean {
  return askedEpoch !== null && (epoch > askedEpoch || (epoch === askedEpoch && seq >= askedSeq));
}
