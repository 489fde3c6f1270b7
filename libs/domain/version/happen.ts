import { type PlainDate, startOfDay } from '../calendar/index';
import type { Actor } from '../case/actor';
import { isPublishing } from './approval';
import type { RecordedVersionEvent, VersionEvent } from './event';
import { evolveVersion } from './evolve';
import { awaitedIn } from './opinions';
import type { VersionState } from './state';

const SYSTEM: Actor = { role: 'system', id: 'service' };

/** By whom, through which command and when (epoch milliseconds) something happens. Without an actor it is the service itself. */
export interface VersionCause {
  readonly now: number;
  readonly actor?: Actor;
  readonly commandId?: string;
}

/** A version after some events and all that follows from them, with the rows for the timeline. */
export interface VersionHappened {
  readonly state: VersionState;
  readonly recorded: readonly RecordedVersionEvent[];
}

/** Folds events into a version, then what follows by itself, until nothing more follows. */
export function happenToVersion(
  before: VersionState,
  events: readonly VersionEvent[],
  { now, actor, commandId }: VersionCause,
): VersionHappened {
  const recorded: RecordedVersionEvent[] = [];
  let state = before;
  const fold = (event: VersionEvent, by: Actor): void => {
    const row = { seq: state.seq + 1, at: now, actor: by, ...(commandId !== undefined && { commandId }), event };
    recorded.push(row);
    state = evolveVersion(state, row);
  };
  for (const event of events) fold(event, actor ?? SYSTEM);
  for (let next = dueVersionEvent(state, now); next; next = dueVersionEvent(state, now)) fold(next, SYSTEM);
  if (commandId !== undefined) state = { ...state, performed: { ...state.performed, [commandId]: state.seq } };
  return { state, recorded };
}

/**
 * What happens by itself at an instant: opinions close when all are in or the deadline is over, who is awaited is reminded
 * once, and an approved version is published from the first moment of its effective date.
 */
export function dueVersionEvent(state: VersionState, now: number): VersionEvent | undefined {
  if (state.status === 'opinions') {
    const { dueAt, remindAt, remindedAt } = state.round;
    const awaited = awaitedIn(state.round);
    if (awaited.length === 0 || now > dueAt) return { type: 'opinionsClosed', silent: awaited };
    const isToRemind = remindAt !== undefined && remindedAt === undefined && now >= remindAt;
    return isToRemind ? { type: 'departmentsReminded', departmentIds: awaited, dueAt } : undefined;
  }
  if (state.status !== 'approved' || state.isPublishing) return undefined;
  return now >= effectiveAt(state) ? { type: 'publishingStarted' } : undefined;
}

/** The next instant at which something happens by itself, epoch milliseconds; none while people or the register have the ball. */
export function nextVersionInstant(state: VersionState): number | undefined {
  if (state.status === 'opinions') {
    const { dueAt, remindAt, remindedAt } = state.round;
    return remindAt !== undefined && remindedAt === undefined ? remindAt : dueAt + 1;
  }
  return state.status === 'approved' && !state.isPublishing ? effectiveAt(state) : undefined;
}

/** What the register is to be asked for now: take the version in, or offer it no more. */
export function registerTask(state: VersionState): 'publish' | 'close' | undefined {
  if (isPublishing(state)) return 'publish';
  return state.status === 'withdrawn' && state.isToBeClosed ? 'close' : undefined;
}

/** First moment of the effective date at +08:00, epoch milliseconds. */
function effectiveAt({ draft }: VersionState): number {
  return startOfDay(draft.effectiveFrom as PlainDate);
}
