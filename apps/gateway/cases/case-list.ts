import { Injectable } from '@nestjs/common';
import { type Caller } from '../callers/caller';
import { CASE_NO, cursorMembers, cursorText, INSTANT } from '../register/cursor';
import { CaseFinder, COUNTED, type Place } from './case-finder';
import { type CaseFilters, type CasePageDto, type CasesQuery, type CaseSummaryDto } from './case-list.dto';
import { CaseRows } from './case-rows';
import { CaseSearches } from './case-search';
import { isoTime } from './iso-time';

/** Cases on a page when nothing is said, and read at once for an export. */
const PAGE = 50;
const EXPORT_PAGE = 1000;

/** Searches cases, page by page. */
@Injectable()
export class CaseList {
  constructor(
    private readonly searches: CaseSearches,
    private readonly finder: CaseFinder,
    private readonly rows: CaseRows,
  ) {}

  /** One page. Throws `requestInvalid` for a cursor that no page gave out. */
  async page(query: CasesQuery, caller: Caller): Promise<CasePageDto> {
    const now = Date.now();
    const { sort = 'opened', limit = PAGE, cursor } = query;
    const after = cursor === undefined ? undefined : placeOf(cursor);
    const search = await this.searches.of(query, caller, now);
    const [count, places] = await Promise.all([
      this.finder.count(search, search.part === 'running' || sort === 'due'),
      sort === 'due' ? this.finder.nearestDue(search, after, limit + 1) : this.finder.newest(search, after, limit + 1),
    ]);
    const shown = places.slice(0, limit);
    const last = shown.at(-1);
    return {
      total: Math.min(count, COUNTED),
      totalIsAtLeast: count > COUNTED,
      cases: await this.rows.of(numbersOf(shown), now),
      ...(places.length > limit && last !== undefined && { next: textOf(last) }),
    };
  }

  /** How many cases meet the filters, at most one more than {@link COUNTED}. */
  async count(filters: CaseFilters, caller: Caller): Promise<number> {
    return this.finder.count(await this.searches.of(filters, caller, Date.now()));
  }

  /** Every case that meets the filters, newest first, read in portions so that memory holds one of them. */
  async *each(filters: CaseFilters, caller: Caller): AsyncGenerator<CaseSummaryDto> {
    const now = Date.now();
    const search = await this.searches.of(filters, caller, now);
    let after: Place | undefined;
    for (;;) {
      const places: readonly Place[] = await this.finder.newest(search, after, EXPORT_PAGE);
      yield* await this.rows.of(numbersOf(places), now);
      after = places.at(-1);
      if (places.length < EXPORT_PAGE || after === undefined) return;
    }
  }
}

function numbersOf(places: readonly Place[]): readonly string[] {
  return places.map(({ caseNo }) => caseNo);
}

function textOf({ at, caseNo }: Place): string {
  return cursorText(at === null ? 'infinity' : isoTime(at), caseNo);
}

function placeOf(cursor: string): Place {
  const [at = '', caseNo = ''] = cursorMembers(cursor, INSTANT, CASE_NO);
  return { caseNo, at: at === 'infinity' ? null : new Date(at) };
}
