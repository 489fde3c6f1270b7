import { Injectable } from '@nestjs/common';
import { type OutgoingNotice } from '@yijian/adapters/notice-channels';
import { type NoticeChannelName } from '@yijian/adapters/register';
import { DataSource } from 'typeorm';
import { rowsOf } from '../register/sql';

/** A notice claimed for a channel, with where the channel reaches the applicant. */
export type ClaimedNotice = OutgoingNotice & {
  readonly contact: string;
  /** Handovers tried, this one included. */
  readonly attempts: number;
};

// A claim is a lease: it moves the next attempt away, 30 s at first, doubling up to ten minutes.
const CLAIM = `
  WITH due AS MATERIALIZED (
    SELECT case_no, key, channel FROM notice_delivery
    WHERE channel = $1 AND sent_at IS NULL AND next_attempt_at <= now()
    ORDER BY next_attempt_at LIMIT $2 FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE notice_delivery AS d SET attempts = attempts + 1,
      next_attempt_at = now() + least(600, 30 * 2 ^ least(attempts, 5)) * interval '1 second'
    FROM due WHERE (d.case_no, d.key, d.channel) = (due.case_no, due.key, due.channel)
    RETURNING d.case_no, d.key, d.channel, d.attempts
  )
  SELECT case_no AS "caseNo", key, n.kind, n.title, n.text, c.attempts,
    CASE c.channel WHEN 'email' THEN f.applicant_email WHEN 'sms' THEN f.applicant_mobile END AS contact
  FROM claimed AS c JOIN notice AS n USING (case_no, key) JOIN case_file AS f USING (case_no)`;

/** Notices that wait to be sent: each was queued with the notice, once per contact of the applicant. */
@Injectable()
export class NoticeOutbox {
  constructor(private readonly register: DataSource) {}

  /** Takes up to `limit` notices that are due for a channel and keeps other senders away from them for a while. */
  async claimDue(channel: NoticeChannelName, limit: number): Promise<readonly ClaimedNotice[]> {
    return rowsOf<ClaimedNotice>(this.register, CLAIM, [channel, limit]);
  }

  /** The channel has taken it over. */
  async markSent({ caseNo, key }: ClaimedNotice, channel: NoticeChannelName): Promise<void> {
    await this.register.query(
      `UPDATE notice_delivery SET sent_at = now(), last_error = NULL
       WHERE case_no = $1 AND key = $2 AND channel = $3 AND sent_at IS NULL`,
      [caseNo, key, channel],
    );
  }

  /** The channel has not taken it over, and why; it comes up again when its lease is over. */
  async noteFailure({ caseNo, key }: ClaimedNotice, channel: NoticeChannelName, reason: string): Promise<void> {
    await this.register.query(
      `UPDATE notice_delivery SET last_error = $4 WHERE case_no = $1 AND key = $2 AND channel = $3 AND sent_at IS NULL`,
      [caseNo, key, channel, reason],
    );
  }
}
