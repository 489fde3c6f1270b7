import { Injectable } from '@nestjs/common';
import { type CasePosition, runPrepared } from '@yijian/adapters/register';
import { type OutputValue } from '@yijian/contract';
import { type CaseInput } from '@yijian/contract/messages';
import { type CommandEnvelope } from '@yijian/domain/case';
import { type Refusal } from '@yijian/domain/failure';
import { DataSource } from 'typeorm';
import { type ProblemCode } from '../problems/codes';
import { rowOf, rowsOf, type Sql } from '../register/sql';

/** Milliseconds that whoever wrote a row has to deliver it before the relay takes over. */
export const GRACE_MS = 6000;

/** What a row delivers: the start of a case, or a command to it. */
export type Delivery =
  | { readonly kind: 'open'; readonly envelope: CaseInput }
  | { readonly kind: 'command'; readonly envelope: CommandEnvelope };

/** A command to be stored. */
export type NewEntry = Delivery & {
  readonly commandId: string;
  readonly caseNo: string;
  readonly requestDigest: string;
  /** What an item has yielded, when the command says so: stored with it, under its id. */
  readonly outputs?: readonly ItemOutput[] | undefined;
};

/** A value that an item of the case has yielded: a result or data for others. */
export interface ItemOutput extends OutputValue {
  readonly itemId: string;
}

/** A stored command, with what has become of it. */
export type Entry = NewEntry & { readonly receivedAt: Date } & (
    | { readonly status: 'pending' }
    | { readonly status: 'applied'; readonly position: CasePosition; readonly appliedAt: Date }
    | { readonly status: 'refused'; readonly refusal: Refusal<ProblemCode> }
  );

/**
 * Older commands of the same case that are not settled yet: none; others are delivering them at this moment; or they are left
 * to the relay, and nothing of their case may overtake them.
 */
export type Older = 'none' | 'underWay' | 'leftToRelay';

/** The order in which commands of a case were received, as far as a stored command is concerned. */
export interface Stored {
  readonly older: Older;
}

// The first in the alphabet wins: what is left to the relay before what is under way. By the clock, for `now()` is the begin of
// the transaction, and what was left to the relay since then counts too.
const WORST = `
  coalesce(min(CASE WHEN older.attempts > 0 OR older.next_attempt_at <= clock_timestamp() THEN 'leftToRelay' ELSE 'underWay' END), 'none')`;

// A case that is not there stores nothing; neither does an id that is there already.
const INSERT_COMMAND = `
  WITH stored AS (
    INSERT INTO inbox (command_id, case_no, kind, envelope, request_digest, received_at, next_attempt_at)
    SELECT $1, case_no, 'command', $3, $4, clock_timestamp(), clock_timestamp() + $5 * interval '1 millisecond'
    FROM case_file WHERE case_no = $2
    ON CONFLICT DO NOTHING
    RETURNING case_no
  ), outputs AS (
    INSERT INTO item_output (case_no, item_id, output_id, command_id, value, upload_id)
    SELECT stored.case_no, o."itemId", o.id, $1, o.value, o."uploadId"
    FROM stored, jsonb_to_recordset($6::jsonb) AS o("itemId" text, id text, value jsonb, "uploadId" uuid)
  )
  SELECT (SELECT ${WORST} FROM inbox AS older WHERE older.case_no = $2 AND older.status = 'pending') AS older
  FROM stored`;

const INSERT_OPENING = `
  INSERT INTO inbox (command_id, case_no, kind, envelope, request_digest, received_at, next_attempt_at)
  VALUES ($1, $2, 'open', $3, $4, clock_timestamp(), clock_timestamp() + $5 * interval '1 millisecond')
  ON CONFLICT DO NOTHING RETURNING 'none' AS older`;

const COLUMNS = `command_id AS "commandId", case_no AS "caseNo", kind, envelope - 'comment' AS envelope, request_digest AS "requestDigest",
  received_at AS "receivedAt", status, applied_at AS "appliedAt", position, refusal`;

const FIND = `SELECT ${COLUMNS} FROM inbox WHERE command_id = $1`;

// The oldest pending row of a case goes first, and the next only when that one is settled: received order per case. A claim
// is a lease: it moves the next attempt away, six seconds at first, then twelve.
const CLAIM = `
  WITH claimed AS (
    UPDATE inbox SET attempts = attempts + 1,
      next_attempt_at = now() + least(12, 6 * (attempts + 1)) * interval '1 second'
    WHERE command_id IN (
      SELECT command_id FROM inbox AS due
      WHERE status = 'pending' AND next_attempt_at <= now() AND NOT EXISTS (
        SELECT FROM inbox AS earlier
        WHERE earlier.status = 'pending' AND earlier.case_no = due.case_no
          AND (earlier.received_at, earlier.command_id) < (due.received_at, due.command_id))
      ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED)
    RETURNING *)
  SELECT ${COLUMNS} FROM claimed`;

const OLDER = `
  SELECT ${WORST} AS older FROM inbox AS own JOIN inbox AS older ON older.case_no = own.case_no AND older.status = 'pending'
    AND (older.received_at, older.command_id) < (own.received_at, own.command_id)
  WHERE own.command_id = $1`;

const REFUSE = `
  UPDATE inbox SET status = 'refused', refusal = $2 WHERE command_id = $1 AND status = 'pending' RETURNING command_id`;

// `ANY` finds the rows by their key, however many wait.
const MARK_APPLIED = `
  UPDATE inbox SET status = 'applied', applied_at = now(),
    position = $2::jsonb -> (array_position($1::text[], command_id) - 1)
  WHERE command_id = ANY ($1::text[]) AND status = 'pending'`;

/** The inbox: every command is stored here before it is delivered, so nothing that was answered with 2xx can be lost. */
@Injectable()
export class Inbox {
  constructor(private readonly register: DataSource) {}

  /** Stores a command and its outputs in one round trip, prepared by name: the hot path. Undefined: the id is known, or the case is not. */
  async store(entry: NewEntry): Promise<Stored | undefined> {
    const statement = { name: 'inbox-command', text: INSERT_COMMAND, values: commandValues(entry) };
    return (await runPrepared<Stored>(this.register, statement))[0];
  }

  /** Stores a command or an opening inside a transaction, together with what belongs to it. Undefined as in {@link store}. */
  async storeWith(transaction: Sql, entry: NewEntry): Promise<Stored | undefined> {
    if (entry.kind === 'open') return rowOf<Stored>(transaction, INSERT_OPENING, valuesOf(entry));
    return rowOf<Stored>(transaction, INSERT_COMMAND, commandValues(entry));
  }

  /** What is older than a stored command and not settled yet. */
  async olderThan(commandId: string): Promise<Older> {
    return (await rowOf<Stored>(this.register, OLDER, [commandId]))?.older ?? 'none';
  }

  /** A stored command, or undefined. */
  async find(commandId: string): Promise<Entry | undefined> {
    return (await runPrepared<Entry>(this.register, { name: 'inbox-find', text: FIND, values: [commandId] }))[0];
  }

  /** Takes up to `limit` rows that are due, at most one per case, and keeps others away from them for a while. */
  async claimDue(limit: number): Promise<readonly Entry[]> {
    return rowsOf<Entry>(this.register, CLAIM, [limit]);
  }

  /** The case has refused: the command will never take effect, and why. False when it is settled already. */
  async markRefused(commandId: string, refusal: Refusal): Promise<boolean> {
    const statement = { name: 'inbox-refuse', text: REFUSE, values: [commandId, JSON.stringify(refusal)] };
    return (await runPrepared(this.register, statement)).length === 1;
  }

  /** They have taken effect, each at its position. One statement, however many. */
  async markApplied(positions: ReadonlyMap<string, CasePosition>): Promise<void> {
    const values = [[...positions.keys()], JSON.stringify([...positions.values()])];
    await runPrepared(this.register, { name: 'inbox-applied', text: MARK_APPLIED, values });
  }

  /** Keeps the words of a rating with its command: in the register, not in the case's history. */
  async keepComment(transaction: Sql, commandId: string, comment: string): Promise<void> {
    await transaction.query(
      `UPDATE inbox SET envelope = envelope || jsonb_build_object('comment', $2::text) WHERE command_id = $1`,
      [commandId, comment],
    );
  }

  /** Lets what waits for a case be delivered at the relay's next look. */
  async hurry(caseNo: string): Promise<void> {
    await this.register.query(
      `UPDATE inbox SET next_attempt_at = now() WHERE status = 'pending' AND case_no = $1 AND next_attempt_at > now()`,
      [caseNo],
    );
  }
}

function valuesOf({ commandId, caseNo, envelope, requestDigest }: NewEntry): unknown[] {
  return [commandId, caseNo, JSON.stringify(envelope), requestDigest, GRACE_MS];
}

function commandValues(entry: NewEntry): unknown[] {
  return [...valuesOf(entry), JSON.stringify(entry.outputs ?? [])];
}
