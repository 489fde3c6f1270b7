import { givingNotices } from './give-notice';

/** Whether a burst repeats an event word for word, so that what followed from it stands. */
const SAME = '(e.event, e.command_id) IS NOT DISTINCT FROM (excluded.event, excluded.command_id)';

/**
 * One burst, one statement, one implicit transaction. Parameters: 1 case number, 2 run id, 3 epoch, 4 seq of the view,
 * 5 events, 6 row of the case, 7 rows of its items, 8 view, 9 task,
 * 10 notices, 11 time at which the burst was made. Answers whether the case is in the register at all.
 *
 * A burst is written before the engine has stored the workflow task it belongs to. When that task is lost with its worker, it
 * is done anew as a task with the same or a greater number, at a later time, and perhaps with other events under the same
 * positions. So of two bursts the one of the later task counts, of two tries of one task the later try, whichever is written
 * last: a burst may have waited for the register while its task was lost. What an earlier one left behind its end is taken away.
 *
 * - The case's row moves to a later task only. Its row lock makes overlapping bursts of one case wait for each other, and the
 *   item rows follow `moved`, so items and case always stem from the same burst.
 * - An event that another one takes the place of has issued no document yet: its own are issued anew, those of the other lose
 *   their act and stand no more.
 * - The first clerk who acts on a case is responsible for it from then on (首问负责).
 * - Notices are given once per key, with the first burst that calls for them, and queued for the applicant's contacts.
 *
 * Written for the planner too: the cast of the first `$1` makes it a char(20) throughout, which the primary keys need.
 */
export const RECORD_STATEMENT = `
WITH events AS (
  SELECT * FROM jsonb_to_recordset($5::jsonb) AS e(seq int, at bigint, actor jsonb, "commandId" text, event jsonb)
), appended AS (
  INSERT INTO case_event AS e (case_no, epoch, seq, task, task_at, at, type, actor, command_id, event)
  SELECT $1::char(20), $3::int, seq, $9::int, $11::bigint, to_timestamp(at / 1000.0), event ->> 'type', actor, "commandId", event
  FROM events
  WHERE NOT EXISTS (SELECT FROM case_register AS c WHERE c.case_no = $1 AND c.epoch = $3 AND events.seq > c.seq
    AND (c.task, c.task_at) > ($9, $11))
  ON CONFLICT (case_no, epoch, seq) DO UPDATE SET
    task = excluded.task, task_at = excluded.task_at, at = excluded.at, type = excluded.type, actor = excluded.actor,
    command_id = excluded.command_id, event = excluded.event,
    recorded_at = CASE WHEN ${SAME} THEN e.recorded_at ELSE now() END,
    documented = e.documented AND ${SAME}, acts = CASE WHEN ${SAME} THEN e.acts END
  WHERE (e.task, e.task_at) <= (excluded.task, excluded.task_at)
), moved AS (
  UPDATE case_register AS c SET
    run_id = $2, epoch = $3, seq = $4, task = $9, task_at = $11, stage = v.stage, status = v.status, end_kind = v."end", outcome = v.outcome,
    holder = v.holder, waiting_for = v."waitingFor", received_at = to_timestamp(v."receivedAt" / 1000.0),
    accepted_at = to_timestamp(v."acceptedAt" / 1000.0), decided_at = to_timestamp(v."decidedAt" / 1000.0),
    delivered_at = to_timestamp(v."deliveredAt" / 1000.0), closed_at = to_timestamp(v."closedAt" / 1000.0),
    next_due_at = to_timestamp(v."nextDueAt" / 1000.0), parked = v.parked, view = $8,
    clerk_id = coalesce(c.clerk_id, (
      SELECT actor ->> 'id' FROM events WHERE actor ->> 'role' = 'windowClerk' ORDER BY seq LIMIT 1))
  FROM jsonb_to_record($6::jsonb) AS v(
    stage text, status text, "end" text, outcome text, holder text, "waitingFor" text, "receivedAt" bigint,
    "acceptedAt" bigint, "decidedAt" bigint, "deliveredAt" bigint, "closedAt" bigint, "nextDueAt" bigint, parked boolean)
  WHERE c.case_no = $1 AND (c.epoch, c.task, c.task_at) <= ($3, $9, $11)
  RETURNING c.case_no
), taken_away AS (
  DELETE FROM case_event AS e USING moved WHERE e.case_no = moved.case_no AND e.epoch = $3 AND e.seq > $4
), items AS (
  SELECT i.* FROM moved, jsonb_to_recordset($7::jsonb) AS i(
    "itemId" text, "itemCaseNo" text, "departmentId" text, status text, round int, "startedAt" bigint, "endedAt" bigint,
    "promisedDueAt" bigint, "statutoryDueAt" bigint, "reviewerId" text)
), written AS (
  INSERT INTO item_register AS r (
    case_no, item_id, item_case_no, department_id, status, round, started_at, ended_at, promised_due_at, statutory_due_at,
    reviewer_id)
  SELECT $1, "itemId", "itemCaseNo", "departmentId", status, round, to_timestamp("startedAt" / 1000.0),
    to_timestamp("endedAt" / 1000.0), to_timestamp("promisedDueAt" / 1000.0), to_timestamp("statutoryDueAt" / 1000.0),
    "reviewerId"
  FROM items
  ON CONFLICT (case_no, item_id) DO UPDATE SET
    item_case_no = excluded.item_case_no, department_id = excluded.department_id, status = excluded.status,
    round = excluded.round, started_at = excluded.started_at, ended_at = excluded.ended_at,
    promised_due_at = excluded.promised_due_at, statutory_due_at = excluded.statutory_due_at,
    reviewer_id = excluded.reviewer_id
  WHERE (r.item_case_no, r.department_id, r.status, r.round, r.started_at, r.ended_at, r.promised_due_at,
    r.statutory_due_at, r.reviewer_id) IS DISTINCT FROM (excluded.item_case_no, excluded.department_id, excluded.status,
    excluded.round, excluded.started_at, excluded.ended_at, excluded.promised_due_at, excluded.statutory_due_at,
    excluded.reviewer_id)
), removed AS (
  DELETE FROM item_register AS r USING moved
  WHERE r.case_no = moved.case_no AND NOT EXISTS (SELECT FROM items WHERE items."itemId" = r.item_id)
), ${givingNotices('$10')}
SELECT EXISTS (SELECT FROM case_register WHERE case_no = $1) AS known`;
