import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Last case number given out in a region on a day. */
@Entity('case_number')
export class CaseNumberRow {
  /** Region (GB/T 2260), 6 digits. */
  @PrimaryColumn('char', { length: 6 })
  region: string;

  /** Day at +08:00, `YYYY-MM-DD`. */
  @PrimaryColumn('date')
  day: string;

  /** From 1; gaps are harmless. */
  @Column('int')
  lastNumber: number;
}

/** What a case was opened with. Personal data: it never leaves the register except to who may see it. */
@Entity('case_file')
export class CaseFileRow {
  @PrimaryColumn('char', { length: 20 })
  caseNo: string;

  @Column('text')
  lifeEventSlug: string;

  @Column('text')
  lifeEventCode: string;

  /** Version of the package the case keeps. */
  @Column('text')
  catalogueVersion: string;

  /** Where it was filed: `window` or `online`. */
  @Column('text')
  channel: 'window' | 'online';

  /** End of the guidance that the answers lead to. */
  @Column('text')
  endId: string;

  /** All facts known: answers, facts looked up, and facts special procedures found out. */
  @Column('jsonb')
  facts: Record<string, unknown>;

  /** Opaque account or certificate number. */
  @Column('text')
  applicantId: string;

  @Column('text', { nullable: true })
  applicantName: string | null;

  /** Where short messages reach the applicant: a mobile number of 11 digits. */
  @Column('text', { nullable: true })
  applicantMobile: string | null;

  /** Where mail reaches the applicant. */
  @Column('text', { nullable: true })
  applicantEmail: string | null;

  /** Hash of the code with which the applicant asks for progress without signing in. */
  @Column('text')
  queryCodeHash: string;

  /** Region whose working-day calendar counts (GB/T 2260). */
  @Column('char', { length: 6 })
  regionCode: string;

  @Column('timestamptz')
  openedAt: Date;

  /** Id of who opened it: the applicant or a clerk. */
  @Column('text')
  openedBy: string;

  /** Draft on an older version of the catalogue that this case carries on, if any. */
  @Column('char', { length: 20, nullable: true })
  movedFrom: string | null;

  /** Latest saved revision of the form; 0 until one is saved. */
  @Column('int', { default: 0 })
  formRevision: number;

  /** Saved guidance the case was opened from; null when it was opened without one. */
  @Column('uuid', { nullable: true })
  guidanceId: string | null;
}

/** One saved revision of the merged form. Append-only: what a department was sent can always be shown. */
@Entity('case_form')
export class CaseFormRow {
  @PrimaryColumn('char', { length: 20 })
  caseNo: string;

  /** From 1. */
  @PrimaryColumn('int')
  revision: number;

  @Column('jsonb')
  data: unknown;

  /** SHA-256 of the canonical JSON, hex. */
  @Column('text')
  sha256: string;

  @Column('timestamptz')
  savedAt: Date;

  @Column('text')
  savedBy: string;
}

/** A file that was uploaded for a case; the bytes lie in the object store under `storageKey`. */
abstract class UploadedFileRow {
  @PrimaryColumn('uuid')
  uploadId: string;

  @Column('char', { length: 20 })
  caseNo: string;

  @Column('text')
  fileName: string;

  @Column('text')
  mediaType: string;

  /** Size in bytes. */
  @Column('bigint', { transformer: { to: (bytes: number) => bytes, from: (text: string) => Number(text) } })
  bytes: number;

  /** SHA-256 of the bytes, hex. */
  @Column('text')
  sha256: string;

  @Column('text')
  storageKey: string;

  @Column('timestamptz')
  uploadedAt: Date;

  @Column('text')
  uploadedBy: string;
}

/** One uploaded file of a material. */
@Entity('material_upload')
export class MaterialUploadRow extends UploadedFileRow {
  @Column('text')
  materialId: string;
}

/** Value of a result or datum that an item has yielded, under the command that brought it. */
@Entity('item_output')
export class ItemOutputRow {
  @PrimaryColumn('char', { length: 20 })
  caseNo: string;

  @PrimaryColumn('text')
  itemId: string;

  @PrimaryColumn('text')
  outputId: string;

  @PrimaryColumn('text')
  commandId: string;

  /** Null where a file is all there is. */
  @Column('jsonb', { nullable: true })
  value: unknown;

  /** File of a result, if any. */
  @Column('uuid', { nullable: true })
  uploadId: string | null;
}

/** A file of a result (证照、决定文件) that a department has uploaded; it counts once a decision refers to it. */
@Entity('result_file')
export class ResultFileRow extends UploadedFileRow {
  @Column('text')
  itemId: string;

  /** Result in the catalogue. */
  @Column('text')
  outputId: string;
}
