import { Injectable } from '@nestjs/common';
import { type CasePosition, type VersionDelivery } from '@yijian/adapters/register';
import { type Refusal } from '@yijian/domain/failure';
import { type VersionRefusal } from '@yijian/domain/version';
import { DataSource } from 'typeorm';
import { type ProblemCode } from '../problems/codes';
import { rowOf, rowsOf, type Sql } from '../register/sql';

/** Which version of which life event. */
export interface VersionKey {
  readonly slug: string;
  readonly version: string;
}

/** A command to a version, to be stored. */
export interface NewVersionEntry extends VersionKey {
  readonly commandId: string;
  readonly requestDigest: string;
  readonly delivery: VersionDelivery;
}

/** A stored command with what has become of it. */
export type VersionEntry = NewVersionEntry &
  (
    | { readonly status: 'pending' }
    | { readonly status: 'applied'; readonly position: CasePosition }
    | { readonly status: 'refused'; readonly refusal: Refusal<ProblemCode> }
  );

// Whoever stores a row has six seconds to deliver it before the relay takes over.
const INSERT = `
  INSERT INTO catalogue_version_command (command_id, slug, version, delivery, request_digest, next_attempt_at)
  VALUES ($1, $2, $3, $4, $5, clock_timestamp() + interval '6 seconds') ON CONFLICT DO NOTHING RETURNING command_id`;

const COLUMNS = `command_id AS "commandId", slug, version, delivery, request_digest AS "requestDigest", status, position, refusal`;

const OLDER = `
  SELECT FROM catalogue_version_command AS own JOIN catalogue_version_command AS older
    ON (older.slug, older.version) = (own.slug, own.version) AND older.status = 'pending'
    AND (older.received_at, older.command_id) < (own.received_at, own.command_id)
  WHERE own.command_id = $1 LIMIT 1`;

// The oldest pending row of each version; a claim is a lease of twelve seconds.
const CLAIM = `
  WITH claimed AS (
    UPDATE catalogue_version_command SET next_attempt_at = now() + interval '12 seconds'
    WHERE command_id IN (
      SELECT command_id FROM catalogue_version_command AS due
      WHERE status = 'pending' AND next_attempt_at <= now() AND NOT EXISTS (
        SELECT FROM catalogue_version_command AS earlier
        WHERE earlier.status = 'pending' AND (earlier.slug, earlier.version) = (due.slug, due.version)
          AND (earlier.received_at, earlier.command_id) < (due.received_at, due.command_id))
      ORDER BY next_attempt_at LIMIT 16 FOR UPDATE SKIP LOCKED)
    RETURNING *)
  SELECT ${COLUMNS} FROM claimed`;

/** The inbox of catalogue versions: every command is stored here before it is delivered, in the order of receipt per version. */
@Injectable()
export class VersionInbox {
  constructor(private readonly register: DataSource) {}

  /** Stores a command, with what belongs to it when `sql` is a transaction. False when its id is known already. */
  async store(sql: Sql, { commandId, slug, version, delivery, requestDigest }: NewVersionEntry): Promise<boolean> {
    const values = [commandId, slug, version, JSON.stringify(delivery), requestDigest];
    return (await rowOf(sql, INSERT, values)) !== undefined;
  }

  /** A stored command, or undefined. */
  async find(commandId: string): Promise<VersionEntry | undefined> {
    return rowOf(this.register, `SELECT ${COLUMNS} FROM catalogue_version_command WHERE command_id = $1`, [commandId]);
  }

  /** Whether older commands of the same version are not settled yet. */
  async hasOlder(commandId: string): Promise<boolean> {
    return (await rowOf(this.register, OLDER, [commandId])) !== undefined;
  }

  /** Takes rows that are due, at most one per version, and keeps others away from them for a while. */
  async claimDue(): Promise<readonly VersionEntry[]> {
    return rowsOf(this.register, CLAIM);
  }

  /** It has taken effect, at its position. */
  async markApplied(commandId: string, position: CasePosition): Promise<void> {
    await this.register.query(
      `UPDATE catalogue_version_command SET status = 'applied', position = $2 WHERE command_id = $1 AND status = 'pending'`,
      [commandId, JSON.stringify(position)],
    );
  }

  /** The version has refused: the command will never take effect, and why. */
  async markRefused(commandId: string, refusal: VersionRefusal): Promise<void> {
    await this.register.query(
      `UPDATE catalogue_version_command SET status = 'refused', refusal = $2 WHERE command_id = $1 AND status = 'pending'`,
      [commandId, JSON.stringify(refusal)],
    );
  }

  /** Lets the relay deliver it at its next look. */
  async hurry(commandId: string): Promise<void> {
    await this.register.query(
      `UPDATE catalogue_version_command SET next_attempt_at = now() WHERE command_id = $1 AND status = 'pending'`,
      [commandId],
    );
  }
}
