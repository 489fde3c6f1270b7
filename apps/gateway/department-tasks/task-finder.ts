import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { COUNTED } from '../cases/case-finder';
import { rowsByBitmap } from '../register/bitmap-only';
import { rowsOf } from '../register/sql';
import { type Condition, condition, Statement } from '../register/where';

/** Where a task stands in the order of the list. */
export interface TaskPlace {
  readonly caseNo: string;
  readonly itemId: string;
  /** Due date of an open task, end of an ended one; null: none. */
  readonly at: Date | null;
}

/** What is looked for. */
export interface TaskSearch {
  /** `open`: started and not ended; `waiting`: not started yet; `ended`. */
  readonly part: 'open' | 'waiting' | 'ended';
  /** On the item alone: `item_register AS i`. */
  readonly items: readonly Condition[];
  /** On case and item: `case_register AS c`, `item_register AS i`. */
  readonly cases: readonly Condition[];
  /** Facet that every case with such a task has. */
  readonly facet?: string;
}

/** The nearer of promised and statutory due date. */
export const TASK_DUE = 'least(i.promised_due_at, i.statutory_due_at)';

const DUE_ORDER = `coalesce(${TASK_DUE}, 'infinity')`;

const PART: Readonly<Record<TaskSearch['part'], string>> = {
  open: `i.status IN ('dispatching', 'inReview', 'rectification')`,
  waiting: `i.status = 'waitingPrerequisite' AND c.closed_at IS NULL`,
  ended: 'i.ended_at IS NOT NULL',
};

const BOTH = 'item_register AS i JOIN case_register AS c ON c.case_no = i.case_no';

/** Ended tasks walked through, last ended first, before the indexes of their cases are asked. */
const WALKED = 2000;

/** Finds tasks: first which and where, then what is shown of them. */
@Injectable()
export class TaskFinder {
  constructor(private readonly register: DataSource) {}

  /** The next tasks: open ones nearest due date first, ended ones last ended first. */
  async page(search: TaskSearch, after: TaskPlace | undefined, limit: number): Promise<readonly TaskPlace[]> {
    if (search.part !== 'ended') return this.nearestDue(search, after, limit);
    const place =
      after === undefined
        ? []
        : [condition('(i.ended_at, i.case_no, i.item_id) < (?, ?, ?)', after.at, after.caseNo, after.itemId)];
    const walked = await this.walkEnded(search, place, limit);
    return walked.length === limit || search.cases.length === 0 ? walked : this.endedByFacets(search, place, limit);
  }

  /** How many there are, at most one more than is counted. */
  async count(search: TaskSearch): Promise<number> {
    const statement = new Statement();
    const isOfItems = search.part !== 'waiting' && search.cases.length === 0;
    const sql = `
      SELECT count(*)::int AS count FROM (
        SELECT FROM ${isOfItems ? 'item_register AS i' : BOTH} WHERE ${PART[search.part]} AND ${statement.all(allOf(search))}
        LIMIT ${COUNTED + 1}) AS found`;
    const rows =
      isOfItems || search.part !== 'ended'
        ? await rowsOf<{ count: number }>(this.register, sql, statement.values)
        : await this.countByFacets(search);
    return rows[0]?.count ?? 0;
  }

  private nearestDue(search: TaskSearch, after: TaskPlace | undefined, limit: number): Promise<readonly TaskPlace[]> {
    const statement = new Statement();
    const place =
      after === undefined
        ? []
        : [
            condition(
              `(${DUE_ORDER}, i.case_no, i.item_id) > (?::timestamptz, ?, ?)`,
              after.at ?? 'infinity',
              after.caseNo,
              after.itemId,
            ),
          ];
    const isOfItems = search.part === 'open' && search.cases.length === 0;
    const sql = `
      SELECT i.case_no AS "caseNo", i.item_id AS "itemId", ${TASK_DUE} AS at
      FROM ${isOfItems ? 'item_register AS i' : BOTH} WHERE ${PART[search.part]} AND ${statement.all([...allOf(search), ...place])}
      ORDER BY ${DUE_ORDER}, i.case_no, i.item_id LIMIT ${statement.value(limit)}`;
    return rowsOf<TaskPlace>(this.register, sql, statement.values);
  }

  private walkEnded(search: TaskSearch, place: readonly Condition[], limit: number): Promise<readonly TaskPlace[]> {
    const statement = new Statement();
    const walked = search.cases.length === 0 ? statement.value(limit) : String(WALKED);
    const sql = `
      SELECT i.case_no AS "caseNo", i.item_id AS "itemId", i.ended_at AS at FROM (
        SELECT i.* FROM item_register AS i WHERE ${PART.ended} AND ${statement.all([...search.items, ...place])}
        ORDER BY i.ended_at DESC, i.case_no DESC, i.item_id DESC LIMIT ${walked}) AS i
      JOIN case_register AS c ON c.case_no = i.case_no WHERE ${statement.all(search.cases)}
      ORDER BY i.ended_at DESC, i.case_no DESC, i.item_id DESC LIMIT ${statement.value(limit)}`;
    return rowsOf<TaskPlace>(this.register, sql, statement.values);
  }

  private endedByFacets(search: TaskSearch, place: readonly Condition[], limit: number): Promise<readonly TaskPlace[]> {
    const statement = new Statement();
    const sql = `
      SELECT i.case_no AS "caseNo", i.item_id AS "itemId", i.ended_at AS at FROM (${found(search, place, statement)}) AS i
      ORDER BY i.ended_at DESC, i.case_no DESC, i.item_id DESC LIMIT ${statement.value(limit)}`;
    return rowsByBitmap<TaskPlace>(this.register, sql, statement.values);
  }

  private countByFacets(search: TaskSearch): Promise<readonly { count: number }[]> {
    const statement = new Statement();
    const sql = `
      SELECT count(*)::int AS count FROM (
        SELECT FROM (${found(search, [], statement)}) AS i LIMIT ${COUNTED + 1}) AS found`;
    return rowsByBitmap<{ count: number }>(this.register, sql, statement.values);
  }
}

/** Ended tasks by the facets of their cases, the running ones and the closed ones. */
function found({ items, cases, facet }: TaskSearch, place: readonly Condition[], statement: Statement): string {
  const conditions = [
    ...(facet === undefined ? [] : [condition('c.facets @> ?::text[]', [facet])]),
    ...[...cases, ...items, ...place],
  ];
  return ['IS NULL', 'IS NOT NULL']
    .map(
      (closed) => `
        SELECT i.case_no, i.item_id, i.ended_at FROM ${BOTH}
        WHERE ${PART.ended} AND c.closed_at ${closed} AND ${statement.all(conditions)}`,
    )
    .join(' UNION ALL ');
}

function allOf({ part, items, cases, facet }: TaskSearch): readonly Condition[] {
  const ofCase = part === 'waiting' && facet !== undefined ? [condition('c.facets @> ?::text[]', [facet])] : [];
  return [...ofCase, ...items, ...cases];
}
