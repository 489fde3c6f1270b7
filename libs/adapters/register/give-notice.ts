import { createHash } from 'node:crypto';
import { type OneTimeNotice } from '@yijian/domain/catalogue';
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

/** A one-time notice to keep: what it says, for programs and for people. */
export interface NewOneTimeNotice {
  readonly slug: string;
  readonly content: OneTimeNotice;
  readonly text: string;
}

/**
 * A part of a `WITH`: keeps a one-time notice as a snapshot, once for the same content. `notice` is the parameter with the
 * JSON that {@link keptNotice} makes; null keeps nothing.
 */
export function keepingOneTimeNotice(notice: string): string {
  return `kept AS (
  INSERT INTO one_time_notice (notice_id, kind, slug, version, content, text)
  SELECT "noticeId", content ->> 'kind', slug, content ->> 'version', content, text
  FROM jsonb_to_record(${notice}::jsonb) AS n("noticeId" text, slug text, content jsonb, text text)
  WHERE "noticeId" IS NOT NULL ON CONFLICT DO NOTHING
)`;
}

/** A notice as it is kept: with its id, the digest of what it says. */
export function keptNotice(notice: NewOneTimeNotice): NewOneTimeNotice & { readonly noticeId: string } {
  const said = JSON.stringify([notice.slug, notice.content, notice.text]);
  return { ...notice, noticeId: createHash('sha256').update(said).digest('hex').slice(0, 32) };
}

const GIVE = `WITH ${givingNotices('$2')} SELECT`;

// The snapshot is delivered with the notice: a key that is there already delivers nothing again.
const GIVE_ONE_TIME = `WITH ${keepingOneTimeNotice('$3')}, ${givingNotices('$2')}, delivered AS (
  INSERT INTO one_time_notice_delivery (notice_id, case_no, key, channel)
  SELECT $3::jsonb ->> 'noticeId', $1::char(20), given.key, 'account' FROM given
) SELECT`;

/** Gives one notice outside a burst; a key that is there already changes nothing. */
export async function giveNotice(register: DataSource, caseNo: string, notice: NewNotice): Promise<void> {
  await runPrepared(register, { name: 'give-notice', text: GIVE, values: [caseNo, JSON.stringify([notice])] });
}

/** Gives the one-time notice of a case and keeps it as a snapshot, in one statement; a key that is there already changes nothing. */
export async function giveOneTimeNotice(
  register: DataSource,
  caseNo: string,
  { key, ...notice }: NewOneTimeNotice & Pick<NoticeRow, 'key'>,
): Promise<void> {
  const { lifeEventName } = notice.content;
  const shown: NewNotice = { key, kind: 'oneTimeNotice', title: `${lifeEventName}一次性告知单`, text: notice.text };
  const values = [caseNo, JSON.stringify([shown]), JSON.stringify(keptNotice(notice))];
  await runPrepared(register, { name: 'give-one-time-notice', text: GIVE_ONE_TIME, values });
}
