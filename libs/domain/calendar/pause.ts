/** A stretch in which a clock does not run; instants in milliseconds since 1970-01-01T00:00Z. */
export interface Pause {
  readonly from: number;
  /** End of the pause; absent while it lasts. */
  readonly to?: number;
}

/**
 * The pauses of a clock started at `startedAt`, in order of time and without overlap, so that no moment is taken off twice;
 * what lies before the start is cut away.
 */
export function separatePauses(startedAt: number, pauses: readonly Pause[]): Pause[] {
  const merged: Pause[] = [];
  const sorted = pauses
    .map((pause) => ({ ...pause, from: Math.max(pause.from, startedAt) }))
    .sort((a, b) => a.from - b.from);
  for (const pause of sorted) {
    if (pause.to !== undefined && pause.to <= pause.from) continue;
    const last = merged.at(-1);
    if (last === undefined || (last.to !== undefined && last.to < pause.from)) merged.push(pause);
    else merged[merged.length - 1] = join(last, pause);
  }
  return merged;
}

/** Two pauses that touch, `first` beginning no later; without an end if one of them has none. */
function join(first: Pause, second: Pause): Pause {
  if (first.to === undefined || second.to === undefined) return { from: first.from };
  return { from: first.from, to: Math.max(first.to, second.to) };
}
