import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Count, COUNTED, counted, countIn } from '../cases/case-finder';
import { type Filter } from '../cases/case-search';
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
  readonly cases: readonly Filter[];
  /** Facets that every case with such a task has. */
  readonly facets: readonly string[];
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

  /** How many there are, more than is counted where there are more. */
  async count(search: TaskSearch): Promise<number> {
    const statement = new Statement();
    const isOfItems = search.part !== 'waiting' && search.cases.length === 0;
    if (search.part === 'ended' && !isOfItems) return this.countEnded(search);
    const sql = counted(
      `SELECT FROM ${isOfItems ? 'item_register AS i' : BOTH} WHERE ${PART[search.part]} AND ${statement.all(allOf(search))}`,
    );
    return countIn(await rowsOf<Count>(this.register, sql, statement.values));
  }

  /** What is frequent has been counted far enough among those that ended last. */
  private async countEnded(search: TaskSearch): Promise<number> {
    const walk = new Statement();
    const sql = counted(
      `SELECT FROM (${lastEnded(search, [], walk)}) AS i JOIN case_register AS c ON c.case_no = i.case_no
      WHERE ${walk.all(looked(search))}`,
    );
    const walked = countIn(await rowsOf<Count>(this.register, sql, walk.values));
    if (walked > COUNTED) return walked;
    const all = new Statement();
    const text = counted(`SELECT FROM (${found(search, [], all)}) AS i`);
    return countIn(await rowsByBitmap<Count>(this.register, text, all.values));
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
    const sql = `
      SELECT i.case_no AS "caseNo", i.item_id AS "itemId", i.ended_at AS at FROM (${lastEnded(search, place, statement)}) AS i
      JOIN case_register AS c ON c.case_no = i.case_no WHERE ${statement.all(looked(search))}
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
}

/** The tasks that ended last, behind a place. */
function lastEnded({ items }: TaskSearch, place: readonly Condition[], statement: Statement): string {
  return `
    SELECT i.* FROM item_register AS i WHERE ${PART.ended} AND ${statement.all([...items, ...place])}
    ORDER BY i.ended_at DESC, i.case_no DESC, i.item_id DESC LIMIT ${WALKED}`;
}

/** Ended tasks by the facets of their cases, the running ones and the closed ones. */
function found({ items, cases, facets }: TaskSearch, place: readonly Condition[], statement: Statement): string {
  const ofItems = [condition('c.facets @> ?::text[]', facets), ...items, ...place];
  return (['running', 'closed'] as const)
    .map((part) => {
      const conditions = statement.all([...cases.map((filter) => filter[part]), ...ofItems]);
      return `
        SELECT i.case_no, i.item_id, i.ended_at FROM ${BOTH}
        WHERE ${PART.ended} AND c.closed_at IS ${part === 'closed' ? 'NOT NULL' : 'NULL'} AND ${conditions}`;
    })
    .join(' UNION ALL ');
}

/** What is looked at in the cases of tasks that are there already. */
function looked({ cases }: TaskSearch): readonly Condition[] {
  return cases.map(({ running }) => running);
}

function allOf({ part, items, cases, facets }: TaskSearch): readonly Condition[] {
  const ofCase = part === 'waiting' ? [condition('c.facets @> ?::text[]', facets)] : [];
  return [...cases.map(({ running }) => running), ...ofCase, ...items];
}
