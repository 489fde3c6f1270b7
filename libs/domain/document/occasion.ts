import { type CaseOpening, type CaseState, evolve, newCase, type RecordedEvent } from '../case/index';

/** What one command, or the clock, made happen at once: its rows, and the case before and after them. */
export interface Occasion {
  readonly rows: readonly RecordedEvent[];
  readonly before: CaseState;
  readonly after: CaseState;
}

/**
 * A case told again from its recorded rows, occasion by occasion, as it stood at each: what the rules made happen together was
 * recorded together, so a document never says half of an act.
 * @param openedAt epoch milliseconds
 * @param rows from the first on, without gaps
 */
export function* occasionsOf(
  opening: CaseOpening,
  openedAt: number,
  rows: readonly RecordedEvent[],
): Generator<Occasion> {
  let before = newCase(opening, openedAt);
  for (let start = 0; start < rows.length;) {
    const end = endOfOccasion(rows, start);
    const own = rows.slice(start, end);
    const after = own.reduce(evolve, before);
    yield { rows: own, before, after };
    before = after;
    start = end;
  }
}

function endOfOccasion(rows: readonly RecordedEvent[], start: number): number {
  const first = rows[start];
  let end = start + 1;
  while (end < rows.length && rows[end]?.commandId === first?.commandId && rows[end]?.at === first?.at) end += 1;
  return end;
}
