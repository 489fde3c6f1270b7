import { type Actor, type CaseEvent, type CaseView } from '@yijian/domain/case';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Runs of a case's workflow in the order they were first seen; a reset opens the next epoch. */
@Entity('case_run')
export class CaseRunRow {
  @PrimaryColumn('char', { length: 20 })
  caseNo: string;

  @PrimaryColumn('text')
  runId: string;

  /** From 1. */
  @Column('int')
  epoch: number;
}

/** One case as people search it. Written at opening, then only by `recordBurst`, when `(epoch, task, taskAt)` is not smaller. */
@Entity('case_register')
export class CaseRegisterRow {
  @PrimaryColumn('char', { length: 20 })
  caseNo: string;

  /** Run that wrote last; null until the first burst. */
  @Column('text', { nullable: true })
  runId: string | null;

  /** 0 until the first burst. */
  @Column('int', { default: 0 })
  epoch: number;

  /** Number of events the row reflects. */
  @Column('int', { default: 0 })
  seq: number;

  /** Time of the engine when that burst was made, epoch milliseconds: tells two tries of one task apart. */
  @Column('bigint')
  taskAt: string;

  /** Length of the history at the workflow task that wrote last. */
  @Column('int', { default: 0 })
  task: number;

  @Column('text')
  lifeEventSlug: string;

  @Column('text')
  lifeEventCode: string;

  @Column('text')
  lifeEventName: string;

  @Column('text')
  catalogueVersion: string;

  @Column('text')
  channel: 'window' | 'online';

  /** Name with its middle hidden; null when none was given. */
  @Column('text', { nullable: true })
  applicantNameMasked: string | null;

  /** Clerk responsible (首问负责): who opened it at the window, else the first who acted on it; null until then. */
  @Column('text', { nullable: true })
  clerkId: string | null;

  @Column('text')
  stage: CaseView['stage'];

  @Column('text')
  status: CaseView['status'];

  /** How it ended; null while open. */
  @Column('text', { nullable: true })
  endKind: NonNullable<CaseView['end']> | null;

  @Column('text', { nullable: true })
  outcome: NonNullable<CaseView['outcome']> | null;

  @Column('text')
  holder: CaseView['holder'];

  /** What it waits for, in Chinese. */
  @Column('text')
  waitingFor: string;

  @Column('timestamptz')
  openedAt: Date;

  @Column('timestamptz', { nullable: true })
  receivedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  deliveredAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  nextDueAt: Date | null;

  /** Whether any step waits for an operator. */
  @Column('boolean', { default: false })
  parked: boolean;

  /** Everything shown of the case; times are epoch milliseconds. */
  @Column('jsonb')
  view: CaseView;

  /** Words the case is found by, e.g. `event:newborn-birth`, `department:health/inReview`; made by the database out of the row. */
  @Column({ type: 'text', array: true, insert: false, update: false })
  facets: string[];

  /** Joint visits of the view, if any: a calendar need not read whole views; made by the database. */
  @Column({ type: 'jsonb', nullable: true, insert: false, update: false })
  visits: CaseView['visits'] | null;
}

/** One item of a case as departments search it; written together with the case's row. */
@Entity('item_register')
export class ItemRegisterRow {
  @PrimaryColumn('char', { length: 20 })
  caseNo: string;

  @PrimaryColumn('text')
  itemId: string;

  @Column('char', { length: 20 })
  itemCaseNo: string;

  @Column('text')
  departmentId: string;

  @Column('text')
  status: CaseView['items'][number]['status'];

  /** Round of rectification, 0 before it started. */
  @Column('int')
  round: number;

  @Column('timestamptz', { nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  promisedDueAt: Date | null;

  @Column('timestamptz', { nullable: true })
  statutoryDueAt: Date | null;

  /** Officer who has it now (承办人), as far as it is known. */
  @Column('text', { nullable: true })
  reviewerId: string | null;
}

/** One event of a case: the timeline. Append-only. */
@Entity('case_event')
export class CaseEventRow {
  @PrimaryColumn('char', { length: 20 })
  caseNo: string;

  @PrimaryColumn('int')
  epoch: number;

  @PrimaryColumn('int')
  seq: number;

  /** Length of the history at the workflow task that wrote it. */
  @Column('int')
  task: number;

  /** Time of the engine when it was made, epoch milliseconds: tells two tries of one task apart. */
  @Column('bigint', { default: 0 })
  taskAt: string;

  @Column('timestamptz')
  at: Date;

  /** `event.type`, for filtering. */
  @Column('text')
  type: CaseEvent['type'];

  @Column('jsonb')
  actor: Actor;

  /** Command that caused it; null for what the system did itself. */
  @Column('text', { nullable: true })
  commandId: string | null;

  @Column('jsonb')
  event: CaseEvent;

  /** When it was written by the clock of the register; `at` is the time of the case. */
  @Column('timestamptz', { default: () => 'now()' })
  recordedAt: Date;

  /** Whether the documents it issues are in `legal_document`. */
  @Column('boolean', { default: false })
  documented: boolean;

  /** Acts whose documents it issued; null until then, and where it issues none. */
  @Column('text', { array: true, nullable: true })
  acts: string[] | null;
}
