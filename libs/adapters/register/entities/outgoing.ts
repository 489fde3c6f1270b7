import { type DepartmentRequest, type DispatchBundle } from '@yijian/contract';
import { type NoticeKind } from '@yijian/domain/notice';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One notice to the applicant: the outbox from which it is shown and sent. */
@Entity('notice')
export class NoticeRow {
  @PrimaryColumn('char', { length: 20 })
  caseNo: string;

  /** Unique within the case, e.g. `rectification/food-licence/1`; makes the notice happen once. */
  @PrimaryColumn('text')
  key: string;

  @Column('text')
  kind: NoticeKind;

  @Column('text')
  title: string;

  @Column('text')
  text: string;

  @Column('timestamptz')
  createdAt: Date;
}

/** Ways by which notices reach applicants. */
export type NoticeChannelName = 'email' | 'sms';

/** A notice still to be brought, or brought, to a contact of the applicant; made with the notice. */
@Entity('notice_delivery')
export class NoticeDeliveryRow {
  @PrimaryColumn('char', { length: 20 })
  caseNo: string;

  @PrimaryColumn('text')
  key: string;

  @PrimaryColumn('text')
  channel: NoticeChannelName;

  /** When the channel took it over; null until then. */
  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  /** Handovers tried so far. */
  @Column('int', { default: 0 })
  attempts: number;

  /** Not to be handed over again before. */
  @Column('timestamptz')
  nextAttemptAt: Date;

  /** Why the last handover failed. */
  @Column('text', { nullable: true })
  lastError: string | null;
}

/** One request to a department, exactly as it was sent. */
@Entity('department_request')
export class DepartmentRequestRow {
  /** Idempotency key of the request. */
  @PrimaryColumn('text')
  requestId: string;

  @Column('char', { length: 20 })
  caseNo: string;

  @Column('text')
  itemId: string;

  @Column('text')
  departmentId: string;

  @Column('int')
  round: number;

  @Column('text')
  kind: DepartmentRequest['kind'];

  /** The whole body that was sent, the department's form under its `payload`. */
  @Column('jsonb')
  payload: DepartmentRequest;

  /** When it was put down to be sent, a moment before the first attempt. */
  @Column('timestamptz')
  sentAt: Date;

  /** The department's own number, once it has answered with one. */
  @Column('text', { nullable: true })
  receiptNumber: string | null;

  /** When the department confirmed that it has stored the request. */
  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  /** When the department rejected it; until then it is sent word for word as it was put down. */
  @Column('timestamptz', { nullable: true })
  rejectedAt: Date | null;

  /** Attempts so far. */
  @Column('int', { default: 0 })
  attempts: number;
}

/** Handing over the bundle of results of a case, once. */
@Entity('delivery')
export class DeliveryRow {
  @PrimaryColumn('char', { length: 20 })
  caseNo: string;

  @Column('text')
  method: string;

  /** What was in it: references to results, and the items denied. */
  @Column('jsonb')
  bundle: Pick<DispatchBundle, 'results' | 'deniedItemIds'>;

  @Column('timestamptz')
  dispatchedAt: Date;

  /** Proof of receipt where the method yields one by itself; otherwise the event `caseDelivered` holds it. */
  @Column('text', { nullable: true })
  receipt: string | null;

  @Column('timestamptz', { nullable: true })
  receivedAt: Date | null;
}
