import { addDays, type Calendar, isWorkingDay, MissingCalendarYear, plainDate } from '@yijian/domain/calendar';
import { type EntityManager } from 'typeorm';

/** The first instant of a month `YYYY-MM`, and of the one after it, at +08:00. */
export function spanOf(month: string): readonly [Date, Date] {
  return [new Date(`${month}-01T00:00:00+08:00`), new Date(`${monthAfter(month, 1)}-01T00:00:00+08:00`)];
}

/** The month so many months after another; before it where `count` is below 0. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

// `passed` holds the working days up to each day, so that two days are subtracted; where a year has no calendar there is no row,
// and what needs it is not counted. A case belongs to the month in which it was closed, with all its items; a card to that in
// which it was raised.
const COUNT = `
  WITH passed AS MATERIALIZED (SELECT * FROM unnest($4::date[], $5::int[]) AS p(day, days)),
  closed AS MATERIALIZED (
    SELECT c.case_no, c.life_event_slug AS slug, c.end_kind, c.outcome, c.facets, c.accepted_at, decided.days - accepted.days AS days
    FROM case_register AS c
    LEFT JOIN passed AS accepted ON accepted.day = (c.accepted_at AT TIME ZONE 'Asia/Shanghai')::date
    LEFT JOIN passed AS decided ON decided.day = (c.decided_at AT TIME ZONE 'Asia/Shanghai')::date
    WHERE c.closed_at >= $2 AND c.closed_at < $3
  ), items AS MATERIALIZED (
    SELECT c.case_no, c.slug, i.department_id, i.status, i.ended_at <= i.promised_due_at AS on_time, ended.days - started.days AS days,
      started.days AS started, due.days AS due
    FROM closed AS c JOIN item_register AS i ON i.case_no = c.case_no AND i.ended_at IS NOT NULL
    LEFT JOIN passed AS started ON started.day = (i.started_at AT TIME ZONE 'Asia/Shanghai')::date
    LEFT JOIN passed AS ended ON ended.day = (i.ended_at AT TIME ZONE 'Asia/Shanghai')::date
    LEFT JOIN passed AS due ON due.day = (i.promised_due_at AT TIME ZONE 'Asia/Shanghai')::date
  ), promises AS (
    SELECT case_no, max(due) - min(started) AS promised, sum(due - started) AS apart FROM items GROUP BY case_no
  )
  INSERT INTO supervision_figure (month, life_event_slug, department_id, measure, bucket, count)
  SELECT $1::date, slug, department_id, measure, bucket, count(*) FROM (
    SELECT c.slug, '' AS department_id, m.* FROM closed AS c LEFT JOIN promises AS p USING (case_no), LATERAL (VALUES
      ('end', c.end_kind), ('outcome', c.outcome),
      ('grade', (SELECT substr(facet, 7) FROM unnest(c.facets) AS facet WHERE starts_with(facet, 'grade:'))),
      ('accepted', CASE WHEN c.accepted_at IS NOT NULL THEN (NOT c.facets @> '{corrected}')::text END),
      ('days', c.days::text), ('promised', p.promised::text), ('apart', p.apart::text)) AS m(measure, bucket)
    UNION ALL
    SELECT i.slug, i.department_id, m.* FROM items AS i, LATERAL (VALUES
      ('status', i.status), ('onTime', i.on_time::text), ('days', i.days::text), ('promised', (i.due - i.started)::text)
      ) AS m(measure, bucket)
    UNION ALL
    SELECT k.life_event_slug, k.against, 'card', k.colour FROM supervision_card AS k
    WHERE k.raised_at >= $2 AND k.raised_at < $3 AND k.appeal IS DISTINCT FROM 'upheld') AS f
  WHERE bucket IS NOT NULL GROUP BY slug, department_id, measure, bucket`;

const MARK = `
  INSERT INTO supervision_month (month, counted_at) VALUES ($1::date, now())
  ON CONFLICT (month) DO UPDATE SET counted_at = excluded.counted_at`;

/** Counts a month anew, within a transaction. */
export async function countMonth(transaction: EntityManager, month: string, calendar: Calendar): Promise<void> {
  const first = `${month}-01`;
  const [from, to] = spanOf(month);
  const { days, passed } = workingDaysPassed(calendar);
  await transaction.query('DELETE FROM supervision_figure WHERE month = $1::date', [first]);
  await transaction.query(COUNT, [first, from, to, days, passed]);
  await transaction.query(MARK, [first]);
}

/** Every day of the years known, with the working days up to it; a gap between years ends it. */
function workingDaysPassed(calendar: Calendar): {
  readonly days: readonly string[];
  readonly passed: readonly number[];
} {
  const days: string[] = [];
  const passed: number[] = [];
  const first = Math.min(...calendar.years.map(({ year }) => year));
  if (!Number.isFinite(first)) return { days, passed };
  try {
    for (let [day, sum] = [plainDate(`${first}-01-01`), 0]; ; day = addDays(day, 1)) {
      if (isWorkingDay(calendar, day)) sum += 1;
      days.push(day);
      passed.push(sum);
    }
  } catch (error) {
    if (error instanceof MissingCalendarYear) return { days, passed };
    throw error;
  }
}
