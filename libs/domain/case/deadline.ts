import { type Calendar, dueAt, type Due, type Limit } from '../calendar/index';
import type { ItemState } from '../item/index';
import { rectificationExpired } from '../item/index';
import { ACCEPTANCE_CHECK, acceptanceCheckExpired, correctionExpired } from './acceptance';
import type { CaseEvent } from './event';
import type { PlannedItem } from './plan';
import type { CaseState } from './state';

/** A wait that law, catalogue or centre bounds, and what happens when it runs out. */
export interface Deadline {
  readonly kind: 'acceptanceCheck' | 'correction' | 'rectification' | 'promised' | 'statutory' | 'evaluation';
  /** Item it belongs to, where it belongs to one. */
  readonly itemId?: string;
  readonly due: Due;
  /** What happens when it runs out. */
  readonly expired: CaseEvent;
}

/**
 * Every deadline that is open now, from the state alone: nothing is stored but when a clock started and what paused it.
 * Throws {@link MissingCalendarYear} when a period reaches a year whose calendar is not pinned.
 */
export function deadlines(state: CaseState): readonly Deadline[] {
  const { calendar, settings } = state;
  switch (state.status) {
    case 'checking':
      return [
        {
          kind: 'acceptanceCheck',
          due: dueAt(calendar, state.receivedAt, ACCEPTANCE_CHECK),
          expired: acceptanceCheckExpired(state),
        },
      ];
    case 'awaitingCorrection':
      return [
        { kind: 'correction', due: dueAt(calendar, state.askedAt, settings.correction), expired: correctionExpired() },
      ];
    case 'inProgress':
      return state.filing.plan.items.flatMap((item) => itemDeadlines(item, state.items[item.id], calendar));
    case 'evaluating':
      return [
        {
          kind: 'evaluation',
          due: dueAt(calendar, state.deliveredAt, settings.evaluation),
          expired: { type: 'evaluationClosed' },
        },
      ];
    case 'drafting':
    case 'delivering':
    case 'closed':
      return [];
  }
}

/** A clock that runs. */
type RunningDue = Extract<Due, { readonly at: number }>;

/** The open deadline that runs out first; `undefined` when no clock runs. */
export function earliest(open: readonly Deadline[]): RunningDue | undefined {
  const running = open.flatMap(({ due }) => ('at' in due ? [due] : []));
  return running.reduce<RunningDue | undefined>((first, due) => (first && first.at <= due.at ? first : due), undefined);
}

/** What has run out by now. */
export function expired(open: readonly Deadline[], now: number): readonly CaseEvent[] {
  return open.filter(({ due }) => 'at' in due && due.at < now).map((deadline) => deadline.expired);
}

/** Due instant of an item's promised or statutory period; its rectifications pause what the catalogue says they pause. */
export function itemDue(
  item: PlannedItem,
  state: ItemState,
  period: 'promised' | 'statutory',
  calendar: Calendar,
): Due | undefined {
  const limit: Limit | null = item[period];
  if (!limit || !('startedAt' in state)) return undefined;
  const pauses = item.rectification?.clockEffect[period] === 'pauses' ? state.rectifications : [];
  return dueAt(calendar, state.startedAt, limit, pauses);
}

/** Until when an open rectification (整改) must be supplied. */
export function rectificationDue(item: PlannedItem, state: ItemState, calendar: Calendar): Due | undefined {
  if (state.status !== 'rectification' || !item.rectification) return undefined;
  return dueAt(calendar, state.askedAt, item.rectification.limit);
}

function itemDeadlines(item: PlannedItem, state: ItemState | undefined, calendar: Calendar): readonly Deadline[] {
  if (state?.status !== 'dispatching' && state?.status !== 'inReview' && state?.status !== 'rectification') return [];
  const periods = (['promised', 'statutory'] as const).flatMap((period): readonly Deadline[] => {
    const due = state.exceeded.includes(period) ? undefined : itemDue(item, state, period, calendar);
    if (!due) return [];
    const dueAtMs = 'at' in due ? due.at : 0;
    return [
      {
        kind: period,
        itemId: item.id,
        due,
        expired: { type: 'periodExceeded', itemId: item.id, period, dueAt: dueAtMs },
      },
    ];
  });
  const due = rectificationDue(item, state, calendar);
  if (!due) return periods;
  return [...periods, { kind: 'rectification', itemId: item.id, due, expired: rectificationExpired(item.id) }];
}
