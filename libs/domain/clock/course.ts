import {
  type Calendar,
  dateOf,
  type Due,
  dueLengthened,
  endOfDay,
  type Limit,
  type RunningDue,
  touchesProvisional,
  workingDayFrom,
} from '../calendar/index';
import { type Clock, type Extension, startOf } from './clock';
import { type ClosedSegment, pausesOf, type Segment } from './segments';

/** One stretch of a clock's way: a limit, the pauses that lengthen it, and when it is over. Instants are epoch milliseconds. */
export interface Leg {
  /** Where it counts from: the start of the clock, or the end of the leg before. */
  readonly from: number;
  /** Its limit, with the extensions of the same unit. */
  readonly limit: Limit;
  readonly extensions: readonly Extension[];
  /** Pauses that count, in order; one that has not ended is the last. */
  readonly pauses: readonly Segment[];
  readonly due: Due;
  /** True: its last day would lie within a pause, so it ends on the first working day after it. */
  readonly carriedOver: boolean;
}

/**
 * The way of a clock to its end: one leg, and one more for each extension of another unit, which begins when what is before it
 * ends. A pause that begins after the end of a leg does not lengthen it. Throws MissingCalendarYear.
 */
export function courseOf(clock: Clock, calendar: Calendar): readonly Leg[] {
  const known = computed.get(clock);
  if (known?.calendar === calendar) return known.legs;
  const legs = legsOf(clock, calendar);
  computed.set(clock, { calendar, legs });
  return legs;
}

/** An event changes few of a case's clocks, but every event asks for the way of all, and counting days is most of what it costs. */
const computed = new WeakMap<Clock, { readonly calendar: Calendar; readonly legs: readonly Leg[] }>();

function legsOf(clock: Clock, calendar: Calendar): readonly Leg[] {
  const legs: Leg[] = [];
  let from = startOf(clock).at;
  let pauses = pausesOf(clock);
  for (const stretch of stretchesOf(clock)) {
    const leg = legOf({ ...stretch, from }, pauses, clock.exact === true, calendar);
    legs.push(leg);
    if ('paused' in leg.due) break;
    from = leg.due.at;
    pauses = pauses.slice(leg.pauses.length);
  }
  return legs;
}

type Stretch = Pick<Leg, 'limit' | 'extensions'>;

/** The limit with its extensions: those of the same unit are one sum. */
function stretchesOf(clock: Clock): readonly Stretch[] {
  const stretches: Stretch[] = [{ limit: startOf(clock).limit, extensions: [] }];
  for (const entry of clock.entries) {
    if (entry.kind !== 'extend') continue;
    const last = stretches.at(-1);
    const limit = last && sumOf(last.limit, entry.by);
    if (limit) stretches[stretches.length - 1] = { limit, extensions: [...last.extensions, entry] };
    else stretches.push({ limit: entry.by, extensions: [entry] });
  }
  return stretches;
}

function sumOf(limit: Limit, by: Limit): Limit | undefined {
  if (limit.unit === 'schedule' || by.unit === 'schedule' || limit.unit === 'onTheSpot') return undefined;
  return limit.unit === by.unit ? { value: limit.value + by.value, unit: limit.unit } : undefined;
}

function legOf(
  stretch: Stretch & Pick<Leg, 'from'>,
  pauses: readonly Segment[],
  isExact: boolean,
  calendar: Calendar,
): Leg {
  const { from, limit } = stretch;
  const counted: ClosedSegment[] = [];
  let end: End = { due: dueLengthened(calendar, from, limit, counted), carriedOver: false };
  for (const pause of pauses) {
    const adjoins = counted.at(-1)?.to === pause.from;
    if (pause.from > end.due.at && !adjoins) break;
    const { to } = pause;
    if (to === undefined) {
      return { ...stretch, pauses: [...counted, pause], due: { paused: true }, carriedOver: false };
    }
    counted.push({ ...pause, to });
    end = { due: dueLengthened(calendar, from, limit, counted), carriedOver: false };
    if (isExact && limit.unit !== 'schedule') end = notWithin(to, end.due, from, calendar);
  }
  return { ...stretch, pauses: counted, ...end };
}

interface End {
  readonly due: RunningDue;
  readonly carriedOver: boolean;
}

/** An end that would lie within a pause is carried over to the first working day after the pause. */
function notWithin(pauseEnd: number, due: RunningDue, from: number, calendar: Calendar): End {
  if (due.at >= pauseEnd) return { due, carriedOver: false };
  const day = workingDayFrom(calendar, dateOf(pauseEnd));
  const provisional = touchesProvisional(calendar, dateOf(from), day);
  return { due: { at: endOfDay(day), provisional }, carriedOver: true };
}
