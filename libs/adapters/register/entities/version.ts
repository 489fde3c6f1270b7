import { type VersionInput } from '@yijian/contract/messages';
import { type Actor } from '@yijian/domain/case';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { type Refusal } from '@yijian/domain/failure';
import {
  type Opinion,
  type VersionEnvelope,
  type VersionEvent,
  type VersionStatus,
  type VersionView,
} from '@yijian/domain/version';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CasePosition } from './inbox';

/** A catalogue version as people read it; follows its workflow, never ahead of it. */
@Entity('catalogue_version')
export class CatalogueVersionRow {
  @PrimaryColumn('text')
  slug: string;

  @PrimaryColumn('text')
  version: string;

  /** Name of the life event, as of the first draft. */
  @Column('text')
  name: string;

  /** Runs of the workflow in the order in which they were first seen; the place of a run, from 1, is its epoch. */
  @Column('text', { array: true, default: '{}' })
  runs: string[];

  @Column('int', { default: 0 })
  epoch: number;

  /** Number of events the row reflects. */
  @Column('int', { default: 0 })
  seq: number;

  @Column('text')
  status: VersionStatus;

  @Column('text')
  holder: string;

  @Column('text')
  waitingFor: string;

  /** When something happens by itself. */
  @Column('timestamptz', { nullable: true })
  nextAt: Date | null;

  @Column('boolean', { default: false })
  parked: boolean;

  @Column('timestamptz')
  openedAt: Date;

  @Column('jsonb')
  view: VersionView;
}

/** Content of one revision of a draft. Append-only. */
@Entity('catalogue_version_draft')
export class CatalogueVersionDraftRow {
  @PrimaryColumn('text')
  slug: string;

  @PrimaryColumn('text')
  version: string;

  /** From 1; gaps are harmless. */
  @PrimaryColumn('int')
  revision: number;

  @Column('json')
  content: LifeEvent;

  /** SHA-256 of the canonical JSON, hex. */
  @Column('text')
  digest: string;

  /** Situations whose expected result is meant to differ from that of the version before. */
  @Column('text', { array: true, default: '{}' })
  acknowledgedSituationIds: string[];

  @Column('timestamptz')
  savedAt: Date;

  @Column('text')
  savedBy: string;

  @Column('text', { unique: true })
  commandId: string;
}

/** What a department says of a revision: its desk of questions to answer. */
@Entity('catalogue_version_opinion')
export class CatalogueVersionOpinionRow {
  @PrimaryColumn('text')
  slug: string;

  @PrimaryColumn('text')
  version: string;

  @PrimaryColumn('int')
  revision: number;

  @PrimaryColumn('text')
  departmentId: string;

  @Column('timestamptz')
  askedAt: Date;

  @Column('timestamptz')
  dueAt: Date;

  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  @Column('text')
  position: Opinion['position'];

  @Column('jsonb')
  opinion: Opinion;
}

/** One event of a version. Append-only within an epoch. */
@Entity('catalogue_version_event')
export class CatalogueVersionEventRow {
  @PrimaryColumn('text')
  slug: string;

  @PrimaryColumn('text')
  version: string;

  @PrimaryColumn('int')
  epoch: number;

  @PrimaryColumn('int')
  seq: number;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  type: VersionEvent['type'];

  @Column('jsonb')
  actor: Actor;

  @Column('text', { nullable: true })
  commandId: string | null;

  @Column('jsonb')
  event: VersionEvent;
}

/** What is delivered to the workflow of a version: its start, or a command. */
export type VersionDelivery =
  | { readonly kind: 'open'; readonly input: VersionInput }
  | { readonly kind: 'command'; readonly envelope: VersionEnvelope };

/** A command to a version, stored before it is delivered, as in the inbox of cases. */
@Entity('catalogue_version_command')
export class CatalogueVersionCommandRow {
  @PrimaryColumn('text')
  commandId: string;

  @Column('text')
  slug: string;

  @Column('text')
  version: string;

  @Column('jsonb')
  delivery: VersionDelivery;

  @Column('text')
  requestDigest: string;

  @Column('timestamptz')
  receivedAt: Date;

  @Column('text', { default: 'pending' })
  status: 'pending' | 'applied' | 'refused';

  @Column('jsonb', { nullable: true })
  position: CasePosition | null;

  @Column('jsonb', { nullable: true })
  refusal: Refusal | null;

  /** Not to be delivered by the relay before. */
  @Column('timestamptz')
  nextAttemptAt: Date;
}
