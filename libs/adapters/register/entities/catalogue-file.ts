import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Kinds of catalogue files, as their `kind` property names them. */
export type CatalogueKind =
  'lifeEvent' | 'departments' | 'calendar' | 'codes' | 'checkDigits' | 'supervision' | 'synonyms';

/** One stored file of the catalogue. A version is never changed: correcting it means importing the next one. */
@Entity('catalogue_file')
export class CatalogueFileRow {
  @PrimaryColumn('text')
  kind: CatalogueKind;

  /** Slug of a life event, `{year}-{regionCode}` of a calendar, empty for the kinds of which there is one. */
  @PrimaryColumn('text')
  key: string;

  /** Year and serial number, e.g. `2026.1`. */
  @PrimaryColumn('text')
  version: string;

  /** The file, parsed; typed by `kind` in `@yijian/domain/catalogue`. */
  @Column('json')
  content: unknown;

  /** SHA-256 of the canonical JSON, hex; the same version with another digest is refused at import. */
  @Column('text')
  digest: string;

  /** First day on which new cases use it, `YYYY-MM-DD`; null for kinds without such a day. */
  @Column('date', { nullable: true })
  effectiveFrom: string | null;

  /** Last day, `YYYY-MM-DD`; null means open. */
  @Column('date', { nullable: true })
  effectiveTo: string | null;

  @Column('timestamptz')
  importedAt: Date;

  /** Since when new cases do not use it any more (停用); running ones keep it. */
  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  /** Why, in Chinese. */
  @Column('text', { nullable: true })
  withdrawnReason: string | null;
}
