import type { CaseEvent } from '../event';
import type { CaseAt, CaseStatus } from '../rule';
import type { Accepted, CaseFrame, CaseState, Decided, Filed } from '../state';

/** An event of one type. */
export type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { readonly type: T }>;

/** What is known of the occasion of an event besides the event itself. */
export interface Occurrence {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Number of the event within the case. */
  readonly seq: number;
  readonly commandId?: string;
}

/** What one type of event does to a case. */
export type Step<T extends CaseEvent['type']> = (
  state: CaseState,
  event: EventOf<T>,
  occurrence: Occurrence,
) => CaseState;

/** Steps of some types of events. */
export type StepsOf<T extends CaseEvent['type']> = { readonly [K in T]: Step<K> };

/** The state, known to be at a status. Throws when it is not, a fault of the rules. */
export function when<S extends CaseStatus>(state: CaseState, ...statuses: readonly S[]): CaseAt<S> {
  if ((statuses as readonly CaseStatus[]).includes(state.status)) return state as CaseAt<S>;
  throw new Error(`Case ${state.caseNo} is ${state.status}, not ${statuses.join(' or ')}.`);
}

/** The state with its items, once it has been accepted. Throws before. */
export function withItems(state: CaseState): CaseState & Accepted {
  if (!('items' in state) || !state.items) throw new Error(`Case ${state.caseNo} has not been accepted.`);
  return state as CaseState & Accepted;
}

/** What every case has, and nothing of its phase. */
export function frame(state: CaseFrame): CaseFrame {
  const { caseNo, lifeEventCode, openedAt, settings, calendar, clocks, offers, cards, notice, parked } = state;
  const { factsToPlan, seq, performed } = state;
  return {
    caseNo,
    lifeEventCode,
    openedAt,
    settings,
    calendar,
    clocks,
    offers,
    cards,
    notice,
    parked,
    factsToPlan,
    seq,
    performed,
  };
}

/** What a filed case knows. */
export function filed({ filing, receivedAt, corrected, consultations }: Filed): Filed {
  return { filing, receivedAt, ...(corrected && { corrected }), consultations };
}

/** What an accepted case knows. */
export function accepted(state: Accepted): Accepted {
  const { acceptedAt, deemed, items, joinedItemIds, awaitedMaterials, procedures } = state;
  return { ...filed(state), acceptedAt, deemed, items, joinedItemIds, awaitedMaterials, procedures };
}

/** What a decided case knows. */
export function decided(state: Decided): Decided {
  return { ...accepted(state), outcome: state.outcome, decidedAt: state.decidedAt };
}
