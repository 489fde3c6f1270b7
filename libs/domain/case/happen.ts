import { cardsOf } from '../supervision/event-cards';
import type { Actor } from './actor';
import { consequence } from './consequence';
import type { CaseEvent, RecordedEvent } from './event';
import { evolve } from './evolve';
import type { CaseState } from './state';

const SYSTEM: Actor = { role: 'system', id: 'service' };

/** By whom, through which command and when something happens. Without an actor it is the service itself. */
export interface Cause {
  readonly now: number;
  readonly actor?: Actor;
  readonly commandId?: string;
}

/** The case after some events and all that follows from them, with the rows for the timeline. */
export interface Happened {
  readonly state: CaseState;
  readonly recorded: readonly RecordedEvent[];
}

/** Folds events into a case, then what follows by itself, until nothing more follows. */
export function happen(before: CaseState, events: readonly CaseEvent[], { now, actor, commandId }: Cause): Happened {
  const recorded: RecordedEvent[] = [];
  let state = before;
  const fold = (event: CaseEvent, by: Actor): void => {
    const row = { seq: state.seq + 1, at: now, actor: by, ...(commandId && { commandId }), event };
    recorded.push(row);
    state = evolve(state, row);
  };
  for (const event of events) fold(event, actor ?? SYSTEM);
  for (let next = consequence(state, now); next; next = consequence(state, now)) fold(next, SYSTEM);
  for (const row of [...recorded]) for (const card of cardsOf(row, state)) fold(card, SYSTEM);
  return { state: commandId ? performed(state, commandId) : state, recorded };
}

function performed(state: CaseState, commandId: string): CaseState {
  return { ...state, performed: { ...state.performed, [commandId]: state.seq } };
}
