import { arrowsTo } from './arrows';
import { type Axis, axisOf, DAY, dayOf } from './axis';
import { AXIS_HEIGHT, type Bar, type Course, type DueMark, type Lane, type Picture } from './picture';

/** From this width on names stand in a column of their own. */
const WIDE = 760;
const NAMES_WIDTH = 264;
/** A lane with its name beside it, and one with its name above. */
const LANE_HEIGHT = { wide: 56, narrow: 82 };
const BAR_TOP = { wide: 18, narrow: 56 };
/** Room at both ends of the axis in pixels, so that marks are not cut. */
const MARGIN = 18;
/** Room that the name of a due date needs. */
const LABEL_WIDTH = 92;
/** A bar is never thinner than this, in pixels: what took a moment is still seen. */
const LEAST_WIDTH = 4;

/**
 * Lays the courses of a case out as lanes of a picture of a given width, at an instant (epoch milliseconds). Ended cases are drawn to
 * their end, open ones from the morning of their first day to their last due date.
 */
export function layout(courses: readonly Course[], width: number, now: number): Picture {
  const instants = courses.flatMap(instantsOf);
  const isOpen = courses.some(({ endedAt }) => endedAt === undefined);
  const first = Math.min(...instants, isOpen ? now : Infinity);
  const to = Math.max(...instants, isOpen ? now : -Infinity, first + 60_000);
  const from = isOpen || to - first > DAY ? dayOf(first) : first;
  const size = width >= WIDE ? 'wide' : 'narrow';
  const left = size === 'wide' ? NAMES_WIDTH : 0;
  const axis = axisOf(
    { from, to, now: isOpen ? now : undefined },
    left + MARGIN,
    width - (size === 'wide' ? LABEL_WIDTH : MARGIN),
  );
  const frame = { axis, now, isRoomy: size === 'wide', laneHeight: LANE_HEIGHT[size], barTop: BAR_TOP[size] };
  const lanes = courses.map((course, index) => laneOf(course, index, frame, awaitedUntil(course, courses, now)));
  return {
    ...{ width, left, lanes, laneHeight: frame.laneHeight, ticks: axis.ticks },
    height: AXIS_HEIGHT + courses.length * frame.laneHeight,
    arrows: courses.flatMap((course) => arrowsTo(course, lanes)),
    ...(isOpen && { todayX: axis.x(now) }),
  };
}

function instantsOf({ knownAt, startedAt, endedAt, promisedDue, statutoryDue, visits }: Course): number[] {
  // A due date that was met long before it says nothing about the course any more.
  const ahead = endedAt === undefined ? [promisedDue, statutoryDue, ...visits] : [];
  return [knownAt, startedAt, endedAt, ...ahead].filter((at) => at !== undefined);
}

/** Until when a course that has not started waits as things stand: the last promised end of what must come first. */
function awaitedUntil({ after }: Course, courses: readonly Course[], now: number): number {
  const before = courses.filter(({ id }) => after.includes(id));
  return Math.max(now, ...before.map(({ endedAt, promisedDue }) => endedAt ?? promisedDue ?? now));
}

interface Frame {
  readonly axis: Axis;
  readonly now: number;
  /** Whether there is room behind the axis for the name of a due date. */
  readonly isRoomy: boolean;
  readonly laneHeight: number;
  readonly barTop: number;
}

function laneOf(course: Course, index: number, frame: Frame, awaited: number): Lane {
  const { id, tone, endedAt, startedAt, knownAt, visits } = course;
  const y = AXIS_HEIGHT + index * frame.laneHeight;
  const isSeen = (at: number): boolean => endedAt === undefined || at <= endedAt;
  return {
    ...{ id, tone, y, barY: y + frame.barTop },
    bars: barsOf(course, frame, awaited),
    dues: endedAt === undefined ? duesOf(course, frame) : [],
    visits: visits.filter(isSeen).map(frame.axis.x),
    ...(endedAt !== undefined && (startedAt ?? knownAt) !== undefined && { badge: { x: frame.axis.x(endedAt) } }),
  };
}

function barsOf(course: Course, { axis: { x }, now }: Frame, awaited: number): readonly Bar[] {
  const { knownAt, startedAt, endedAt, promisedDue, pauses } = course;
  const bar = (kind: Bar['kind'], from: number, to: number): Bar[] =>
    to > from || kind === 'works' ? [{ kind, x: x(from), width: Math.max(x(to) - x(from), LEAST_WIDTH) }] : [];
  const end = endedAt ?? now;
  const isOpen = endedAt === undefined;
  const waits = knownAt === undefined ? [] : bar('waits', knownAt, startedAt ?? endedAt ?? awaited);
  if (startedAt === undefined) return waits;
  return [
    ...waits,
    ...bar('works', startedAt, end),
    ...(isOpen && promisedDue !== undefined ? bar('left', now, promisedDue) : []),
    ...(promisedDue !== undefined && promisedDue < end ? bar('over', Math.max(promisedDue, startedAt), end) : []),
    ...pauses.flatMap((pause) => bar('pause', Math.max(pause.from, startedAt), Math.min(pause.to ?? end, end))),
  ];
}

/** Due dates; each is named where its name does not meet the next one. */
function duesOf({ promisedDue, statutoryDue }: Course, { axis: { x }, isRoomy }: Frame): readonly DueMark[] {
  const dues = [
    ['promised', promisedDue],
    ['statutory', statutoryDue],
  ] as const;
  const marks = dues.flatMap(([kind, at]) => (at === undefined ? [] : [{ kind, x: x(at) }]));
  const isFree = (mark: number): boolean => marks.every((other) => other.x <= mark || other.x - mark > LABEL_WIDTH);
  return marks.map((mark) => ({ ...mark, isNamed: isRoomy && isFree(mark.x) }));
}
