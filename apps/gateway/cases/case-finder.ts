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

/** The first cases of a list. */
export interface Found {
  readonly places: readonly Place[];
  /** How many there are, more than {@link COUNTED} where there are more. */
  readonly count: number;
  /** Whether too few of them were among the newest closed cases to fill a page. */
  readonly isRare: boolean;
}

/** Largest total that is counted to the last one. */
export const COUNTED = 1000;

/**
 * Closed cases walked through from a place on, newest first, before the index of facets is asked: what many cases have is found
 * among these, what few have is few.
 */
const WALKED = 3000;

/** Days behind a place within which the index of facets is asked first: what it finds there need not be looked for further back. */
const WINDOWS = [90, 360] as const;

const DAY = 24 * 3_600_000;

type Part = 'running' | 'closed';

/** The parts of the register, as their partial indexes know them. */
const PART: Readonly<Record<Part, string>> = { running: 'c.closed_at IS NULL', closed: 'c.closed_at IS NOT NULL' };

const NEWEST_FIRST = 'ORDER BY c.opened_at DESC, c.case_no DESC';

/** Finds cases: first numbers and places, so that no page reads more rows than it shows. */
@Injectable()
export class CaseFinder {
  constructor(private readonly register: DataSource) {}

  /** The next cases in the order of opening, newest first; what was rare on the first page is not walked for again. */
  async newest(search: CaseSearch, after: Place | undefined, limit: number, isRare = false): Promise<readonly Place[]> {
    const parts = partsOf(search).map((part) =>
      part === 'running' ? this.inOrder(part, search, after, limit) : this.closed(search, after, limit, isRare),
    );
    return merged(await Promise.all(parts), limit);
  }

  /**
   * The first cases of that order with how many there are, more than {@link COUNTED} where there are more. What is looked through
   * for the one is counted for the other.
   */
  async firstOf(search: CaseSearch, limit: number): Promise<Found> {
    const all = Math.max(limit, COUNTED + 1);
    const parts = await Promise.all(
      partsOf(search).map(async (part) => {
        const plain = isPlain(part, search);
        const places = await (plain ? this.inOrder(part, search, undefined, all) : this.walk(search, undefined, all));
        if (plain || places.length > COUNTED) return { places, count: places.length, isRare: false };
        const [count, enough] = await Promise.all([
          this.countByFacets(search),
          places.length >= limit ? places : this.byWindows(search, undefined, limit),
        ]);
        return { places: enough, count, isRare: places.length < limit };
      }),
    );
    return {
      places: merged(
        parts.map(({ places }) => places),
        limit,
      ),
      count: parts.reduce((sum, { count }) => sum + count, 0),
      isRare: parts.some(({ isRare }) => isRare),
    };
  }

  /** The next running cases, nearest due date first, those without one last. */
  async nearestDue(search: CaseSearch, after: Place | undefined, limit: number): Promise<readonly Place[]> {
    if (!partsOf(search).includes('running')) return [];
    const due = `coalesce(c.next_due_at, 'infinity')`;
    const place =
      after === undefined
        ? []
        : [condition(`(${due}, c.case_no) > (?::timestamptz, ?)`, after.at ?? 'infinity', after.caseNo)];
    const statement = new Statement();
    const sql = `
      SELECT c.case_no AS "caseNo", c.next_due_at AS at FROM case_register AS c
      WHERE ${PART.running} AND ${statement.all([...filtersOf(search, 'running'), ...spanOf(search), ...place])}
      ORDER BY ${due}, c.case_no LIMIT ${statement.value(limit)}`;
    return rowsOf<Place>(this.register, sql, statement.values);
  }

  /** How many running cases there are, more than {@link COUNTED} where there are more. */
  async countRunning(search: CaseSearch): Promise<number> {
    if (!partsOf(search).includes('running')) return 0;
    const statement = new Statement();
    const conditions = statement.all([...filtersOf(search, 'running'), ...spanOf(search)]);
    const sql = counted(`SELECT FROM case_register AS c WHERE ${PART.running} AND ${conditions}`);
    return countIn(await rowsOf<Count>(this.register, sql, statement.values));
  }

  private async closed(
    search: CaseSearch,
    after: Place | undefined,
    limit: number,
    isRare: boolean,
  ): Promise<readonly Place[]> {
    if (isPlain('closed', search)) return this.inOrder('closed', search, after, limit);
    const walked = isRare ? [] : await this.walk(search, after, limit);
    if (walked.length === limit) return walked;
    return this.byWindows(search, after, limit);
  }

  private async byWindows(search: CaseSearch, after: Place | undefined, limit: number): Promise<readonly Place[]> {
    const newest = after?.at ?? search.openedBefore ?? new Date();
    for (const days of WINDOWS) {
      const since = condition('c.opened_at >= ?', new Date(newest.getTime() - days * DAY));
      const found = await this.byFacets(search, [since, ...behind(after)], limit);
      if (found.length === limit) return found;
    }
    return this.byFacets(search, behind(after), limit);
  }

  private inOrder(part: Part, search: CaseSearch, after: Place | undefined, limit: number): Promise<readonly Place[]> {
    const statement = new Statement();
    const sql = `
      SELECT c.case_no AS "caseNo", c.opened_at AS at FROM case_register AS c
      WHERE ${PART[part]} AND ${statement.all([...filtersOf(search, part), ...spanOf(search), ...behind(after)])}
      ${NEWEST_FIRST} LIMIT ${statement.value(limit)}`;
    return rowsOf<Place>(this.register, sql, statement.values);
  }

  private walk(search: CaseSearch, after: Place | undefined, limit: number): Promise<readonly Place[]> {
    const statement = new Statement();
    const walked = walkOf([...spanOf(search), ...behind(after)], statement);
    const sql = `
      SELECT c.case_no AS "caseNo", c.opened_at AS at FROM (${walked}) AS c
      WHERE ${statement.all(filtersOf(search, 'closed'))} ${NEWEST_FIRST} LIMIT ${statement.value(limit)}`;
    return rowsOf<Place>(this.register, sql, statement.values);
  }

  private byFacets(search: CaseSearch, span: readonly Condition[], limit: number): Promise<readonly Place[]> {
    const statement = new Statement();
    const sql = `
      SELECT c.case_no AS "caseNo", c.opened_at AS at FROM case_register AS c
      WHERE ${PART.closed} AND ${statement.all([...filtersOf(search, 'closed'), ...spanOf(search), ...span])}
      ${NEWEST_FIRST} LIMIT ${statement.value(limit)}`;
    return rowsByBitmap<Place>(this.register, sql, statement.values);
  }

  private async countByFacets(search: CaseSearch): Promise<number> {
    const statement = new Statement();
    const conditions = statement.all([...filtersOf(search, 'closed'), ...spanOf(search)]);
    const sql = counted(`SELECT FROM case_register AS c WHERE ${PART.closed} AND ${conditions}`);
    return countIn(await rowsByBitmap<Count>(this.register, sql, statement.values));
  }
}

/** How many rows a query yields, at most one more than is counted; {@link countIn} reads the answer. */
export function counted(rows: string): string {
  return `SELECT count(*)::int AS count FROM (${rows} LIMIT ${COUNTED + 1}) AS counted`;
}

/** Row of an answer to {@link counted}. */
export interface Count {
  readonly count: number;
}

/** The number that {@link counted} has asked for. */
export function countIn([row]: readonly Count[]): number {
  return row?.count ?? 0;
}

/** The newest closed cases of a span. */
function walkOf(span: readonly Condition[], statement: Statement): string {
  return `
    SELECT c.* FROM case_register AS c WHERE ${PART.closed} AND ${statement.all(span)} ${NEWEST_FIRST} LIMIT ${WALKED}`;
}

function behind(after: Place | undefined): readonly Condition[] {
  if (after === undefined) return [];
  // The day alone, too: the index of days knows nothing of numbers.
  return [
    condition('(c.opened_at, c.case_no) < (?, ?)', after.at, after.caseNo),
    condition('c.opened_at <= ?', after.at),
  ];
}

function merged(parts: readonly (readonly Place[])[], limit: number): readonly Place[] {
  const all = parts.flat();
  return (parts.length < 2 ? all : all.sort(newestFirst)).slice(0, limit);
}

function newestFirst(one: Place, other: Place): number {
  const by = (other.at?.getTime() ?? 0) - (one.at?.getTime() ?? 0);
  return by !== 0 ? by : one.caseNo < other.caseNo ? 1 : -1;
}

function partsOf({ part }: CaseSearch): readonly Part[] {
  return part === 'any' ? ['running', 'closed'] : part === 'none' ? [] : [part];
}

/** Whether a part is read as it is asked for: it is short, not filtered, or its cases are named. */
function isPlain(part: Part, { filters, isNamed }: CaseSearch): boolean {
  return part === 'running' || filters.length === 0 || isNamed;
}

function filtersOf({ filters }: CaseSearch, part: Part): readonly Condition[] {
  return filters.map((filter) => filter[part]);
}

function spanOf({ openedFrom, openedBefore }: CaseSearch): readonly Condition[] {
  return [
    ...(openedFrom === undefined ? [] : [condition('c.opened_at >= ?', openedFrom)]),
    ...(openedBefore === undefined ? [] : [condition('c.opened_at < ?', openedBefore)]),
  ];
}
