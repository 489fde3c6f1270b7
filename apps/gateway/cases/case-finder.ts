import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsByBitmap } from '../register/bitmap-only';
import { rowsOf } from '../register/sql';
import { type Condition, condition, Statement } from '../register/where';
import { type CaseSearch } from './case-search';

/** Where a case stands in the order of a list: the place behind which the next page begins. */
export interface Place {
  readonly caseNo: string;
  /** When it was opened, or its due date (null: none), by the order of the list. */
  readonly at: Date | null;
}

/** Largest total that is counted to the last case. */
export const COUNTED = 10_000;

/**
 * Cases walked through from a place on, newest first, before the indexes of closed cases are asked: what many cases have is found
 * among these, what few have is few.
 */
const WALKED = 5000;

/** Finds cases: first numbers and places, so that no page reads more rows than it shows. */
@Injectable()
export class CaseFinder {
  constructor(private readonly register: DataSource) {}

  /** The next cases in the order of opening, newest first. */
  async newest(search: CaseSearch, after: Place | undefined, limit: number): Promise<readonly Place[]> {
    if (search.part === 'none') return [];
    const place = after === undefined ? [] : [condition('(c.opened_at, c.case_no) < (?, ?)', after.at, after.caseNo)];
    const span = [...openedConditions(search), ...place];
    if (search.part === 'running' || isUnfiltered(search)) return this.inOrder(search, span, limit);
    const walked = await this.walk(search, span, limit);
    return walked.length === limit ? walked : this.byFacets(search, span, limit);
  }

  /** The next running cases, nearest due date first, those without one last. */
  async nearestDue(search: CaseSearch, after: Place | undefined, limit: number): Promise<readonly Place[]> {
    if (search.part === 'none' || search.part === 'closed') return [];
    const due = `coalesce(c.next_due_at, 'infinity')`;
    const place =
      after === undefined
        ? []
        : [condition(`(${due}, c.case_no) > (?::timestamptz, ?)`, after.at ?? 'infinity', after.caseNo)];
    const statement = new Statement();
    const sql = `
      SELECT c.case_no AS "caseNo", c.next_due_at AS at FROM case_register AS c
      WHERE c.closed_at IS NULL AND ${statement.all([...filtersOf(search), ...openedConditions(search), ...place])}
      ORDER BY ${due}, c.case_no LIMIT ${statement.value(limit)}`;
    return rowsOf<Place>(this.register, sql, statement.values);
  }

  /** How many cases there are, at most one more than {@link COUNTED}; only running ones where `running`. */
  async count(search: CaseSearch, running = search.part === 'running'): Promise<number> {
    if (search.part === 'none' || (running && search.part === 'closed')) return 0;
    const statement = new Statement();
    const conditions = [...filtersOf(search), ...openedConditions(search)];
    const parts = running ? ['running' as const] : partsOf(search);
    const found = parts.map(
      (part) => `SELECT FROM case_register AS c WHERE ${PART[part]} AND ${statement.all(conditions)}`,
    );
    const sql = `
      SELECT count(*)::int AS count FROM (
        SELECT FROM (${found.join(' UNION ALL ')}) AS c LIMIT ${statement.value(COUNTED + 1)}) AS c`;
    const isPlain = running || isUnfiltered(search);
    const rows = isPlain
      ? await rowsOf<{ count: number }>(this.register, sql, statement.values)
      : await rowsByBitmap<{ count: number }>(this.register, sql, statement.values);
    return rows[0]?.count ?? 0;
  }

  private inOrder(search: CaseSearch, span: readonly Condition[], limit: number): Promise<readonly Place[]> {
    const statement = new Statement();
    const sql = `
      SELECT c.case_no AS "caseNo", c.opened_at AS at FROM case_register AS c
      WHERE ${PART[search.part]} AND ${statement.all([...filtersOf(search), ...span])}
      ORDER BY c.opened_at DESC, c.case_no DESC LIMIT ${statement.value(limit)}`;
    return rowsOf<Place>(this.register, sql, statement.values);
  }

  private walk(search: CaseSearch, span: readonly Condition[], limit: number): Promise<readonly Place[]> {
    const statement = new Statement();
    const sql = `
      SELECT c.case_no AS "caseNo", c.opened_at AS at FROM (
        SELECT * FROM case_register AS c WHERE ${statement.all(span)}
        ORDER BY c.opened_at DESC, c.case_no DESC LIMIT ${WALKED}) AS c
      WHERE ${PART[search.part]} AND ${statement.all(filtersOf(search))}
      ORDER BY c.opened_at DESC, c.case_no DESC LIMIT ${statement.value(limit)}`;
    return rowsOf<Place>(this.register, sql, statement.values);
  }

  private byFacets(search: CaseSearch, span: readonly Condition[], limit: number): Promise<readonly Place[]> {
    const statement = new Statement();
    const conditions = [...filtersOf(search), ...span];
    const found = partsOf(search).map(
      (part) => `
        SELECT c.case_no, c.opened_at FROM case_register AS c WHERE ${PART[part]} AND ${statement.all(conditions)}`,
    );
    const sql = `
      SELECT c.case_no AS "caseNo", c.opened_at AS at FROM (${found.join(' UNION ALL ')}) AS c
      ORDER BY c.opened_at DESC, c.case_no DESC LIMIT ${statement.value(limit)}`;
    return rowsByBitmap<Place>(this.register, sql, statement.values);
  }
}

/** The parts of the register, as their partial indexes know them. */
const PART: Readonly<Record<CaseSearch['part'], string>> = {
  running: 'c.closed_at IS NULL',
  closed: 'c.closed_at IS NOT NULL',
  any: 'true',
  none: 'false',
};

function partsOf({ part }: CaseSearch): readonly ('running' | 'closed')[] {
  return part === 'any' ? ['running', 'closed'] : part === 'none' ? [] : [part];
}

function isUnfiltered({ facets, conditions }: CaseSearch): boolean {
  return facets.length + conditions.length === 0;
}

function filtersOf({ facets, conditions }: CaseSearch): readonly Condition[] {
  return [...(facets.length > 0 ? [condition('c.facets @> ?::text[]', facets)] : []), ...conditions];
}

function openedConditions({ openedFrom, openedBefore }: CaseSearch): readonly Condition[] {
  return [
    ...(openedFrom === undefined ? [] : [condition('c.opened_at >= ?', openedFrom)]),
    ...(openedBefore === undefined ? [] : [condition('c.opened_at < ?', openedBefore)]),
  ];
}
