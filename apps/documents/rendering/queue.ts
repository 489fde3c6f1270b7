import { type StoredObject } from '@yijian/adapters/object-store';
import { type PrintedDocument } from '@yijian/domain/document';
import { type DataSource } from 'typeorm';

/** A document whose file is to be made. */
export interface Unrendered {
  readonly caseNo: string;
  readonly act: string;
  readonly number: string;
  readonly content: PrintedDocument;
  readonly issuedAt: Date;
  readonly attempts: number;
}

// What was asked for last comes first, then what has waited longest. A claim is a lease: it moves the next attempt away, 30 s
// at first, doubling up to ten minutes.
const CLAIM = `
  WITH due AS MATERIALIZED (
    SELECT case_no, act FROM legal_document WHERE rendered_at IS NULL AND next_attempt_at <= now()
    ORDER BY wanted_at DESC NULLS LAST, next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE legal_document AS d SET attempts = d.attempts + 1,
      next_attempt_at = now() + least(600, 30 * 2 ^ least(d.attempts, 5)) * interval '1 second'
    FROM due WHERE (d.case_no, d.act) = (due.case_no, due.act)
    RETURNING d.case_no, d.act, d.number, d.content, d.issued_at, d.attempts
  )
  SELECT case_no AS "caseNo", act, number, content, issued_at AS "issuedAt", attempts FROM claimed`;

/** Documents that were issued and whose files are still to be made. */
export class RenderQueue {
  constructor(private readonly register: DataSource) {}

  /** Takes the next one and keeps other processes away from it for a while; nothing when none is due. */
  async claim(): Promise<Unrendered | undefined> {
    const [row] = await this.register.query<Unrendered[]>(CLAIM);
    return row;
  }

  /** The file is there; `sealLabel` is that of a seal without legal effect. */
  async done(
    { caseNo, act }: Unrendered,
    { sha256, bytes, storageKey }: StoredObject,
    sealLabel: string | undefined,
  ): Promise<void> {
    await this.register.query(
      `UPDATE legal_document SET sha256 = $3, bytes = $4, storage_key = $5, seal_label = $6, rendered_at = clock_timestamp(),
         last_error = NULL
       WHERE case_no = $1 AND act = $2 AND rendered_at IS NULL`,
      [caseNo, act, sha256, bytes, storageKey, sealLabel ?? null],
    );
  }

  /** The file could not be made, and why; it comes up again when the lease is over. */
  async failed({ caseNo, act }: Unrendered, reason: string): Promise<void> {
    await this.register.query(
      'UPDATE legal_document SET last_error = $3 WHERE case_no = $1 AND act = $2 AND rendered_at IS NULL',
      [caseNo, act, reason],
    );
  }
}
