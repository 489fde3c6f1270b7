import { type CaseInput } from '@yijian/contract/messages';
import { type CaseEvent, type RecordedEvent } from '@yijian/domain/case';
import { type DataSource, type EntityManager } from 'typeorm';

/** What a case was opened with, and its file as far as its documents and its actions need it. */
export interface CaseRecord {
  readonly input: CaseInput;
  readonly slug: string;
  readonly version: string;
  readonly channel: 'window' | 'online';
  readonly applicantName: string | null;
  readonly openedAt: Date;
}

/** Where it is read: the register, or one transaction in it. */
type Sql = DataSource | EntityManager;

/** An event of the timeline with the run that it belongs to. */
export type HistoryRow = RecordedEvent & { readonly epoch: number };

const RECORD = `
  SELECT i.envelope AS input, f.life_event_slug AS slug, f.catalogue_version AS version, f.channel,
    f.applicant_name AS "applicantName", f.opened_at AS "openedAt"
  FROM inbox AS i JOIN case_file AS f USING (case_no) WHERE i.case_no = $1 AND i.kind = 'open'`;

// After a reset the later run stands for everything from its first event on; what it replaced issues nothing any more.
const HISTORY = `
  SELECT e.epoch, e.seq, (extract(epoch FROM e.at) * 1000)::float8 AS at, e.actor, e.command_id AS "commandId", e.event
  FROM case_event AS e
  WHERE e.case_no = $1 AND NOT EXISTS (
    SELECT FROM case_event AS later WHERE later.case_no = e.case_no AND later.epoch > e.epoch AND later.seq <= e.seq)
  ORDER BY e.seq`;

type Row = Omit<HistoryRow, 'commandId'> & { readonly commandId: string | null; readonly event: CaseEvent };

/** Reads what a case was opened with; `undefined` when its opening is not there. */
export async function caseRecord(sql: Sql, caseNo: string): Promise<CaseRecord | undefined> {
  const [record] = await sql.query<CaseRecord[]>(RECORD, [caseNo]);
  return record;
}

/** Everything that has happened and stands, oldest first. */
export async function caseHistory(sql: Sql, caseNo: string): Promise<readonly HistoryRow[]> {
  const rows = await sql.query<Row[]>(HISTORY, [caseNo]);
  return rows.map(({ commandId, at, ...row }) => ({
    ...row,
    at: Math.round(at),
    ...(commandId !== null && { commandId }),
  }));
}
