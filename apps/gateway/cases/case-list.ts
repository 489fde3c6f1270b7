import { Injectable } from '@nestjs/common';
import { type Caller } from '../callers/caller';
import { CASE_NO, COUNT, cursorMembers, cursorText, INSTANT, instantOf, instantText } from '../register/cursor';
import { CaseFinder, COUNTED, type Found, type Place } from './case-finder';
import { type CaseFilters, type CasePageDto, type CasesQuery, type CaseSummaryDto } from './case-list.dto';
import { CaseRows } from './case-rows';
import { type CaseSearch, CaseSearches } from './case-search';

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

  /** One page; the total is that of the first page. Throws `requestInvalid` for a cursor that no page gave out. */
  async page(query: CasesQuery, caller: Caller): Promise<CasePageDto> {
    const now = Date.now();
    const { sort = 'opened', limit = PAGE, cursor } = query;
    const begun = cursor === undefined ? undefined : begunOf(cursor);
    const search = await this.searches.of(query, caller, now);
    const { places, count, isRare } = await this.found(search, sort, begun, limit + 1);
    const shown = places.slice(0, limit);
    const last = shown.at(-1);
    return {
      total: Math.min(count, COUNTED),
      totalIsAtLeast: count > COUNTED,
      cases: await this.rows.of(numbersOf(shown), now),
      ...(places.length > limit && last !== undefined && { next: textOf(last, Math.min(count, COUNTED + 1), isRare) }),
    };
  }

  private async found(
    search: CaseSearch,
    sort: 'opened' | 'due',
    begun: Begun | undefined,
    limit: number,
  ): Promise<Found> {
    if (sort === 'due') {
      const [places, count] = await Promise.all([
        this.finder.nearestDue(search, begun?.after, limit),
        begun?.count ?? this.finder.countRunning(search),
      ]);
      return { places, count, isRare: false };
    }
    if (begun === undefined) return this.finder.firstOf(search, limit);
    return { ...begun, places: await this.finder.newest(search, begun.after, limit, begun.isRare) };
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

function textOf({ at, caseNo }: Place, count: number, isRare: boolean): string {
  return cursorText(instantText(at), caseNo, String(count), isRare ? 'rare' : 'frequent');
}

/** Where a list goes on that was begun, with its total: what was counted once is not counted for every page. */
interface Begun {
  readonly after: Place;
  readonly count: number;
  readonly isRare: boolean;
}

function begunOf(cursor: string): Begun {
  const [at = '', caseNo = '', count = '', way] = cursorMembers(cursor, INSTANT, CASE_NO, COUNT, /^(rare|frequent)$/);
  return {
    after: { caseNo, at: instantOf(at) },
    count: Number(count),
    isRare: way === 'rare',
  };
}
