import { Injectable } from '@nestjs/common';
import { type VersionDelivery } from '@yijian/adapters/register';
import { dateOf } from '@yijian/domain/calendar';
import { type LifeEvent, readFile } from '@yijian/domain/catalogue';
import {
  type DraftReference,
  happenToVersion,
  type ItemOwner,
  newVersion,
  openingEvent,
  type VersionOpening,
  versionViewOf,
} from '@yijian/domain/version';
import { DataSource } from 'typeorm';
import { type Caller } from '../callers/caller';
import { canonicalJson } from '../commands/canonical-json';
import { actorOf, envelopeOf } from '../commands/command-desk';
import { commandKey, sha256, uuidOf } from '../commands/command-key';
import { ProblemException } from '../problems/problem';
import { rowOf, type Sql } from '../register/sql';
import { VersionDesk, type VersionOrder } from './version-desk';
import { VersionInbox, type VersionKey } from './version-inbox';
import { VersionReader } from './version-reader';
import { type DraftDto, type DraftSavedDto, type EffectiveDateDto, type VersionAnswerDto } from './versions.dto';

const OPEN = `
  INSERT INTO catalogue_version (slug, version, name, status, holder, waiting_for, opened_at, view)
  VALUES ($1, $2, $3, $4, $5, $6, now(), $7) ON CONFLICT DO NOTHING RETURNING slug`;

const IS_IMPORTED = `SELECT FROM catalogue_file WHERE kind = 'lifeEvent' AND key = $1 AND version = $2`;

// A revision whose command was refused is not what anybody has seen as the last one.
const REVISIONS = `
  SELECT coalesce(max(d.revision) FILTER (WHERE c.status <> 'refused'), 0) AS current, coalesce(max(d.revision), 0) AS last
  FROM catalogue_version_draft AS d JOIN catalogue_version_command AS c USING (command_id)
  WHERE d.slug = $1 AND d.version = $2`;

const INSERT = `
  INSERT INTO catalogue_version_draft (slug, version, revision, content, digest, acknowledged_situation_ids, saved_at,
    saved_by, command_id)
  VALUES ($1, $2, $3, $4, $5, $6, now(), $7, $8)`;

/** A draft to be kept: what is in it, and who brings it under which command. */
interface NewRevision {
  readonly subject: VersionKey;
  readonly reference: DraftReference;
  readonly content: LifeEvent;
  readonly acknowledgedSituationIds: readonly string[];
  readonly savedBy: string;
  readonly commandId: string;
}

/** Keeps drafts of catalogue versions: append-only revisions, changed by one hand at a time. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly register: DataSource,
    private readonly inbox: VersionInbox,
    private readonly desk: VersionDesk,
    private readonly reader: VersionReader,
  ) {}

  /**
   * Saves the next revision; `expected` is the one the editor has seen, 0 for a new version. Throws `packageRefused` for what is no
   * life event, `versionTaken`, `revisionStale`, `versionNotNow`.
   */
  async save(subject: VersionKey, caller: Caller, expected: number, draft: DraftDto): Promise<DraftSavedDto> {
    const content = lifeEventOf(subject, draft.content);
    const route = `PUT /catalogue/versions/${subject.slug}/${subject.version}/draft`;
    const key = commandKey({ caller, route, key: `${expected} ${sha256(canonicalJson(draft))}`, body: draft });
    const order: VersionOrder = { key, caller, subject };
    const known = await this.inbox.find(key.id);
    if (known !== undefined) return saved(await this.desk.again(order, known), revisionIn(known.delivery));
    const reference = referenceOf(content, expected === 0 ? 1 : await this.next(subject, expected));
    const { acknowledgedSituationIds = [], comment } = draft;
    const revision = { subject, reference, content, acknowledgedSituationIds, savedBy: caller.id, commandId: key.id };
    const said = comment === undefined ? {} : { comment };
    if (expected > 0) {
      const command = { type: 'saveDraft', draft: reference, ...said } as const;
      const delivery = { kind: 'command', envelope: envelopeOf(key.id, caller, command) } as const;
      const answer = await this.desk.take(order, delivery, key.digest, (sql) => this.keep(sql, revision, expected));
      return saved(answer, reference.revision);
    }
    const opening = { ...subject, draft: reference, isImported: false, openedBy: actorOf(caller), ...said };
    return saved(await this.open(order, { ...opening, commandId: key.id }, revision), reference.revision);
  }

  /** 调整生效日: a revision that differs in its effective date alone. Throws `requestInvalid`, refusals. */
  async setEffectiveDate(order: VersionOrder, { effectiveFrom, comment }: EffectiveDateDto): Promise<VersionAnswerDto> {
    const { subject, caller, key } = order;
    return this.desk.perform(order, async () => {
      assertToCome(effectiveFrom);
      const { draft } = await this.reader.view(subject);
      const content = { ...(await this.reader.content(subject, caller.role, draft.revision)), effectiveFrom };
      const reference = referenceOf(content, await this.next(subject, draft.revision));
      const acknowledgedSituationIds = await this.acknowledged(subject, draft.revision);
      const revision = { subject, reference, content, acknowledgedSituationIds, savedBy: caller.id, commandId: key.id };
      return {
        command: { type: 'setEffectiveDate', draft: reference, ...(comment !== undefined && { comment }) },
        alongside: (sql) => this.keep(sql, revision, draft.revision),
      };
    });
  }

  /** Gives a version that was imported as it is a life of its own, so that it can be withdrawn; harmless when it has one. */
  async adopt(subject: VersionKey, caller: Caller): Promise<void> {
    const { slug, version } = subject;
    const [life] = await this.register.query<unknown[]>(
      'SELECT 1 FROM catalogue_version WHERE slug = $1 AND version = $2',
      [slug, version],
    );
    if (life !== undefined) return;
    const content = await this.reader.content(subject, caller.role);
    const key = { id: uuidOf(`adopt ${slug} ${version}`), digest: '' };
    const opening = { ...subject, draft: referenceOf(content, 1), isImported: true, openedBy: actorOf(caller) };
    await this.open({ key, caller, subject }, { ...opening, commandId: key.id }, { content });
  }

  private async open(
    order: VersionOrder,
    opening: VersionOpening,
    revision: NewRevision | { readonly content: LifeEvent },
  ): Promise<VersionAnswerDto> {
    const { slug, version } = order.subject;
    const delivery = { kind: 'open', input: { kind: 'opening', opening } } as const;
    return this.desk.take(order, delivery, order.key.digest, async (sql) => {
      const { status, holder, waitingFor, view } = firstView(opening);
      const row = [slug, version, revision.content.name, status, holder, waitingFor, JSON.stringify(view)];
      const imported = await rowOf(sql, IS_IMPORTED, [slug, version]);
      const opened = await rowOf(sql, OPEN, row);
      if (opened === undefined || (imported !== undefined && !opening.isImported)) throw taken(order.subject);
      if ('reference' in revision) await this.keep(sql, revision, 0);
    });
  }

  /** Only over the revision that the writer has seen. Throws `revisionStale`. */
  private async keep(sql: Sql, revision: NewRevision, expected: number): Promise<void> {
    const { subject, reference, content, acknowledgedSituationIds, savedBy, commandId } = revision;
    const { slug, version } = subject;
    await sql.query('SELECT FROM catalogue_version WHERE slug = $1 AND version = $2 FOR UPDATE', [slug, version]);
    const { current } = await this.revisions(sql, subject);
    if (current !== expected) throw stale(expected, current);
    const what = [slug, version, reference.revision, JSON.stringify(content), reference.digest];
    await sql.query(INSERT, [...what, acknowledgedSituationIds, savedBy, commandId]);
  }

  private async next(subject: VersionKey, expected: number): Promise<number> {
    const { current, last } = await this.revisions(this.register, subject);
    if (current === 0) await this.reader.view(subject);
    if (current !== expected) throw stale(expected, current);
    return last + 1;
  }

  private async revisions(sql: Sql, { slug, version }: VersionKey): Promise<{ current: number; last: number }> {
    return (await rowOf(sql, REVISIONS, [slug, version])) ?? { current: 0, last: 0 };
  }

  private async acknowledged({ slug, version }: VersionKey, revision: number): Promise<readonly string[]> {
    const row = await rowOf<{ readonly ids: string[] }>(
      this.register,
      `SELECT acknowledged_situation_ids AS ids FROM catalogue_version_draft
       WHERE slug = $1 AND version = $2 AND revision = $3`,
      [slug, version, revision],
    );
    return row?.ids ?? [];
  }
}

/** What a version is before its workflow has written anything. */
function firstView(opening: VersionOpening) {
  const now = Date.now();
  const view = versionViewOf(happenToVersion(newVersion(opening, now), [openingEvent(opening)], { now }).state);
  const { status, holder, waitingFor } = view;
  return { status, holder, waitingFor, view };
}

/** The content, if it is a life event at all and of the version in the path. Throws `packageRefused`, `requestInvalid`. */
function lifeEventOf({ slug, version }: VersionKey, content: unknown): LifeEvent {
  const path = `life-events/${slug}.json`;
  const { content: read, defects } = readFile({ path, text: JSON.stringify(content) });
  if (read?.kind !== 'lifeEvent') {
    throw new ProblemException('packageRefused', {
      detail: `内容不是一件事目录包文件，有${Math.max(1, defects.length)}处不符合格式。`,
      remedy: '请按 findings 改正格式；格式之外的问题不妨碍保存草案。',
      findings: defects.map((defect) => ({ file: path, ...defect })),
    });
  }
  const errors = [
    ...(read.slug === slug ? [] : [{ pointer: '/content/slug', message: `须与地址中的“${slug}”一致` }]),
    ...(read.version === version ? [] : [{ pointer: '/content/version', message: `须与地址中的“${version}”一致` }]),
  ];
  if (errors.length === 0) return read;
  throw new ProblemException('requestInvalid', {
    detail: '草案内容与地址不是同一个版本。',
    remedy: '请核对地址和内容中的 slug、version。',
    errors,
  });
}

function referenceOf(content: LifeEvent, revision: number): DraftReference {
  const { effectiveFrom, serviceItems } = content;
  return { revision, digest: sha256(canonicalJson(content)), effectiveFrom, owners: ownersOf(serviceItems) };
}

function ownersOf(items: LifeEvent['serviceItems']): readonly ItemOwner[] {
  const departmentIds = [...new Set(items.map(({ departmentId }) => departmentId))];
  return departmentIds.map((departmentId) => ({
    departmentId,
    itemIds: items.filter((item) => item.departmentId === departmentId).map(({ id }) => id),
  }));
}

function revisionIn(delivery: VersionDelivery): number {
  if (delivery.kind === 'open') return 1;
  const { command } = delivery.envelope;
  return 'draft' in command ? command.draft.revision : 0;
}

function saved(answer: VersionAnswerDto, revision: number): DraftSavedDto {
  return { ...answer, revision };
}

function stale(expected: number, current: number): ProblemException {
  return new ProblemException('revisionStale', {
    detail: `草案已不是第${expected}稿，当前为第${current}稿。`,
    remedy: '请重新读取草案，合并修改后以新的 ETag 保存。',
  });
}

function taken({ slug, version }: VersionKey): ProblemException {
  return new ProblemException('versionTaken', {
    detail: `一件事“${slug}”的版本${version}已经存在，不能再起草。`,
    remedy: '修改已有的草案请把读到的稿次写入 If-Match；已发布或者放弃的版本请换新的版本号，例如序号加一。',
  });
}

function assertToCome(effectiveFrom: string): void {
  const isDate = !Number.isNaN(Date.parse(`${effectiveFrom}T00:00:00Z`));
  if (isDate && effectiveFrom >= dateOf(Date.now())) return;
  throw new ProblemException('requestInvalid', {
    detail: '生效日无效。',
    remedy: '请改为今天或者今天以后的日期。',
    errors: [{ pointer: '/effectiveFrom', message: '须为今天或者今天以后的日期' }],
  });
}
