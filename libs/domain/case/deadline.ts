import type { Due } from '../calendar/index';
import { type Clock, dueOf, hasExpired, isStopped, liveClock } from '../clock/index';
import { rectificationExpired } from '../item/rectification';
import { supervisionDeadlines, unlessYearIsMissing } from '../supervision/watch';
import { acceptanceCheckExpired, correctionExpired } from './acceptance';
import type { CaseEvent } from './event';
import { reminder } from './reminder';
import type { CaseState } from './state';

/** A wait that law, catalogue or centre bounds, and what happens when it runs out. */
export interface Deadline {
  /** Clock it belongs to. */
  readonly clockId: string;
  /** Item it belongs to, where it belongs to one. */
  readonly itemId?: string;
  readonly due: Due;
  /** What happens when it runs out. */
  readonly expired: CaseEvent;
}

/** A deadline that has an instant. */
export type TimedDeadline = Deadline & { readonly due: Extract<Due, { readonly at: number }> };

/**
 * Every deadline that is open now, from the state alone: the clocks that run and what follows from their running out, the
 * reminders, and electronic supervision. Throws {@link MissingCalendarYear} when a legal period reaches a year whose calendar is
 * not pinned.
 */
export function deadlines(state: CaseState): readonly Deadline[] {
  const known = computed.get(state) ?? deadlinesOf(state);
  computed.set(state, known);
  return known;
}

/** A case asks several times for the deadlines of one state, and counting days is most of what a state costs. */
const computed = new WeakMap<CaseState, readonly Deadline[]>();

function deadlinesOf(state: CaseState): readonly Deadline[] {
  if (state.status === 'closed') return [];
  const legal = Object.values(state.clocks).flatMap((clock) => clockDeadline(clock, state));
  return [
    ...legal,
    ...legal.flatMap((deadline) => unlessYearIsMissing(() => reminder(deadline, state))),
    ...supervisionDeadlines(state, legal),
  ];
}

/** The open deadline that runs out first; `undefined` when no clock runs. */
export function earliest(open: readonly Deadline[]): TimedDeadline['due'] | undefined {
  return open
    .filter(isTimed)
    .reduce<TimedDeadline['due'] | undefined>(
      (first, { due }) => (first && first.at <= due.at ? first : due),
      undefined,
    );
}

/**
 * The due date that people look at: the nearest of all clocks that are not stopped, one that has run out included. Reminders and
 * supervision have instants of their own and are no due dates. Throws MissingCalendarYear.
 */
export function nearestDue(state: CaseState): TimedDeadline['due'] | undefined {
  if (state.status === 'closed') return undefined;
  const dues = Object.values(state.clocks)
    .filter((clock) => !isStopped(clock))
    .map((clock) => dueOf(clock, state.calendar));
  return dues.filter((due) => 'at' in due).sort((one, other) => one.at - other.at)[0];
}

/** What has run out by now. */
export function expired(open: readonly Deadline[], now: number): readonly CaseEvent[] {
  return open.filter((deadline) => isTimed(deadline) && deadline.due.at < now).map((deadline) => deadline.expired);
}

/** Due instant of an item's promised or statutory period; `undefined` while it has none. */
export function itemDue(state: CaseState, itemId: string, period: 'promised' | 'statutory'): Due | undefined {
  const clock = Object.values(state.clocks).find(({ id }) => id === `${period}/${itemId}`);
  return clock && dueOf(clock, state.calendar);
}

/** Until when an open rectification (整改) must be supplied. */
export function rectificationDue(state: CaseState, itemId: string): Due | undefined {
  const clock = liveClock(state.clocks, 'rectification', itemId);
  return clock && dueOf(clock, state.calendar);
}

function isTimed(deadline: Deadline): deadline is TimedDeadline {
  return 'at' in deadline.due;
}

function clockDeadline(clock: Clock, state: CaseState): readonly Deadline[] {
  if (isStopped(clock) || hasExpired(clock)) return [];
  const due = dueOf(clock, state.calendar);
  const expired = consequenceOf(clock, 'at' in due ? due.at : 0, state);
  return expired
    ? [{ clockId: clock.id, ...(clock.itemId !== undefined && { itemId: clock.itemId }), due, expired }]
    : [];
}

/** What happens when a clock runs out: in the law's words where there is a law, otherwise it is put on record. */
function consequenceOf(clock: Clock, dueAt: number, state: CaseState): CaseEvent | undefined {
  const { id, kind } = clock;
  const itemId = clock.itemId ?? '';
  const about = id.slice(kind.length + 1).replace(/#\d+$/, '');
  switch (kind) {
    case 'acceptanceCheck':
      return state.status === 'checking' ? acceptanceCheckExpired(state) : undefined;
    case 'correction':
      return state.status === 'awaitingCorrection' ? correctionExpired() : undefined;
    case 'promised':
    case 'statutory':
      return { type: 'periodExceeded', itemId, period: kind, dueAt };
    case 'rectification':
      return rectificationExpired(itemId);
    case 'procedure':
      return { type: 'procedureTimeOver', procedureKey: about };
    case 'visit':
      return { type: 'visitOverdue', procedureId: about, dueAt };
    case 'hearingRequest':
      return { type: 'hearingRightLapsed', heardItemId: itemId };
    case 'tolerance':
      return { type: 'toleranceBroken', materialId: about };
    case 'evaluation':
      return { type: 'evaluationClosed' };
    case 'joint':
    case 'hearing':
    case 'delivery':
    case 'postCheck':
    case 'cure':
      return { type: 'clockExpired', clockId: id, dueAt };
  }
}
