/** Whether two JSON values are the same; the order of keys does not count, that of lists does. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isContainer(one) || !isContainer(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one).filter((name) => one[name] !== undefined);
  return (
    names.length === Object.keys(other).filter((name) => other[name] !== undefined).length &&
    names.every((name) => sameValue(one[name], other[name]))
  );
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
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
