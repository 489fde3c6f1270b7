import { dateOf } from '@yijian/domain/calendar';
import {
  type CalendarFile,
  type Department,
  type Departments,
  type Finding,
  type LifeEvent,
} from '@yijian/domain/catalogue';
import { publishFindings } from '@yijian/domain/publication';
import { type DataSource, type EntityManager } from 'typeorm';
import { isEffective, latestByKey, type StoredVersion } from './version';

/** A draft as the register keeps it. */
export interface StoredDraft {
  readonly content: LifeEvent;
  /** SHA-256 of the canonical JSON, hex. */
  readonly digest: string;
  /** Situations whose expected result is meant to differ from that of the version before. */
  readonly acknowledgedSituationIds: readonly string[];
}

/** Which version of which event. */
export interface VersionKey {
  readonly slug: string;
  readonly version: string;
}

/** The catalogue around a draft, as publishing judges it. */
interface Surroundings {
  readonly departments: readonly Department[];
  readonly calendars: readonly CalendarFile[];
  readonly lifeEvents: readonly LifeEvent[];
  /** Other versions of the same event that were not withdrawn. */
  readonly siblings: readonly (StoredVersion & { readonly content: LifeEvent })[];
}

/** Where SQL runs: the register, or one transaction in it. */
type Sql = DataSource | EntityManager;

type FileRow = StoredVersion & {
  readonly kind: 'lifeEvent' | 'departments' | 'calendar';
  readonly content: LifeEvent | Departments | CalendarFile;
};

const FILES = `
  SELECT kind, key, version, content, effective_from::text AS "effectiveFrom", effective_to::text AS "effectiveTo",
    withdrawn_at AS "withdrawnAt", withdrawn_reason AS reason
  FROM catalogue_file WHERE kind IN ('lifeEvent', 'departments', 'calendar')`;

const VERSIONS = `
  SELECT key, version, effective_from::text AS "effectiveFrom", effective_to::text AS "effectiveTo",
    withdrawn_at AS "withdrawnAt", withdrawn_reason AS reason
  FROM catalogue_file WHERE kind = 'lifeEvent' AND key = $1 AND version <> $2 AND withdrawn_at IS NULL`;

/** A stored draft. Undefined when there is no such revision. */
export async function storedDraft(
  sql: Sql,
  { slug, version }: VersionKey,
  revision: number,
): Promise<StoredDraft | undefined> {
  const [draft] = await sql.query<StoredDraft[]>(
    `SELECT content, digest, acknowledged_situation_ids AS "acknowledgedSituationIds"
     FROM catalogue_version_draft WHERE slug = $1 AND version = $2 AND revision = $3`,
    [slug, version, revision],
  );
  return draft;
}

/** Everything that bars a draft from being published, judged together with the catalogue as it is stored now. */
export async function findingsOf(sql: Sql, draft: Omit<StoredDraft, 'digest'>): Promise<readonly Finding[]> {
  return findingsAmong(await surroundingsOf(sql, draft.content), draft);
}

/** The version that new cases use today (+08:00) beside one that is about to be published or withdrawn. */
export async function inForceBeside(sql: Sql, { slug, version }: VersionKey): Promise<string | undefined> {
  const versions = await sql.query<StoredVersion[]>(VERSIONS, [slug, version]);
  return latestInForce(versions)?.version;
}

function findingsAmong(
  { siblings, ...context }: Surroundings,
  { content, acknowledgedSituationIds }: Omit<StoredDraft, 'digest'>,
): readonly Finding[] {
  const previous = (latestInForce(siblings) ?? latestOf(siblings))?.content;
  return publishFindings(content, {
    ...context,
    acknowledgedSituationIds,
    ...(previous !== undefined && { previous }),
  });
}

async function surroundingsOf(sql: Sql, { slug, version }: VersionKey): Promise<Surroundings> {
  const files = await sql.query<FileRow[]>(FILES);
  const latest = (kind: FileRow['kind']): FileRow[] => {
    const ofKind = files.filter((file) => file.kind === kind);
    return latestByKey(ofKind).flatMap((each) => ofKind.filter((file) => file === each));
  };
  const lifeEvents = files.filter(({ kind }) => kind === 'lifeEvent');
  const siblings = lifeEvents.filter(
    (file) => file.key === slug && file.version !== version && file.withdrawnAt === null,
  );
  return {
    departments: latest('departments').flatMap(({ content }) => (content as Departments).departments),
    calendars: latest('calendar').map(({ content }) => content as CalendarFile),
    lifeEvents: lifeEvents.map(({ content }) => content as LifeEvent),
    siblings: siblings as unknown as Surroundings['siblings'],
  };
}

function latestInForce<V extends StoredVersion>(versions: readonly V[]): V | undefined {
  return latestOf(versions.filter((each) => isEffective(each, dateOf(Date.now()))));
}

function latestOf<V extends StoredVersion>(versions: readonly V[]): V | undefined {
  const [latest] = latestByKey(versions);
  return versions.find((each) => each === latest);
}
