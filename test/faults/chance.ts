/** Numbers that only look random: the same seed gives the same ones, so that a run can be repeated. */
export interface Chance {
  /** From 0 up to, and not including, 1. */
  readonly next: () => number;
  /** A whole number from `min` to `max`, both possible. */
  readonly between: (min: number, max: number) => number;
  /** All of them in another order. */
  readonly shuffled: <T>(all: readonly T[]) => T[];
}

/** Chance from a seed (mulberry32: small, even, far from secret). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const shuffled = <T>(all: readonly T[]): T[] =>
    all
      .map((one) => ({ one, place: next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ one }) => one);
  return { next, between: (min, max) => min + Math.floor(next() * (max - min + 1)), shuffled };
}
