import { type CaseView } from '@yijian/domain/case';
import { type Register, rowsOf } from '../database';
import { EVENTS, packageOf } from './events';
import { type Template, templatesOf } from './stories';

const DAY = 24 * 3_600_000;

/** Days over which the cases were opened, and over the last of which those that still run were. */
const DAYS = 730;
const RUNNING_DAYS = 73;

/** Slots by which a case draws its course. */
const SLOTS = 10_000;

/** Cases written at once. */
const PORTION = 100_000;

const TABLES = ['case_file', 'case_register', 'item_register', 'case_event', 'legal_document'];

/** Hears what is being done. */
type Say = (title: string, done: number, of: number) => void;

/**
 * Fills the register with cases as if two years had passed: three of a hundred still run, all opened within the last weeks; events,
 * names and courses are unevenly frequent. Each row is made of a course that was told by the rule book, so its view is as long as
 * a real one. Indexes are made afterwards.
 */
export async function fillRegister(register: Register, cases: number, say: Say): Promise<void> {
  await insertPackages(register);
  await insertTemplates(register);
  const indexes = await dropIndexes(register);
  for (let first = 0; first < cases; first += PORTION) {
    say('cases', first, cases);
    await insertCases(register, first, Math.min(first + PORTION, cases), cases);
  }
  for (const [index, definition] of indexes.entries()) {
    say('indexes', index, indexes.length);
    await register.query(definition);
  }
  say('vacuum', 0, 1);
  for (const table of TABLES) await register.query(`VACUUM (ANALYZE) ${table}`);
  await register.query('DROP TABLE bench_template; DROP TABLE bench_slot; DELETE FROM supervision_month');
}

async function insertPackages(register: Register): Promise<void> {
  for (const event of EVENTS) {
    await register.query(
      `INSERT INTO catalogue_file (kind, key, version, content, digest, effective_from)
       VALUES ('lifeEvent', $1, '2026.1', $2, $1, '2020-01-01')`,
      [event.slug, JSON.stringify(packageOf(event))],
    );
  }
}

/** The courses, and ten thousand slots of each kind that lead to them as often as they occur. */
async function insertTemplates(register: Register): Promise<void> {
  const openedAt = Date.now() - 5 * DAY;
  const templates = EVENTS.flatMap((event) => templatesOf(event, openedAt));
  await register.query(`
    CREATE UNLOGGED TABLE bench_template (
      id int PRIMARY KEY, slug text, name text, opened_at bigint, brief jsonb, items jsonb, view jsonb);
    CREATE UNLOGGED TABLE bench_slot (running boolean, slot int, template_id int, PRIMARY KEY (running, slot))`);
  for (const [id, { event, openedAt: at, view }] of templates.entries()) {
    const { items, ...brief } = briefOf(view);
    await register.query('INSERT INTO bench_template VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      ...[id, event.slug, event.name, at, JSON.stringify(brief), JSON.stringify(items), JSON.stringify(view)],
    ]);
  }
  for (const running of [false, true]) {
    const slots = slotsOf(templates, running);
    await register.query(
      'INSERT INTO bench_slot SELECT $1, o - 1, id FROM unnest($2::int[]) WITH ORDINALITY AS s(id, o)',
      [...[running, slots]],
    );
  }
}

/** What becomes columns; the view itself is long, and read for nothing else. */
function briefOf({ stage, status, end, outcome, holder, waitingFor, nextDue, parked, items, ...times }: CaseView) {
  const { receivedAt, acceptedAt, decidedAt, deliveredAt, closedAt } = times;
  return {
    ...{ stage, status, end, outcome, holder, waitingFor, parked: parked.length > 0 },
    ...{ receivedAt, acceptedAt, decidedAt, deliveredAt, closedAt, nextDueAt: nextDue?.at },
    items: items.map(({ itemId, itemCaseNo, departmentId, status: of, round, startedAt, endedAt, ...dues }) => ({
      ...{ itemId, itemCaseNo, departmentId, status: of, round, startedAt, endedAt },
      ...{ promisedDueAt: dues.promisedDue?.at, statutoryDueAt: dues.statutoryDue?.at },
    })),
  };
}

function slotsOf(templates: readonly Template[], running: boolean): readonly number[] {
  const chosen = [...templates.entries()].filter(([, { isRunning }]) => isRunning === running);
  const weight = chosen.reduce((sum, [, { event, share }]) => sum + event.weight * share, 0);
  let reached = 0;
  return chosen.flatMap(([id, { event, share }]) => {
    const from = Math.round((reached / weight) * SLOTS);
    reached += event.weight * share;
    return Array.from({ length: Math.round((reached / weight) * SLOTS) - from }, () => id);
  });
}

/** Takes the secondary indexes of the filled tables away; answers how they are made again. */
async function dropIndexes(register: Register): Promise<readonly string[]> {
  const rows = await rowsOf<{ name: string; definition: string }>(
    register,
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE tablename = ANY($1) AND indexname NOT IN (SELECT conname FROM pg_constraint)`,
    [TABLES],
  );
  for (const { name } of rows) await register.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

// `chance` of a case is a number from 0 to 1 that follows from its own; three of them, so that its course, its applicant and its
// clerk have nothing to do with each other.
const CASES = `
  CREATE UNLOGGED TABLE bench_case AS
  SELECT n, d.case_no, t.id AS template_id, t.slug, t.name, t.brief, t.items, d.opened_at, CASE WHEN d.running THEN (d.clerk - 0.5) * interval '8 days'
      ELSE d.opened_at - to_timestamp(t.opened_at / 1000.0) END AS shift,
    CASE WHEN d.applicant < 0.3 THEN 'window' ELSE 'online' END AS channel,
    'applicant-' || floor(d.applicant * 400000) AS applicant_id,
    substr('王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹', (floor(d.applicant ^ 2 * 30))::int + 1, 1)
      || substr('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华', (floor(d.clerk * 24))::int + 1, 1)
      || CASE WHEN d.applicant < 0.5 THEN '' ELSE substr('一二三四五六七八九十百千万', (floor(d.course * 13))::int + 1, 1) END AS applicant_name,
    'clerk-' || floor(d.clerk * 60) AS clerk_id, d.course
  FROM (
    SELECT n, chance1 AS course, chance2 AS applicant, chance3 AS clerk, opened_at,
      '430199' || to_char(opened_at AT TIME ZONE 'Asia/Shanghai', 'YYMMDD') || lpad((n % 1000000)::text, 6, '0') || '00' AS case_no,
      (n >= $3::int * (1 - $6::float8 / $5) AND chance4 < 0.3) AS running
    FROM (
      SELECT n, (hashint4(n)::bigint + 2147483648) / 4294967296.0 AS chance1,
        (hashint4(n + 500000000)::bigint + 2147483648) / 4294967296.0 AS chance2,
        (hashint4(n + 1000000000)::bigint + 2147483648) / 4294967296.0 AS chance3,
        (hashint4(n + 1500000000)::bigint + 2147483648) / 4294967296.0 AS chance4,
        date_trunc('milliseconds', to_timestamp($4::float8 - ($3::int - n)::float8 / $3::int * $5::float8 * 86400)) AS opened_at
      FROM generate_series($1::int, $2::int - 1) AS n) AS c) AS d
  JOIN bench_slot AS s ON s.running = d.running AND s.slot = floor(d.course * ${SLOTS})::int
  JOIN bench_template AS t ON t.id = s.template_id`;

/** An instant of a case: that of its course, moved to its own time. */
const at = (member: string, of = 'brief'): string => `to_timestamp((${of} ->> '${member}')::bigint / 1000.0) + shift`;

// Running cases stand where they stand now, whenever they were opened, so that due dates lie around today.
const ROWS = `
  INSERT INTO case_file (case_no, life_event_slug, life_event_code, catalogue_version, channel, end_id, facts, applicant_id,
    applicant_name, query_code_hash, region_code, opened_at, opened_by)
  SELECT case_no, slug, slug, '2026.1', channel, 'end', '{}', applicant_id, applicant_name, md5(case_no), '430199', opened_at,
    CASE channel WHEN 'window' THEN clerk_id ELSE applicant_id END FROM bench_case ORDER BY n;
  INSERT INTO case_register (case_no, run_id, epoch, seq, task, life_event_slug, life_event_code, life_event_name, catalogue_version,
    channel, applicant_name_masked, clerk_id, stage, status, end_kind, outcome, holder, waiting_for, opened_at, received_at,
    accepted_at, decided_at, delivered_at, closed_at, next_due_at, parked, view)
  SELECT case_no, md5(case_no), 1, 20, 40, c.slug, c.slug, c.name, '2026.1', channel, substr(applicant_name, 1, 1) || '**', clerk_id,
    c.brief ->> 'stage', c.brief ->> 'status', c.brief ->> 'end', c.brief ->> 'outcome', c.brief ->> 'holder',
    c.brief ->> 'waitingFor', c.opened_at, ${at('receivedAt', 'c.brief')}, ${at('acceptedAt', 'c.brief')},
    ${at('decidedAt', 'c.brief')}, ${at('deliveredAt', 'c.brief')}, ${at('closedAt', 'c.brief')}, ${at('nextDueAt', 'c.brief')},
    (c.brief ->> 'parked')::boolean, view
  FROM bench_case AS c JOIN bench_template AS t ON t.id = template_id ORDER BY n;
  INSERT INTO item_register (case_no, item_id, item_case_no, department_id, status, round, started_at, ended_at, promised_due_at,
    statutory_due_at)
  SELECT case_no, i ->> 'itemId', substr(case_no, 1, 18) || substr(i ->> 'itemCaseNo', 19), i ->> 'departmentId', i ->> 'status',
    (i ->> 'round')::int, ${at('startedAt', 'i')}, ${at('endedAt', 'i')}, ${at('promisedDueAt', 'i')}, ${at('statutoryDueAt', 'i')}
  FROM bench_case, jsonb_array_elements(items) AS i ORDER BY n;
  INSERT INTO case_event (case_no, epoch, seq, task, at, type, actor, event, documented)
  SELECT case_no, 1, 10, 20, opened_at + interval '6 days', 'cardRaised', '{"role": "system", "id": "service"}',
    jsonb_build_object('type', 'cardRaised', 'ruleId', 'promisedOverdue',
      'colour', CASE WHEN n % 3 = 0 THEN 'red' ELSE 'yellow' END, 'level', 2, 'cause', 'promised/' || (items -> 0 ->> 'itemId'),
      'against', items -> 0 ->> 'departmentId', 'cardItemId', items -> 0 ->> 'itemId', 'content', '超过承诺时限'), true
  FROM bench_case WHERE n % 25 = 0 AND jsonb_array_length(items) > 0;
  INSERT INTO legal_document (case_no, act, kind, authority_id, acted_at, title, number, verification_code, template_version, content,
    issued_at, sha256, bytes, storage_key, rendered_at)
  SELECT case_no, 'receipt', 'receipt', 'government-services', opened_at, '收件凭证', '政务局收字〔2026〕' || n || '号', md5(n::text), 1, '{}',
    opened_at, md5(case_no), 100000, md5(case_no), CASE WHEN n % 20000 > 0 THEN opened_at END
  FROM bench_case WHERE n % 2 = 0;
  DROP TABLE bench_case`;

async function insertCases(register: Register, first: number, end: number, all: number): Promise<void> {
  await register.query(CASES, [first, end, all, Math.floor(Date.now() / 1000), DAYS, RUNNING_DAYS]);
  await register.query(ROWS);
}
