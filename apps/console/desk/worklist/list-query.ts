/** Values of filters by their names; a filter that is not set is absent. */
export type FilterValues = Readonly<Partial<Record<string, string>>>;

/** Members of the address that are the place within a list, not a filter. */
const PLACE = ['cursor', 'page'];

/** The filters of an address: all but the place, and nothing empty. */
export function filtersIn(params: URLSearchParams): FilterValues {
  return Object.fromEntries([...params].filter(([name, value]) => value !== '' && !PLACE.includes(name)));
}

/** The query of an address after filters were set (`undefined` or empty: taken away), on the first page. */
export function changed(params: URLSearchParams, filters: FilterValues): string {
  const to = new URLSearchParams(params);
  for (const name of PLACE) to.delete(name);
  for (const [name, value] of Object.entries(filters)) {
    if (value === undefined || value === '') to.delete(name);
    else to.set(name, value);
  }
  return to.toString();
}
