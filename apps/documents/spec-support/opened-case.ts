import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CaseEventRow, CatalogueFileRow, LegalDocumentRow, recordBurst } from '@yijian/adapters/register';
import { type CaseInput } from '@yijian/contract/messages';
import { type CasePlan, viewOf } from '@yijian/domain/case';
import { type Departments, type LifeEvent, planCase } from '@yijian/domain/catalogue';
import { PLAIN_2026, type Story } from '@yijian/domain/testing';
import { type DataSource } from 'typeorm';

/** A file of the sample catalogue. */
export function sample<File>(path: string): File {
  return JSON.parse(readFileSync(join(__dirname, '../../../infra/samples', path), 'utf8')) as File;
}

/** The sample life event of the specs. */
export const RESTAURANT = sample<LifeEvent>('life-events/restaurant-opening.json');

/** 社区小吃店: four items, everything by application. */
export function snackBarPlan(): CasePlan {
  const facts = RESTAURANT.situations.find(({ id }) => id === 'snack-bar-30')?.facts ?? {};
  return planCase(RESTAURANT, { facts, endId: 'file', channel: 'online' });
}

/** Stores the package and the departments. */
export async function importSamples(register: DataSource): Promise<void> {
  const file = (kind: CatalogueFileRow['kind'], key: string, content: LifeEvent | Departments) => ({
    ...{ kind, key, version: content.version, content, digest: '', importedAt: new Date() },
    ...{ effectiveFrom: kind === 'lifeEvent' ? '2026-01-01' : null, effectiveTo: null },
  });
  const departments = sample<Departments>('departments.json');
  const files = [file('lifeEvent', RESTAURANT.slug, RESTAURANT), file('departments', '', departments)];
  await register.getRepository(CatalogueFileRow).insert(files);
}

let opened = 0;

/** Opens a case as the gateway does, as far as documents need it; answers its number. */
export async function openCase(
  register: DataSource,
  story: Story,
  applicantName = '示例区巷口小吃店',
): Promise<string> {
  opened += 1;
  const caseNo = `430199260302${String(opened).padStart(6, '0')}00`;
  const { lifeEventCode, settings, openedAt } = story.state;
  const input: CaseInput = {
    ...{ caseNo, lifeEventCode, settings, regionCode: '430199', calendar: PLAIN_2026 },
    ...{ openedBy: { role: 'applicant', id: 'applicant-1' }, commandId: `open-${caseNo}` },
  };
  await register.query(
    `INSERT INTO inbox (command_id, case_no, kind, envelope, request_digest, received_at, next_attempt_at)
     VALUES ($1, $2, 'open', $3, '', now(), now())`,
    [input.commandId, caseNo, JSON.stringify(input)],
  );
  await register.query(
    `INSERT INTO case_file (case_no, life_event_slug, life_event_code, catalogue_version, channel, end_id, facts, applicant_id,
       applicant_name, query_code_hash, region_code, opened_at, opened_by)
     VALUES ($1, $2, $3, $4, 'online', 'file', '{}', 'a-1', $5, '', '430199', $6, 'a-1')`,
    [caseNo, RESTAURANT.slug, RESTAURANT.code, RESTAURANT.version, applicantName, new Date(openedAt)],
  );
  const form = RESTAURANT.mergedForm.examples.find(({ situationId }) => situationId === 'snack-bar-30')?.data;
  await register.query(
    `INSERT INTO case_form (case_no, revision, data, sha256, saved_at, saved_by) VALUES ($1, 1, $2, '', now(), 'a-1')`,
    [caseNo, JSON.stringify(form)],
  );
  await register.query(
    `INSERT INTO case_register (case_no, life_event_slug, life_event_code, life_event_name, catalogue_version, channel, stage,
       status, holder, waiting_for, opened_at, view)
     VALUES ($1, $2, $3, $4, $5, 'online', 'notify', 'drafting', 'service', '', $6, '{}')`,
    [caseNo, RESTAURANT.slug, RESTAURANT.code, RESTAURANT.name, RESTAURANT.version, new Date(openedAt)],
  );
  return caseNo;
}

/** A burst of a story for the register, as the worker writes one. */
export interface Burst {
  readonly caseNo: string;
  readonly story: Story;
  /** Position from which its events are written. */
  readonly from?: number;
  readonly runId?: string;
  readonly task?: number;
}

/** Writes a burst, after which the clock of the register has gone on so far that it counts as settled. */
export async function record(
  register: DataSource,
  { caseNo, story, from = 1, runId = 'run-1', task = story.recorded.length }: Burst,
): Promise<void> {
  const events = story.recorded.filter(({ seq }) => seq >= from);
  const view = { ...viewOf(story.state, story.now), caseNo };
  await recordBurst(register, { caseNo, runId, task, events, view }, []);
  await register.query(`UPDATE case_event SET recorded_at = recorded_at - interval '1 minute' WHERE case_no = $1`, [
    caseNo,
  ]);
}

/** Documents of a case in the order in which they were issued. */
export function documentsIn(register: DataSource, caseNo: string): Promise<LegalDocumentRow[]> {
  return register
    .getRepository(LegalDocumentRow)
    .find({ where: { caseNo }, order: { issuedAt: 'ASC', number: 'ASC' } });
}

/** Acts that stand, by the events of the timeline. */
export async function standingActs(register: DataSource, caseNo: string): Promise<string[]> {
  const rows = await register.query<{ act: string }[]>('SELECT act FROM standing_act WHERE case_no = $1', [caseNo]);
  return rows.map(({ act }) => act).sort();
}

/** How many events of a case still wait for their documents. */
export async function waiting(register: DataSource, caseNo: string): Promise<number> {
  const rows = await register.getRepository(CaseEventRow).findBy({ caseNo, documented: false });
  return rows.filter(({ type }) => type === 'caseSubmitted' || type === 'caseAccepted').length;
}
