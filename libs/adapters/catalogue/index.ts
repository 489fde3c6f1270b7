import { type Calendar, type CalendarYear, dateOf } from '@yijian/domain/calendar';
import {
  type CalendarFile,
  type Department,
  type Departments,
  type LifeEvent,
  type SupervisionFile,
  type SynonymsFile,
} from '@yijian/domain/catalogue';
import { type DataSource } from 'typeorm';
import { type CatalogueKind } from '../register';
import { calendarOf } from './calendar-of';
import { isEffective, latestByKey, latestWithdrawn, type StoredVersion } from './version';

export { findingsOf, storedDraft, type StoredDraft, type VersionKey } from './publication';
export { type ApprovedDraft, closeVersion, publishDraft, type PublishOutcome } from './publish';

/** The catalogue as imported into the register. Stored files never change, so what was read once is kept in memory. */
export interface Catalogue extends CatalogueReads {
  /** The catalogue as it is at this moment: one statement, however many of its reads follow; contents are kept in memory. */
  reading(): Promise<CatalogueReads>;
}

/** What is read of the catalogue. */
export interface CatalogueReads {
  /**
   * A life event by slug or code: the version asked for, or the latest one in force today (+08:00). `undefined` when there
   * is none.
   */
  lifeEvent(slugOrCode: string, version?: string): Promise<LifeEvent | undefined>;
  /** The latest version in force today (+08:00) that was withdrawn; `undefined` when there is none. */
  withdrawal(slugOrCode: string): Promise<Withdrawal | undefined>;
  /** Every life event in its latest version in force today (+08:00), by slug. */
  lifeEvents(): Promise<readonly LifeEvent[]>;
  /** Working days of all imported years for a region (GB/T 2260); without years when none is imported. */
  calendar(regionCode: string): Promise<Calendar>;
  /** The calendar years a case has pinned, as they were then. Throws when one is not stored. */
  pinnedCalendar(years: readonly PinnedYear[]): Promise<Calendar>;
  /** Departments of the latest version; empty when none are imported. */
  departments(): Promise<readonly Department[]>;
  /** Rules of electronic supervision in their latest version; `undefined` when none are imported. */
  supervision(): Promise<SupervisionFile | undefined>;
  /** Synonyms of the search in their latest version; `undefined` when none are imported. */
  synonyms(): Promise<SynonymsFile | undefined>;
}

/** That a version takes no new case any more. */
export interface Withdrawal {
  readonly version: string;
  readonly withdrawnAt: Date;
  /** Why, in Chinese. */
  readonly reason: string;
}

/** A calendar year by its version. */
export type PinnedYear = Pick<CalendarYear, 'year' | 'regionCode' | 'version'>;

/** The catalogue in an initialised register. */
export function storedCatalogue(register: DataSource): Catalogue {
  const versions = (kind?: CatalogueKind, key?: string): Promise<KindedVersion[]> =>
    register.query(
      `SELECT kind, key, version, effective_from::text AS "effectiveFrom", effective_to::text AS "effectiveTo",
         withdrawn_at AS "withdrawnAt", withdrawn_reason AS reason
       FROM catalogue_file WHERE kind = coalesce($1, kind) AND key = coalesce($2, key) ORDER BY key, version`,
      [kind ?? null, key ?? null],
    );
  const known = { content: contentReader(register), slugOf: slugReader(register) };
  return {
    ...readsOver(versions, known),
    async reading() {
      const all = await versions();
      const those = (kind: CatalogueKind, key?: string): Promise<KindedVersion[]> =>
        Promise.resolve(all.filter((each) => each.kind === kind && (key === undefined || each.key === key)));
      return readsOver(those, known);
    },
  };
}

/** A stored version with its kind. */
type KindedVersion = StoredVersion & { readonly kind: CatalogueKind };

/** Reads over the versions there are, wherever these are looked up. */
function readsOver(
  versions: (kind: CatalogueKind, key?: string) => Promise<StoredVersion[]>,
  {
    content,
    slugOf,
  }: { readonly content: ReturnType<typeof contentReader>; readonly slugOf: ReturnType<typeof slugReader> },
): CatalogueReads {
  const effective = async (slug?: string): Promise<StoredVersion[]> =>
    (await versions('lifeEvent', slug)).filter((version) => isEffective(version, dateOf(Date.now())));
  const inForce = async (slug?: string): Promise<StoredVersion[]> =>
    latestByKey((await effective(slug)).filter(({ withdrawnAt }) => withdrawnAt === null));
  return {
    async lifeEvent(slugOrCode, version) {
      const slug = await slugOf(slugOrCode);
      if (version !== undefined) return content<LifeEvent>('lifeEvent', slug, version);
      const [found] = await inForce(slug);
      return found && content<LifeEvent>('lifeEvent', slug, found.version);
    },
    async withdrawal(slugOrCode) {
      return latestWithdrawn(await effective(await slugOf(slugOrCode)));
    },
    async lifeEvents() {
      const current = await inForce();
      const found = await Promise.all(current.map(({ key, version }) => content<LifeEvent>('lifeEvent', key, version)));
      return found.filter((lifeEvent) => lifeEvent !== undefined);
    },
    async calendar(regionCode) {
      const current = latestByKey(await versions('calendar'));
      const found = await Promise.all(
        current.map(({ key, version }) => content<CalendarFile>('calendar', key, version)),
      );
      return calendarOf(
        found.filter((file) => file !== undefined),
        regionCode,
      );
    },
    async pinnedCalendar(years) {
      const pinned = years.map(async ({ year, regionCode, version }) => {
        const file = await content<CalendarFile>('calendar', `${year}-${regionCode}`, version);
        if (file === undefined)
          throw new Error(`Calendar ${year} of ${regionCode}, version ${version}, is not stored.`);
        return file;
      });
      return { years: await Promise.all(pinned) };
    },
    async departments() {
      const [found] = latestByKey(await versions('departments'));
      const file = found && (await content<Departments>('departments', found.key, found.version));
      return file?.departments ?? [];
    },
    async supervision() {
      const [found] = latestByKey(await versions('supervision'));
      return found && content<SupervisionFile>('supervision', found.key, found.version);
    },
    async synonyms() {
      const [found] = latestByKey(await versions('synonyms'));
      return found && content<SynonymsFile>('synonyms', found.key, found.version);
    },
  };
}

/** Reads the content of a file; `File` is the type that its kind has. What is not there is asked for again next time. */
function contentReader(register: DataSource) {
  const known = new Map<string, unknown>();
  return async <File>(kind: CatalogueKind, key: string, version: string): Promise<File | undefined> => {
    const id = `${kind}/${key}/${version}`;
    if (!known.has(id)) {
      const sql = 'SELECT content FROM catalogue_file WHERE kind = $1 AND key = $2 AND version = $3';
      const [row]: { readonly content: unknown }[] = await register.query(sql, [kind, key, version]);
      if (row === undefined) return undefined;
      known.set(id, row.content);
    }
    return known.get(id) as File;
  };
}

/** Turns a code into the slug it belongs to for good (package README rule 2); a slug, or an unknown code, stays as it is. */
function slugReader(register: DataSource) {
  const known = new Map<string, string>();
  return async (slugOrCode: string): Promise<string> => {
    // Slugs are lower-case words, codes upper-case letters and digits.
    if (/[a-z]/.test(slugOrCode)) return slugOrCode;
    const slug = known.get(slugOrCode);
    if (slug !== undefined) return slug;
    const sql = `SELECT key FROM catalogue_file WHERE kind = 'lifeEvent' AND content ->> 'code' = $1 LIMIT 1`;
    const [row]: { readonly key: string }[] = await register.query(sql, [slugOrCode]);
    if (row !== undefined) known.set(slugOrCode, row.key);
    return row?.key ?? slugOrCode;
  };
}
