import { type CaseInput } from '@yijian/contract/messages';
import { newCase, viewOf } from '@yijian/domain/case';
import { dateOf } from '@yijian/domain/calendar';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { caseNumber, maskName } from '@yijian/domain/code';
import { rowOf, type Sql } from '../register/sql';
import { type OpenCaseDto } from './opening.dto';
import { queryCodeHash } from './query-code';
import { type Situation } from './situation';

/** Everything the register is given of a new case. */
export interface NewCase {
  readonly input: CaseInput;
  readonly lifeEvent: LifeEvent;
  readonly situation: Situation;
  readonly request: OpenCaseDto;
  readonly queryCode: string;
  readonly openedAt: Date;
}

const NEXT_NUMBER = `
  INSERT INTO case_number (region, day, last_number) VALUES ($1, $2, 1)
  ON CONFLICT (region, day) DO UPDATE SET last_number = case_number.last_number + 1
  RETURNING last_number AS number`;

const INSERT_FILE = `
  INSERT INTO case_file (case_no, life_event_slug, life_event_code, catalogue_version, channel, end_id, facts, applicant_id,
    applicant_name, applicant_mobile, applicant_email, query_code_hash, region_code, opened_at, opened_by, guidance_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`;

const INSERT_REGISTER = `
  INSERT INTO case_register (case_no, life_event_slug, life_event_code, life_event_name, catalogue_version, channel,
    applicant_name_masked, stage, status, holder, waiting_for, opened_at, view, clerk_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`;

/** Gives out the next case number of a region on the day (+08:00) of an instant.  */
export async function nextCaseNumber(sql: Sql, regionCode: string, now: Date): Promise<string> {
  const day = dateOf(now.getTime());
  const row = await rowOf<{ number: number }>(sql, NEXT_NUMBER, [regionCode, day]);
  if (row === undefined) throw new Error('The register gave out no case number.');
  return caseNumber(regionCode, day, row.number);
}

/** Writes the file of a new case and its first row for readers. */
export async function insertCase(transaction: Sql, opened: NewCase): Promise<void> {
  const { input, lifeEvent, situation, request, openedAt } = opened;
  const { caseNo, regionCode } = input;
  const { slug, code, name, version } = lifeEvent;
  const { id, name: applicantName = null, mobile = null, email = null } = request.applicant;
  const hash = queryCodeHash(caseNo, opened.queryCode);
  await transaction.query(INSERT_FILE, [
    ...[caseNo, slug, code, version, request.channel, situation.endId, JSON.stringify(situation.facts)],
    ...[id, applicantName, mobile, email, hash, regionCode, openedAt, input.openedBy.id, request.guidanceId ?? null],
  ]);
  const view = viewOf(newCase(input, openedAt.getTime()), openedAt.getTime());
  await transaction.query(INSERT_REGISTER, [
    ...[caseNo, slug, code, name, version, request.channel, applicantName === null ? null : maskName(applicantName)],
    ...[view.stage, view.status, view.holder, view.waitingFor, openedAt, JSON.stringify(view)],
    input.openedBy.role === 'windowClerk' ? input.openedBy.id : null,
  ]);
}
