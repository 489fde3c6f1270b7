import { useState } from 'react';

/** A set of filters that somebody keeps in this browser. */
export interface SavedFilter {
  readonly name: string;
  /** Query of the address, without its question mark. */
  readonly query: string;
}

/** Keeps a set of filters under a name; one of the same name is replaced. */
export function withFilter(saved: readonly SavedFilter[], filter: SavedFilter): readonly SavedFilter[] {
  return [...saved.filter(({ name }) => name !== filter.name), filter];
}

/** Saved filters of a list, from this browser alone: they hold what the reader searched for. */
export function useSavedFilters(
  list: string,
): readonly [readonly SavedFilter[], (saved: readonly SavedFilter[]) => void] {
  const key = `yijian.filters.${list}`;
  const [saved, setSaved] = useState(() => JSON.parse(localStorage.getItem(key) ?? '[]') as readonly SavedFilter[]);
  return [
    saved,
    (next) => {
      localStorage.setItem(key, JSON.stringify(next));
      setSaved(next);
    },
  ];
}
