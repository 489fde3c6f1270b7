import { type CaseInput } from '@yijian/contract/messages';
import { type CommandEnvelope } from '@yijian/domain/case';
import { type Refusal } from '@yijian/domain/failure';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Place in the life of a case: run of its workflow and number of events so far. */
export interface CasePosition {
  readonly runId: string;
  readonly seq: number;
}

/** A command, stored before it is delivered: what got a 2xx is here until it has taken effect. */
@Entity('inbox')
export class InboxRow {
  @PrimaryColumn('text')
  commandId: string;

  @Column('char', { length: 20 })
  caseNo: string;

  /** `open` starts the workflow, `command` goes through its door. */
  @Column('text')
  kind: 'open' | 'command';

  /** What is delivered: the workflow's input for `open`, the envelope for `command`. */
  @Column('jsonb')
  envelope: CaseInput | CommandEnvelope;

  /** SHA-256 of the request that brought it, hex; tells a repetition from a reused key. */
  @Column('text')
  requestDigest: string;

  @Column('timestamptz')
  receivedAt: Date;

  @Column('text', { default: 'pending' })
  status: 'pending' | 'applied' | 'refused';

  @Column('timestamptz', { nullable: true })
  appliedAt: Date | null;

  /** Where the case stood once the command had taken effect. */
  @Column('jsonb', { nullable: true })
  position: CasePosition | null;

  /** Why it was refused, when it was. */
  @Column('jsonb', { nullable: true })
  refusal: Refusal | null;

  /** Deliveries tried so far. */
  @Column('int', { default: 0 })
  attempts: number;

  /** Not to be delivered again before. */
  @Column('timestamptz')
  nextAttemptAt: Date;
}
