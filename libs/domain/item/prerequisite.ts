import type { PlannedItem, PlannedPrerequisite } from '../case/plan';
import { isEnded, type ItemState } from './state';

type Items = Readonly<Record<string, ItemState>>;

/** Where a prerequisite (前置) stands. `failed` names the item because of which it can never be satisfied. */
export type Standing = 'satisfied' | 'open' | { readonly failedBy: string };

/**
 * The four kinds, package README §4: `result` is satisfied when the other item ended with the named result; `anyResult` when
 * one of the group did; `data` when the named data has arrived, whatever the decision; `soft` when the other item has ended.
 */
export function standingOf(prerequisite: PlannedPrerequisite, items: Items): Standing {
  switch (prerequisite.kind) {
    case 'result':
      return resultStanding(prerequisite.itemId, prerequisite.resultId, items);
    case 'anyResult': {
      const members = prerequisite.anyOf.map(({ itemId, resultId }) => resultStanding(itemId, resultId, items));
      if (members.includes('satisfied')) return 'satisfied';
      return members.includes('open') ? 'open' : (members[0] ?? 'satisfied');
    }
    case 'data': {
      const item = items[prerequisite.itemId];
      if (item?.data.some(({ outputId }) => outputId === prerequisite.dataId)) return 'satisfied';
      return item && isEnded(item) ? { failedBy: prerequisite.itemId } : 'open';
    }
    case 'soft': {
      const item = items[prerequisite.itemId];
      return item && isEnded(item) ? 'satisfied' : 'open';
    }
  }
}

/** Item whose failure ends this one as 前置未成就终止, if there is one. */
export function failedBy(item: PlannedItem, items: Items): string | undefined {
  for (const prerequisite of item.prerequisites) {
    const standing = standingOf(prerequisite, items);
    if (typeof standing === 'object') return standing.failedBy;
  }
  return undefined;
}

/** Items that this one still waits for. */
export function openPrerequisites(item: PlannedItem, items: Items): readonly string[] {
  const open = item.prerequisites.filter((prerequisite) => standingOf(prerequisite, items) === 'open');
  return [
    ...new Set(
      open.flatMap((one) => (one.kind === 'anyResult' ? one.anyOf.map(({ itemId }) => itemId) : [one.itemId])),
    ),
  ];
}

/** Outside events not reported yet; the clocks start only when there is none. */
export function missingEvents(item: PlannedItem, state: ItemState): PlannedItem['waitsFor'] {
  return item.waitsFor.filter(({ id }) => !state.reportedEvents.includes(id));
}

function resultStanding(itemId: string, resultId: string, items: Items): Standing {
  const item = items[itemId];
  if (item?.status === 'granted' && item.results.some(({ outputId }) => outputId === resultId)) return 'satisfied';
  return item && isEnded(item) ? { failedBy: itemId } : 'open';
}
