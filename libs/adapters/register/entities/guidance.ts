import { type GuidanceResult } from '@yijian/domain/guidance';
import { type OneTimeNotice, type OneTimeNoticeKind } from '@yijian/domain/catalogue';
import { type Grade } from '@yijian/domain/case';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** By what a version of a life event is found. Derived from the catalogue; may be rebuilt at any time. */
@Entity('search_entry')
export class SearchEntryRow {
  @PrimaryColumn('text')
  slug: string;

  @PrimaryColumn('text')
  version: string;

  /** The way of indexing; rows of another way are made anew. */
  @Column('int')
  form: number;

  @Column('tsvector')
  terms: string;
}

/** One one-time notice (一次性告知单) as it was told: never changed, the same for everybody in the same situation. */
@Entity('one_time_notice')
export class OneTimeNoticeRow {
  /** First 32 hex digits of the SHA-256 of kind and content. */
  @PrimaryColumn('text')
  noticeId: string;

  @Column('text')
  kind: OneTimeNoticeKind;

  @Column('text')
  slug: string;

  /** Version of the package it was made from. */
  @Column('text')
  version: string;

  @Column('jsonb')
  content: OneTimeNotice;

  /** The same in plain text, word for word what is printed, sent and shown. */
  @Column('text')
  text: string;

  @Column('timestamptz', { default: () => 'now()' })
  madeAt: Date;
}

/** One handing over of a snapshot, and whether it was read. */
@Entity('one_time_notice_delivery')
export class OneTimeNoticeDeliveryRow {
  /** Random; who has it may open the notice by it, so that its reading is recorded. */
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  deliveryId: string;

  @Column('text')
  noticeId: string;

  /** Case it was given in, with the key of its notice there; null outside a case. */
  @Column('char', { length: 20, nullable: true })
  caseNo: string | null;

  @Column('text', { nullable: true })
  key: string | null;

  /** `account`: shown in the case; `link`: an address given out; `window`: handed over by a clerk. */
  @Column('text')
  channel: 'account' | 'link' | 'window';

  @Column('timestamptz', { default: () => 'now()' })
  deliveredAt: Date;

  /** Clerk who handed it over. */
  @Column('text', { nullable: true })
  deliveredBy: string | null;

  /** When it was first opened by its link. */
  @Column('timestamptz', { nullable: true })
  openedAt: Date | null;

  /** When the applicant confirmed that it was read. */
  @Column('timestamptz', { nullable: true })
  acknowledgedAt: Date | null;
}

/** One guidance that was followed to its end (导办服务记录): what was answered, by which version, to what result. */
@Entity('saved_guidance')
export class SavedGuidanceRow {
  @PrimaryColumn('uuid')
  guidanceId: string;

  @Column('text')
  slug: string;

  @Column('text')
  version: string;

  @Column('text')
  channel: 'window' | 'online';

  @Column('jsonb')
  answers: Record<string, unknown>;

  @Column('text')
  endId: string;

  @Column('jsonb')
  result: GuidanceResult;

  /** The consultation notice that was given with it; null where there is nothing to tell. */
  @Column('text', { nullable: true })
  noticeId: string | null;

  @Column('uuid', { nullable: true })
  deliveryId: string | null;

  /** SHA-256 of the request, hex: the same id with another request is refused. */
  @Column('text')
  requestDigest: string;

  @Column('timestamptz', { default: () => 'now()' })
  savedAt: Date;

  /** 好差评 of the guidance itself; voluntary, once. */
  @Column('text', { nullable: true })
  grade: Grade | null;

  @Column('text', { nullable: true })
  comment: string | null;

  @Column('timestamptz', { nullable: true })
  ratedAt: Date | null;
}

/** What somebody said of a guide, and what became of it. */
@Entity('guide_feedback')
export class GuideFeedbackRow {
  @PrimaryColumn('uuid')
  ticketId: string;

  @Column('text')
  slug: string;

  /** Version in force when it was given. */
  @Column('text')
  version: string;

  @Column('text')
  kind: 'error' | 'unclear' | 'missing' | 'suggestion';

  @Column('text')
  text: string;

  /** How to reach who gave it; personal data. */
  @Column('text', { nullable: true })
  contact: string | null;

  @Column('text')
  requestDigest: string;

  @Column('timestamptz', { default: () => 'now()' })
  givenAt: Date;

  @Column('text', { nullable: true })
  reply: string | null;

  /** Version that answers it; null where no change was called for. */
  @Column('text', { nullable: true })
  resolvedInVersion: string | null;

  @Column('text', { nullable: true })
  resolvedBy: string | null;

  /** Null while it is open. */
  @Column('timestamptz', { nullable: true })
  resolvedAt: Date | null;
}
