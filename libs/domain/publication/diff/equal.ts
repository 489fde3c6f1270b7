/** Whether two JSON values are the same; the order of keys does not count, that of lists does. */
export function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, sortedKeys) === JSON.stringify(other, sortedKeys);
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Entries by key with their indexes; the second entry of a key has `#2` behind it, and so on. */
export function occurrences<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
): ReadonlyMap<string, { readonly id: string; readonly entry: T; readonly index: number }> {
  const seen = new Map<string, number>();
  return new Map(
    entries.map((entry, index) => {
      const key = keyOf(entry);
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      const id = count === 1 ? key : `${key}#${count}`;
      return [id, { id, entry, index }];
    }),
  );
}

/** The entries that both sides have, in the order of each. */
export function inOrder<T extends { readonly id: string }>(
  was: ReadonlyMap<string, T>,
  now: ReadonlyMap<string, T>,
): readonly [readonly T[], readonly T[]] {
  return [[...was.values()].filter(({ id }) => now.has(id)), [...now.values()].filter(({ id }) => was.has(id))];
}
