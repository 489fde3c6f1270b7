import { type Tick } from './axis';

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
  /** When joint visits of it are, or were, held. */
  readonly visits: readonly number[];
  /** What must come before it. */
  readonly after: readonly string[];
}

/** A bar of a lane: `waits` for others, `works`, `left` until the due date, `over` it, `pause` of the clock. Pixels. */
export interface Bar {
  readonly kind: 'waits' | 'works' | 'left' | 'over' | 'pause';
  readonly x: number;
  readonly width: number;
}

/** A due date, and whether there is room behind it to name it. Pixels. */
export interface DueMark {
  readonly kind: 'promised' | 'statutory';
  readonly x: number;
  readonly isNamed: boolean;
}

/** One lane of the picture. Pixels from the top left corner. */
export interface Lane {
  readonly id: string;
  readonly tone: Course['tone'];
  /** Top of the lane and of its bars. */
  readonly y: number;
  readonly barY: number;
  readonly bars: readonly Bar[];
  readonly dues: readonly DueMark[];
  readonly visits: readonly number[];
  /** How it has ended, at the end of its bar; absent of what goes on. */
  readonly badge?: { readonly x: number };
}

/** An arrow from what comes first to what follows. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly path: string;
}

/** The picture of a case: lanes on one axis, arrows from what comes first to what follows. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly laneHeight: number;
  /** Where the axis begins: names stand before it, or above the bars where there is no room. */
  readonly left: number;
  readonly lanes: readonly Lane[];
  readonly arrows: readonly Arrow[];
  readonly ticks: readonly Tick[];
  /** Where the present is; absent when all has ended. */
  readonly todayX?: number;
}

/** Height of axis and bar in pixels. */
export const AXIS_HEIGHT = 32;
export const BAR_HEIGHT = 20;
