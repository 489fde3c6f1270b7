import { Injectable } from '@nestjs/common';
import { type CasePosition, runPrepared } from '@yijian/adapters/register';
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
};

/** A stored command, with what has become of it. */
export type Entry = NewEntry & { readonly receivedAt: Date } & (
    | { readonly status: 'pending' }
    | { readonly status: 'applied'; readonly position: CasePosition; readonly appliedAt: Date }
    | { readonly status: 'refused'; readonly refusal: Refusal<ProblemCode> }
  );

// A case that is not there stores nothing; neither does an id that is there already.
const INSERT_COMMAND = `
  INSERT INTO inbox (command_id, case_no, kind, envelope, request_digest, received_at, next_attempt_at)
  SELECT $1, case_no, 'command', $3, $4, clock_timestamp(), clock_timestamp() + $5 * interval '1 millisecond'
  FROM case_file WHERE case_no = $2
  ON CONFLICT DO NOTHING RETURNING command_id`;

const INSERT_OPENING = `
  INSERT INTO inbox (command_id, case_no, kind, envelope, request_digest, received_at, next_attempt_at)
  VALUES ($1, $2, 'open', $3, $4, clock_timestamp(), clock_timestamp() + $5 * interval '1 millisecond')
  ON CONFLICT DO NOTHING RETURNING command_id`;

const COLUMNS = `command_id AS "commandId", case_no AS "caseNo", kind, envelope - 'comment' AS envelope, request_digest AS "requestDigest",
  received_at AS "receivedAt", status, applied_at AS "appliedAt", position, refusal`;

// The oldest pending row of a case goes first, and the next only when that one is settled: received order per case. A claim
// is a lease: it moves the next attempt away, doubling up to a minute.
const CLAIM = `
  WITH claimed AS (
    UPDATE inbox SET attempts = attempts + 1,
      next_attempt_at = now() + least(60, 6 * 2 ^ least(attempts, 5)) * interval '1 second'
    WHERE command_id IN (
      SELECT command_id FROM inbox AS due
      WHERE status = 'pending' AND next_attempt_at <= now() AND NOT EXISTS (
        SELECT FROM inbox AS earlier
        WHERE earlier.status = 'pending' AND earlier.case_no = due.case_no
          AND (earlier.received_at, earlier.command_id) < (due.received_at, due.command_id))
      ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED)
    RETURNING *)
  SELECT ${COLUMNS} FROM claimed`;

const CASES_BEHIND = `
  SELECT DISTINCT case_no AS "caseNo" FROM inbox
  WHERE status = 'pending' AND received_at < now() - $1 * interval '1 millisecond'`;

/** The inbox: every command is stored here before it is delivered, so nothing that was answered with 2xx can be lost. */
@Injectable()
export class Inbox {
  constructor(private readonly register: DataSource) {}

  /** Stores a command in one round trip, prepared by name: the hot path. False: the id is known, or the case is not. */
  async store(entry: NewEntry): Promise<boolean> {
    const statement = { name: 'inbox-command', text: INSERT_COMMAND, values: valuesOf(entry) };
    return (await runPrepared(this.register, statement)).length === 1;
  }

  /** Stores a command or an opening inside a transaction, together with what belongs to it. False as in {@link store}. */
  async storeWith(transaction: Sql, entry: NewEntry): Promise<boolean> {
    const statement = entry.kind === 'open' ? INSERT_OPENING : INSERT_COMMAND;
    return (await rowsOf(transaction, statement, valuesOf(entry))).length === 1;
  }

  /** A stored command, or undefined. */
  async find(commandId: string): Promise<Entry | undefined> {
    return rowOf<Entry>(this.register, `SELECT ${COLUMNS} FROM inbox WHERE command_id = $1`, [commandId]);
  }

  /** Takes up to `limit` rows that are due, at most one per case, and keeps others away from them for a while. */
  async claimDue(limit: number): Promise<readonly Entry[]> {
    return rowsOf<Entry>(this.register, CLAIM, [limit]);
  }

  /** Cases with commands that wait longer than whoever wrote them had time for. */
  async casesBehind(): Promise<readonly string[]> {
    const rows = await rowsOf<{ caseNo: string }>(this.register, CASES_BEHIND, [GRACE_MS]);
    return rows.map(({ caseNo }) => caseNo);
  }

  /** The case has refused: the command will never take effect, and why. */
  async markRefused(commandId: string, refusal: Refusal): Promise<void> {
    await this.register.query(
      `UPDATE inbox SET status = 'refused', refusal = $2 WHERE command_id = $1 AND status = 'pending'`,
      [commandId, JSON.stringify(refusal)],
    );
  }

  /** It has taken effect. The burst that records it says so too; this is for deliveries that made no event. */
  async markApplied(commandId: string, position: CasePosition): Promise<void> {
    await this.register.query(
      `UPDATE inbox SET status = 'applied', position = $2, applied_at = now() WHERE command_id = $1 AND status = 'pending'`,
      [commandId, JSON.stringify(position)],
    );
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
    await this.register.query(`UPDATE inbox SET next_attempt_at = now() WHERE status = 'pending' AND case_no = $1`, [
      caseNo,
    ]);
  }
}

function valuesOf({ commandId, caseNo, envelope, requestDigest }: NewEntry): unknown[] {
  return [commandId, caseNo, JSON.stringify(envelope), requestDigest, GRACE_MS];
}
