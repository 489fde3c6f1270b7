import { type Piece, piecesOf } from '../form/pattern';

/** Characters that simple patterns can tell apart. */
const ALPHABET = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-'];

/** One place of a pattern: the characters it takes, and whether it may be left out. */
interface Place {
  readonly takes: ReadonlySet<string>;
  readonly optional: boolean;
}

/**
 * Whether every text that `narrow` matches is matched by `wide` too. Proven for anchored patterns of plain characters, classes
 * and counts (what forms use); false wherever it cannot be proven.
 */
export function patternWithin(narrow: string, wide: string): boolean {
  if (narrow === wide) return true;
  const [inner, outer] = [placesOf(narrow), placesOf(wide)];
  if (inner === undefined || outer === undefined) return false;
  // Both patterns are read at once, character by character: every way through the inner one must be open in the outer one.
  const seen = new Set<string>();
  const open: (readonly [number, readonly number[]])[] = [[0, reachable(outer, [0])]];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const [at, others] = state;
    const positions = reachable(inner, [at]);
    if (positions.includes(inner.length) && !others.includes(outer.length)) return false;
    for (const position of positions.filter((each) => each < inner.length))
      for (const character of inner[position]?.takes ?? []) {
        const next = [position + 1, step(outer, others, character)] as const;
        const name = JSON.stringify(next);
        if (!seen.has(name)) open.push(next);
        seen.add(name);
      }
  }
  return true;
}

/** How long texts of a pattern are, shortest and longest; any length where that is not known. */
export function lengthsOf(pattern: string): readonly [shortest: number, longest: number] {
  const pieces = piecesOf(pattern);
  if (pieces === undefined) return [0, Infinity];
  return [sum(pieces.map(({ least }) => least)), sum(pieces.map(({ most }) => most))];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Positions after one character, optional places skipped. */
function step(places: readonly Place[], positions: readonly number[], character: string): readonly number[] {
  const taken = positions.filter((position) => places[position]?.takes.has(character));
  return reachable(
    places,
    taken.map((position) => position + 1),
  );
}

/** Positions from which reading may go on, optional places skipped. */
function reachable(places: readonly Place[], positions: readonly number[]): readonly number[] {
  const all = new Set(positions);
  for (const position of all) if (places[position]?.optional === true) all.add(position + 1);
  return [...all].sort((one, other) => one - other);
}

function placesOf(pattern: string): readonly Place[] | undefined {
  return piecesOf(pattern)?.flatMap(({ set, least, most }: Piece) => {
    const rule = new RegExp(`^${set}$`);
    const takes = new Set(ALPHABET.filter((character) => rule.test(character)));
    return Array.from({ length: most }, (_, index) => ({ takes, optional: index >= least }));
  });
}
