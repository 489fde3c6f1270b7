/** Numbers from 0 (included) to 1 (excluded), the same for the same seed (mulberry32). */
export type Random = () => number;

/** Random numbers from a seed; the domain has no dice of its own, and a finding must be found again. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of the entries; throws RangeError when there are none. */
export function pick<T>(entries: readonly T[], random: Random): T {
  const entry = entries[Math.floor(random() * entries.length)];
  if (entry === undefined) throw new RangeError('Nothing to choose from.');
  return entry;
}
