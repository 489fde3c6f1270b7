import { Injectable } from '@nestjs/common';
import { dateOf } from '@yijian/domain/calendar';
import { WINDOW } from '@yijian/domain/supervision';
import { DataSource } from 'typeorm';
import { CatalogueNames } from '../cases/catalogue-names';
import { isoTime } from '../cases/iso-time';
import { Catalogue } from '../catalogue/catalogue';
import { ProblemException } from '../problems/problem';
import { rowOf, rowsOf } from '../register/sql';
import { type Figure, Figures } from './figures';
import { monthAfter } from './month-figures';
import {
  type DepartmentStatisticsDto,
  type EventStatisticsDto,
  type SupervisionStatisticsDto,
  type SupervisionStatisticsQuery,
} from './supervision-statistics.dto';

/** Months that one look may span. */
const SPAN = 36;

/** What runs now, of an event or of a department. */
interface NowRow {
  readonly id: string;
  readonly running: number;
  readonly overdue: number;
}

const FIGURES = `
  SELECT life_event_slug AS slug, department_id AS "departmentId", measure, bucket, sum(count)::int AS count
  FROM supervision_figure
  WHERE month BETWEEN $1::date AND $2::date AND ($3::text IS NULL OR life_event_slug = $3)
    AND ($4::text IS NULL OR department_id IN ('', $4))
  GROUP BY 1, 2, 3, 4`;

const COUNTED_AT = `
  SELECT min(counted_at) AS "countedAt" FROM supervision_month WHERE month BETWEEN $1::date AND $2::date
  HAVING count(*) > 0`;

const EVENTS_NOW = `
  SELECT life_event_slug AS id, count(*)::int AS running, count(*) FILTER (WHERE next_due_at < now())::int AS overdue
  FROM case_register WHERE closed_at IS NULL AND ($1::text IS NULL OR life_event_slug = $1)
    AND ($2::text IS NULL OR facets @> ARRAY['department:' || $2]) GROUP BY 1`;

// Of one event its running cases are few; of all events the desks' index holds what is open.
const DEPARTMENTS_NOW = `
  SELECT i.department_id AS id, count(*)::int AS running,
    count(*) FILTER (WHERE least(i.promised_due_at, i.statutory_due_at) < now())::int AS overdue
  FROM item_register AS i
  WHERE i.status IN ('dispatching', 'inReview', 'rectification') AND ($2::text IS NULL OR i.department_id = $2)
    AND ($1::text IS NULL OR i.case_no IN (
      SELECT case_no FROM case_register WHERE closed_at IS NULL AND life_event_slug = $1))
  GROUP BY 1`;

/** 监察统计: what was done in some months, by event and by department, and what runs now. */
@Injectable()
export class SupervisionStatistics {
  constructor(
    private readonly register: DataSource,
    private readonly catalogue: Catalogue,
    private readonly names: CatalogueNames,
  ) {}

  /** The statistics. Throws `requestInvalid` for months the wrong way round or too many. */
  async of(query: SupervisionStatisticsQuery, now = Date.now()): Promise<SupervisionStatisticsDto> {
    const { from, to } = monthsOf(query, now);
    const { lifeEvent = null, departmentId = null } = query;
    const span = [`${from}-01`, `${to}-01`];
    const [figures, counted, events, departments, names, departmentNames] = await Promise.all([
      rowsOf<Figure>(this.register, FIGURES, [...span, lifeEvent, departmentId]),
      rowOf<{ readonly countedAt: Date }>(this.register, COUNTED_AT, span),
      rowsOf<NowRow>(this.register, EVENTS_NOW, [lifeEvent, departmentId]),
      rowsOf<NowRow>(this.register, DEPARTMENTS_NOW, [lifeEvent, departmentId]),
      this.names.events(),
      this.catalogue.departments(),
    ]);
    const shortNames = new Map([
      [WINDOW, '综合窗口'],
      ...departmentNames.map((one) => [one.id, one.shortName] as const),
    ]);
    const bySlug = grouped(figures, ({ slug }) => slug, events);
    const byDepartment = grouped(
      figures.filter((figure) => figure.departmentId !== ''),
      (figure) => figure.departmentId,
      departments,
    );
    const all = { id: '', running: sum(events, 'running'), overdue: sum(events, 'overdue') };
    return {
      ...{ from, to },
      ...(counted && { countedAt: isoTime(counted.countedAt) }),
      total: eventStatistics('', '合计', figures, all),
      events: [...bySlug]
        .map(([slug, own]) => eventStatistics(slug, names.get(slug) ?? slug, own, nowOf(events, slug)))
        .sort((one, other) => other.closed - one.closed),
      departments: [...byDepartment]
        .map(([id, own]) => departmentStatistics(id, shortNames.get(id) ?? id, own, nowOf(departments, id)))
        .sort((one, other) => other.ended - one.ended),
    };
  }
}

/** The figures of each group, and of groups that have something running, in one pass over them. */
function grouped(
  figures: readonly Figure[],
  groupOf: (figure: Figure) => string,
  running: readonly NowRow[],
): ReadonlyMap<string, readonly Figure[]> {
  const groups = new Map<string, Figure[]>(running.map(({ id }) => [id, []]));
  for (const figure of figures) {
    const group = groups.get(groupOf(figure));
    if (group === undefined) groups.set(groupOf(figure), [figure]);
    else group.push(figure);
  }
  return groups;
}

function eventStatistics(
  lifeEvent: string,
  name: string,
  figures: readonly Figure[],
  { running, overdue }: NowRow,
): EventStatisticsDto {
  const cases = new Figures(figures.filter(({ departmentId }) => departmentId === ''));
  const firstTimeRight = cases.rate('accepted');
  const durations = cases.durations();
  const [apart, promised] = [cases.mean('apart'), cases.mean('promised')];
  return {
    ...{ lifeEvent, name, running, overdue, ...cards(figures) },
    filters: lifeEvent === '' ? {} : { lifeEvent },
    closed: cases.count('end'),
    ends: cases.shares('end'),
    outcomes: cases.shares('outcome'),
    ...(firstTimeRight !== undefined && { firstTimeRight }),
    ...(durations && { durations }),
    grades: cases.shares('grade'),
    ...(apart !== undefined && promised !== undefined && { promisedDaysSaved: Number((apart - promised).toFixed(2)) }),
  };
}

function departmentStatistics(
  departmentId: string,
  name: string,
  figures: readonly Figure[],
  { running, overdue }: NowRow,
): DepartmentStatisticsDto {
  const items = new Figures(figures);
  const onTime = items.rate('onTime');
  const durations = items.durations();
  return {
    ...{ departmentId, name, running, overdue, ...cards(figures) },
    filters: { departmentId },
    ended: items.count('status'),
    statuses: items.shares('status'),
    ...(onTime !== undefined && { onTime }),
    ...(durations && { durations }),
  };
}

function cards(figures: readonly Figure[]): { readonly yellowCards: number; readonly redCards: number } {
  const raised = new Figures(figures.filter(({ measure }) => measure === 'card'));
  return { yellowCards: raised.count('card', 'yellow'), redCards: raised.count('card', 'red') };
}

function nowOf(rows: readonly NowRow[], id: string): NowRow {
  return rows.find((row) => row.id === id) ?? { id, running: 0, overdue: 0 };
}

function sum(rows: readonly NowRow[], of: 'running' | 'overdue'): number {
  return rows.reduce((total, row) => total + row[of], 0);
}

function monthsOf(query: SupervisionStatisticsQuery, now: number): { readonly from: string; readonly to: string } {
  const to = query.to ?? dateOf(now).slice(0, 7);
  const from = query.from ?? monthAfter(to, -11);
  if (from <= to && monthAfter(from, SPAN) > to) return { from, to };
  throw new ProblemException('requestInvalid', {
    detail: '统计的起止月份不正确。',
    remedy: `请填写至多${SPAN}个月的起止月份。`,
    errors: [{ pointer: '/from', message: `须不晚于 to，并且至多${SPAN}个月` }],
  });
}
