/** A mark on the time axis: where a stretch of time begins, and what it is called. */
export interface Tick {
  readonly x: number;
  readonly label: string;
}

/** The time axis of a picture: where an instant (epoch milliseconds) stands, in pixels. */
export interface Axis {
  readonly x: (at: number) => number;
  readonly ticks: readonly Tick[];
}

/** Least part of the width that past or future get. */
const LEAST_SHARE = 0.2;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Beijing has no summer time: its days begin at 16:00 UTC. */
const BEIJING_OFFSET = 8 * HOUR;
/** Steps that an axis may have. */
const STEPS = [
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  14 * DAY,
  28 * DAY,
  91 * DAY,
  364 * DAY,
];
/** Room that the label of a tick needs, in pixels. */
const TICK_WIDTH = 76;

/** The day in Beijing that an instant is of: its beginning. */
export function dayOf(at: number): number {
  return Math.floor((at + BEIJING_OFFSET) / DAY) * DAY - BEIJING_OFFSET;
}

/**
 * The axis from one instant to another between two pixels. With `now`, past and future have each its own measure where one would leave
 * the other no room to be seen.
 */
export function axisOf(
  { from, to, now }: { readonly from: number; readonly to: number; readonly now: number | undefined },
  left: number,
  right: number,
): Axis {
  const parts = now === undefined ? [{ from, to, left, right }] : partsOf(from, now, to, left, right);
  const x = scaleOf(parts, left);
  return { x, ticks: spaced(parts.flatMap((part) => ticksOf(part, x))) };
}

/** A part of the axis: from when to when, and between which pixels. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

function partsOf(from: number, now: number, to: number, left: number, right: number): readonly Part[] {
  const share = (now - from) / (to - from);
  const seen = share === 0 || share === 1 ? share : Math.min(Math.max(share, LEAST_SHARE), 1 - LEAST_SHARE);
  const middle = left + seen * (right - left);
  const parts = [
    { from, to: now, left, right: middle },
    { from: now, to, left: middle, right },
  ];
  return parts.filter((part) => part.to > part.from);
}

function scaleOf(parts: readonly Part[], left: number): (at: number) => number {
  return (at) => {
    const part = parts.find(({ to }) => at <= to) ?? parts.at(-1);
    if (part === undefined) return left;
    const share = (at - part.from) / (part.to - part.from);
    return part.left + Math.min(Math.max(share, 0), 1) * (part.right - part.left);
  };
}

function ticksOf({ from, to, left, right }: Part, x: (at: number) => number): Tick[] {
  const room = Math.max(Math.floor((right - left) / TICK_WIDTH), 1);
  const step = STEPS.find((each) => (to - from) / each <= room) ?? STEPS.at(-1) ?? DAY;
  const first = Math.ceil((from + BEIJING_OFFSET) / step) * step - BEIJING_OFFSET;
  const count = Math.max(Math.ceil((to - first) / step), 0);
  return Array.from({ length: count }, (_, index) => first + index * step).map((at) => ({
    x: x(at),
    label: tickLabel(at, step),
  }));
}

/** Ticks whose labels do not touch: where two measures meet, the later one gives way. */
function spaced(ticks: readonly Tick[]): readonly Tick[] {
  return ticks.reduce<readonly Tick[]>((kept, tick) => {
    const last = kept.at(-1);
    return last !== undefined && tick.x - last.x < TICK_WIDTH * 0.7 ? kept : [...kept, tick];
  }, []);
}

function tickLabel(at: number, step: number): string {
  const local = new Date(at + BEIJING_OFFSET).toISOString();
  if (step < DAY) return `${local.slice(5, 10)} ${local.slice(11, 16)}`;
  return step >= 91 * DAY ? local.slice(0, 7) : local.slice(5, 10);
}
