import { type DataSource } from 'typeorm';
import { runPrepared } from './data-source';
import { type NoticeRow } from './entities';

/** A notice for the outbox; `key` is unique within the case. */
export type NewNotice = Pick<NoticeRow, 'key' | 'kind' | 'title' | 'text'>;

/**
 * Two parts of a `WITH`: puts notices of the case `$1` into the outbox, once per key and in their order, and with each a
 * delivery per contact that the applicant has given. `notices` is the parameter with their JSON list. Contacts themselves
 * stay in the case file.
 */
export function givingNotices(notices: string): string {
  return `given AS (
  INSERT INTO notice (case_no, key, kind, title, text, created_at)
  SELECT $1::char(20), key, kind, title, text, now() + place * interval '1 microsecond'
  FROM ROWS FROM (jsonb_to_recordset(${notices}::jsonb) AS (key text, kind text, title text, text text))
    WITH ORDINALITY AS n(key, kind, title, text, place)
  ON CONFLICT DO NOTHING RETURNING key
), queued AS (
  INSERT INTO notice_delivery (case_no, key, channel, next_attempt_at)
  SELECT f.case_no, given.key, contact.channel, now()
  FROM given, case_file AS f,
    LATERAL (VALUES ('email', f.applicant_email), ('sms', f.applicant_mobile)) AS contact(channel, address)
  WHERE f.case_no = $1::char(20) AND contact.address IS NOT NULL
)`;
}

const GIVE = `WITH ${givingNotices('$2')} SELECT`;

/** Gives one notice outside a burst; a key that is there already changes nothing. */
export async function giveNotice(register: DataSource, caseNo: string, notice: NewNotice): Promise<void> {
  await runPrepared(register, { name: 'give-notice', text: GIVE, values: [caseNo, JSON.stringify([notice])] });
}
