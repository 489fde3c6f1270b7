/** What became of two people's changes to the same form. */
export interface Merged {
  readonly data: unknown;
  /** Places (JSON Pointer) that both had changed, each otherwise; `data` has there what this reader wrote. */
  readonly conflicts: readonly string[];
}

/**
 * Puts what a reader wrote on top of what somebody else has saved meanwhile. `base` is what both began with. Groups are merged
 * element by element; lists and plain values are taken whole.
 */
export function merge(base: unknown, mine: unknown, theirs: unknown, pointer = ''): Merged {
  if (isSame(mine, theirs) || isSame(mine, base)) return { data: theirs, conflicts: [] };
  if (isSame(theirs, base)) return { data: mine, conflicts: [] };
  if (!isGroup(mine) || !isGroup(theirs)) return { data: mine, conflicts: [pointer] };
  const from = isGroup(base) ? base : {};
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const parts = names.map((name) => ({ name, ...merge(from[name], mine[name], theirs[name], `${pointer}/${name}`) }));
  const kept = parts.filter(({ data }) => data !== undefined);
  return {
    data: Object.fromEntries(kept.map(({ name, data }) => [name, data])),
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
  };
}

/** Whether two values say the same; what is not there and what is `undefined` are the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** A form without groups that hold nothing: a part that was begun and cleared again is as if never begun. Entries of lists stay. */
export function withoutEmptyGroups(value: unknown): unknown {
  if (!isGroup(value)) return value;
  const members = Object.entries(value).map(([name, member]) => [name, withoutEmptyGroups(member)] as const);
  const filled = members.filter(([, member]) => member !== undefined && !(isGroup(member) && isEmpty(member)));
  return Object.fromEntries(filled);
}

function isEmpty(group: Record<string, unknown>): boolean {
  return Object.keys(group).length === 0;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sorted(value[name])]),
  );
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
