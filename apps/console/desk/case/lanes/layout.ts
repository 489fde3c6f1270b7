/** A stretch of time (epoch milliseconds); open towards the present where `to` is absent. */
export interface Stretch {
  readonly from: number;
  readonly to?: number;
}

/** What happens to something of a case over time: the acceptance, one item, or the delivery. */
export interface Course {
  readonly id: string;
  /** When it was first there to wait: bars of waiting begin here. */
  readonly knownAt?: number;
  readonly startedAt?: number;
  readonly endedAt?: number;
  /** How it stands, which is its colour. */
  readonly tone: 'running' | 'rectifying' | 'done' | 'failed' | 'gone';
  /** When its clock stood still. */
  readonly pauses: readonly Stretch[];
  /** Promised and legal due instants. */
  readonly promisedDue?: number;
  readonly statutoryDue?: number;
  /** What must come before it. */
  readonly after: readonly string[];
}

/** A bar of a lane: `waits` for others, `works`, `left` until the due date, `pause` of the clock. Pixels. */
export interface Bar {
  readonly kind: 'waits' | 'works' | 'left' | 'over' | 'pause';
  readonly x: number;
  readonly width: number;
}

/** One lane of the picture. Pixels from the top left corner. */
export interface Lane {
  readonly id: string;
  readonly tone: Course['tone'];
  /** Top of the lane, where its name stands, and of its bars. */
  readonly y: number;
  readonly barY: number;
  readonly bars: readonly Bar[];
  readonly promisedX?: number;
  readonly statutoryX?: number;
}

/** A mark on the time axis. */
export interface Tick {
  readonly x: number;
  readonly label: string;
}

/** The picture of a case: lanes on one axis, arrows from what comes first to what follows. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  readonly arrows: readonly { readonly from: string; readonly to: string; readonly path: string }[];
  readonly ticks: readonly Tick[];
  /** Where the present is; absent when it lies beyond the end of a case. */
  readonly todayX?: number;
}

/** Heights in pixels: axis, lane, name above the bar, bar. */
export const AXIS_HEIGHT = 28;
export const LANE_HEIGHT = 54;
export const NAME_HEIGHT = 22;
export const BAR_HEIGHT = 16;

/** Room at both ends in pixels, so that marks are not cut. */
const MARGIN = 12;
/** Where an arrow turns, in pixels from its ends. */
const CORNER = 5;
/** A bar is never thinner than this, in pixels: what took a moment is still seen. */
const LEAST_WIDTH = 3;

/** Least part of the width that past or future get. */
const LEAST_SHARE = 0.3;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
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
const TICK_WIDTH = 90;

/**
 * Lays the courses of a case out as lanes of a picture of a given width, at an instant (epoch milliseconds). Ended cases are drawn to
 * their end, open ones to their last due date.
 */
export function layout(courses: readonly Course[], width: number, now: number): Picture {
  const instants = courses.flatMap(instantsOf);
  const isOpen = courses.some(({ endedAt }) => endedAt === undefined);
  const from = Math.min(...instants, isOpen ? now : Infinity);
  const to = Math.max(...instants, isOpen ? now : -Infinity, from + MINUTE);
  const parts = isOpen ? partsOf(from, now, to, width) : [{ from, to, left: MARGIN, right: width - MARGIN }];
  const x = scaleOf(parts);
  const lanes = courses.map((course, index) => laneOf(course, index, x, now, awaitedUntil(course, courses, now)));
  return {
    width,
    height: AXIS_HEIGHT + courses.length * LANE_HEIGHT,
    lanes,
    arrows: courses.flatMap((course) => arrowsTo(course, courses, lanes)),
    ticks: parts
      .flatMap((part) => ticksOf(part, x))
      .filter((tick) => !isOpen || Math.abs(tick.x - x(now)) > (TICK_WIDTH * 2) / 3),
    ...(isOpen && { todayX: x(now) }),
  };
}

function instantsOf({ knownAt, startedAt, endedAt, promisedDue, statutoryDue }: Course): number[] {
  // A due date that was met long before it says nothing about the course any more.
  const dues = endedAt === undefined ? [promisedDue, statutoryDue] : [];
  return [knownAt, startedAt, endedAt, ...dues].filter((at) => at !== undefined);
}

/** Until when a course that has not started waits as things stand: the last promised end of what must come first. */
function awaitedUntil({ after }: Course, courses: readonly Course[], now: number): number {
  const before = courses.filter(({ id }) => after.includes(id));
  return Math.max(now, ...before.map(({ endedAt, promisedDue }) => endedAt ?? promisedDue ?? now));
}

function laneOf(course: Course, index: number, x: (at: number) => number, now: number, awaited: number): Lane {
  const { id, tone, knownAt, startedAt, endedAt, promisedDue, statutoryDue, pauses } = course;
  const y = AXIS_HEIGHT + index * LANE_HEIGHT;
  const bar = (kind: Bar['kind'], from: number, to: number): Bar[] =>
    to > from || kind === 'works' ? [{ kind, x: x(from), width: Math.max(x(to) - x(from), LEAST_WIDTH) }] : [];
  const end = endedAt ?? now;
  const isOpen = endedAt === undefined;
  return {
    id,
    tone,
    y,
    barY: y + NAME_HEIGHT,
    bars: [
      ...(knownAt === undefined ? [] : bar('waits', knownAt, startedAt ?? endedAt ?? awaited)),
      ...(startedAt === undefined ? [] : bar('works', startedAt, end)),
      ...(startedAt !== undefined && isOpen && promisedDue !== undefined ? bar('left', now, promisedDue) : []),
      ...(startedAt !== undefined && promisedDue !== undefined && promisedDue < end
        ? bar('over', Math.max(promisedDue, startedAt), end)
        : []),
      ...pauses.flatMap((pause) => bar('pause', pause.from, Math.min(pause.to ?? end, end))),
    ],
    ...(isOpen && promisedDue !== undefined && { promisedX: x(promisedDue) }),
    ...(isOpen && statutoryDue !== undefined && { statutoryX: x(statutoryDue) }),
  };
}

/** From the end of what comes first to where what follows begins, or waits for it. */
function arrowsTo(course: Course, courses: readonly Course[], lanes: readonly Lane[]): Picture['arrows'] {
  const target = lanes.find(({ id }) => id === course.id);
  const works = target?.bars.find(({ kind }) => kind === 'works');
  const waits = target?.bars.find(({ kind }) => kind === 'waits');
  const toX = works?.x ?? (waits && waits.x + waits.width);
  if (target === undefined || toX === undefined) return [];
  return course.after.flatMap((before) => {
    const source = lanes.find(({ id }) => id === before);
    const last = source?.bars.findLast(({ kind }) => kind === 'works' || kind === 'left');
    if (!source || !last || !courses.some(({ id }) => id === before)) return [];
    const fromX = last.x + last.width;
    return [{ from: before, to: course.id, path: pathBetween(fromX, source, toX, target) }];
  });
}

/** Straight down (or up) where the one begins as the other ends, else around a corner. */
function pathBetween(fromX: number, source: Lane, toX: number, target: Lane): string {
  const isDown = target.y > source.y;
  const start = `M${round(fromX)} ${round(source.barY + (isDown ? BAR_HEIGHT : 0))}`;
  if (Math.abs(toX - fromX) < 2 * CORNER)
    return `${start}L${round(toX)} ${round(target.barY + (isDown ? 0 : BAR_HEIGHT))}`;
  const middle = round(target.barY + BAR_HEIGHT / 2);
  return toX > fromX
    ? `${start}V${middle}H${round(toX)}`
    : `${start}v${isDown ? CORNER : -CORNER}H${round(toX - CORNER)}V${middle}H${round(toX)}`;
}

/** A part of the axis: from when to when, and between which pixels. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/** Past and future, each with its own measure where one would leave the other no room to be seen. */
function partsOf(from: number, now: number, to: number, width: number): readonly Part[] {
  const share = (now - from) / (to - from);
  const seen = share === 0 || share === 1 ? share : Math.min(Math.max(share, LEAST_SHARE), 1 - LEAST_SHARE);
  const middle = MARGIN + seen * (width - 2 * MARGIN);
  const parts = [
    { from, to: now, left: MARGIN, right: middle },
    { from: now, to, left: middle, right: width - MARGIN },
  ];
  return parts.filter((part) => part.to > part.from);
}

function scaleOf(parts: readonly Part[]): (at: number) => number {
  return (at) => {
    const part = parts.find(({ to }) => at <= to) ?? parts.at(-1);
    if (part === undefined) return MARGIN;
    return part.left + ((at - part.from) / (part.to - part.from)) * (part.right - part.left);
  };
}

function ticksOf({ from, to, left, right }: Part, x: (at: number) => number): Tick[] {
  const room = Math.max(Math.floor((right - left) / TICK_WIDTH), 1);
  const step = STEPS.find((each) => (to - from) / each <= room) ?? STEPS.at(-1) ?? DAY;
  const first = Math.ceil((from + BEIJING_OFFSET) / step) * step - BEIJING_OFFSET;
  const count = Math.max(Math.floor((to - first) / step) + 1, 0);
  return Array.from({ length: count }, (_, index) => first + index * step).map((at) => ({
    x: x(at),
    label: tickLabel(at, step),
  }));
}

function tickLabel(at: number, step: number): string {
  const local = new Date(at + BEIJING_OFFSET).toISOString();
  if (step < DAY) return `${local.slice(5, 10)} ${local.slice(11, 16)}`;
  return step >= 91 * DAY ? local.slice(0, 7) : local.slice(5, 10);
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
