import type { Clock, Ground, PauseReason } from './clock';
import { startOf } from './clock';

/**
 * A stretch of a clock's time; instants are epoch milliseconds. Stretches follow each other without gap and without overlap;
 * the last one has no end while the clock is not stopped.
 */
export interface Segment {
  readonly from: number;
  readonly to?: number;
  readonly kind: 'run' | 'pause';
  /** Why it stands still; `running` for a run. */
  readonly reason: PauseReason | 'running';
  readonly ground: Ground;
}

/** A segment that is over. */
export type ClosedSegment = Segment & { readonly to: number };

/**
 * The ledger as segments. Where pauses overlap, the one that began first counts until it ends, so that no moment is taken off
 * twice. A pause that was open before the start of the clock counts from the start.
 */
export function segmentsOf(clock: Clock): readonly Segment[] {
  const start = startOf(clock);
  const open = new Map<string, Omit<Segment, 'from'>>();
  const segments: Segment[] = [];
  const running = { kind: 'run', reason: 'running', ground: start.ground } as const;
  let current: Segment = { from: start.at, ...running };
  // What time itself ended is written down when it is noticed: such a line stands after lines of a later time.
  for (const entry of clock.entries.slice(1).sort((a, b) => a.at - b.at)) {
    const at = Math.max(entry.at, current.from);
    if (entry.kind === 'pause' && !open.has(entry.cause)) {
      open.set(entry.cause, { kind: 'pause', reason: entry.reason, ground: entry.ground });
    }
    if (entry.kind === 'resume') open.delete(entry.cause);
    if (entry.kind === 'stop') return closed(segments, current, at);
    const [next = running] = open.values();
    if (isSame(next, current)) continue;
    if (at > current.from) segments.push({ ...current, to: at });
    current = { from: at, ...next };
  }
  return [...segments, current];
}

/** The pauses among the segments, as a due date takes them off. */
export function pausesOf(clock: Clock): readonly Segment[] {
  return segmentsOf(clock).filter(({ kind }) => kind === 'pause');
}

function closed(segments: readonly Segment[], last: Segment, at: number): readonly Segment[] {
  return at > last.from ? [...segments, { ...last, to: at }] : segments;
}

function isSame(one: Omit<Segment, 'from'>, other: Omit<Segment, 'from'>): boolean {
  if (one.kind === 'run' || other.kind === 'run') return one.kind === other.kind;
  const [a, b] = [one.ground, other.ground];
  return one.reason === other.reason && a.what === b.what && a.basis === b.basis && a.act === b.act;
}
