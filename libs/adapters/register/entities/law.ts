import { type Actor } from '@yijian/domain/case';
import { type DocumentKind } from '@yijian/domain/document';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Last number of the documents of an authority in a year. */
@Entity('document_series')
export class DocumentSeriesRow {
  @PrimaryColumn('text')
  authorityId: string;

  @PrimaryColumn('int')
  year: number;

  @Column('int')
  lastNumber: number;
}

/** One legal document (文书): issued once for each act, and never changed; its file is made afterwards. */
@Entity('legal_document')
export class LegalDocumentRow {
  @PrimaryColumn('char', { length: 20 })
  caseNo: string;

  /** Act that issues it, see `actId`. */
  @PrimaryColumn('text')
  act: string;

  @Column('text')
  kind: DocumentKind;

  @Column('text', { nullable: true })
  itemId: string | null;

  /** Department that issues it. */
  @Column('text')
  authorityId: string;

  /** When the act was done. */
  @Column('timestamptz')
  actedAt: Date;

  @Column('text')
  title: string;

  /** 文书编号, unique for an authority and year. */
  @Column('text')
  number: string;

  /** Random code with which anybody checks it. */
  @Column('text')
  verificationCode: string;

  @Column('int')
  templateVersion: number;

  /** Everything that is printed; personal data. */
  @Column('jsonb')
  content: unknown;

  @Column('timestamptz')
  issuedAt: Date;

  /** SHA-256 of the signed file, hex; null until it was made. */
  @Column('text', { nullable: true })
  sha256: string | null;

  /** Size of the file in bytes. */
  @Column('bigint', {
    nullable: true,
    transformer: {
      to: (bytes: number | null) => bytes,
      from: (text: string | null) => (text === null ? null : Number(text)),
    },
  })
  bytes: number | null;

  @Column('text', { nullable: true })
  storageKey: string | null;

  @Column('timestamptz', { nullable: true })
  renderedAt: Date | null;

  /** Attempts to make the file so far. */
  @Column('int', { default: 0 })
  attempts: number;

  /** Not to be tried again before. */
  @Column('timestamptz')
  nextAttemptAt: Date;

  /** Why the last attempt failed. */
  @Column('text', { nullable: true })
  lastError: string | null;
}

/** One step of an appeal against a supervision card. Append-only: the card itself is never changed. */
@Entity('card_appeal')
export class CardAppealRow {
  /** `{caseNo}/{ruleId}/{cause}`. */
  @PrimaryColumn('text')
  cardId: string;

  /** From 1 for each card. */
  @PrimaryColumn('int')
  number: number;

  @Column('text')
  step: 'appealed' | 'upheld' | 'dismissed';

  @Column('text')
  grounds: string;

  @Column('jsonb')
  actor: Actor;

  @Column('timestamptz')
  at: Date;

  /** Command that took the step, so that a repetition takes it once. */
  @Column('text')
  commandId: string;
}
