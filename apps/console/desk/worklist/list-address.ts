import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { changed, filtersIn, type FilterValues } from './list-query';

/** What the history of the browser remembers beside an address of a list. */
interface ListState {
  /** Addresses of the pages before this one, nearest last. */
  readonly before?: readonly string[];
  /** The row that had the keyboard last. */
  readonly row?: string;
}

/** Filters and place of a list, as the address says: a list is shared, kept and gone back to by its address alone. */
export interface ListAddress {
  readonly filters: FilterValues;
  /** Cursor of the page for the API; absent on the first page. */
  readonly cursor?: string;
  /** Number of the page, from 1. */
  readonly page: number;
  /** The row to give the keyboard to when one comes back. */
  readonly row?: string;
  /** Sets filters (`undefined` takes one away) and goes to the first page. */
  readonly change: (filters: FilterValues) => void;
  /** Takes all filters away. */
  readonly reset: () => void;
  /** Goes to the page that an answer names as its `next`. */
  readonly toNext: (next: string) => void;
  /** Goes to the page before; absent on the first page and where the way here is not known. */
  readonly toPrevious?: () => void;
  /** Goes to the first page; absent there. */
  readonly toFirst?: () => void;
  /** Remembers the row that has the keyboard. */
  readonly stayAt: (row: string) => void;
}

/** Reads the address of a list. Every member that is not the place within the list is a filter. */
export function useListAddress(): ListAddress {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const location = useLocation();
  const search = location.search;
  const state = (location.state ?? {}) as ListState;
  const cursor = params.get('cursor') ?? undefined;
  const page = cursor === undefined ? 1 : Math.max(Number(params.get('page')) || 2, 2);
  const go = (to: string, next: ListState = {}, replace = false): void =>
    void navigate({ search: to }, { state: next, replace });
  const previous = state.before?.at(-1);
  return {
    filters: filtersIn(params),
    page,
    ...(cursor !== undefined && { cursor, toFirst: () => go(changed(params, {})) }),
    ...(state.row !== undefined && { row: state.row }),
    ...(previous !== undefined && { toPrevious: () => go(previous, { before: state.before?.slice(0, -1) ?? [] }) }),
    change: (filters) => go(changed(params, filters), {}, true),
    reset: () => go('', {}, true),
    toNext: (next) => {
      const to = new URLSearchParams(params);
      to.set('cursor', next);
      to.set('page', String(page + 1));
      go(to.toString(), { before: [...(state.before ?? []), search] });
    },
    stayAt: (row) => row !== state.row && go(search, { ...state, row }, true),
  };
}
