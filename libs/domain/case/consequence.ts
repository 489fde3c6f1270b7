import { failedBy, isEnded, missingEvents, openPrerequisites } from '../item/index';
import type { CaseEvent } from './event';
import type { PlannedItem } from './plan';
import type { CaseAt } from './rule';
import type { CaseOutcome, CaseState } from './state';

/**
 * What follows by itself from where a case stands, one event at a time: an item whose prerequisite failed ends, an item that
 * may start starts, a case whose items have all ended is decided. While new facts wait to be planned nothing follows, for
 * the plan may gain items and prerequisites.
 */
export function consequence(state: CaseState, now: number): CaseEvent | undefined {
  if (state.status !== 'inProgress' || state.factsToPlan > 0) return undefined;
  for (const item of state.filing.plan.items) {
    if (state.items[item.id]?.status !== 'waitingPrerequisite') continue;
    const becauseOf = failedBy(item, state.items);
    if (becauseOf) return { type: 'itemPrerequisiteFailed', itemId: item.id, becauseOf };
    if (mayStart(item, state)) return { type: 'itemStarted', itemId: item.id, startedAt: startOf(item, state, now) };
  }
  if (!Object.values(state.items).every(isEnded)) return undefined;
  return { type: 'caseDecided', outcome: outcomeOf(state) };
}

/** 全部办成 / 部分办成 / 未办成, derived from the items and never all-or-nothing (`domain.md` §4.1). */
export function outcomeOf({ items }: Pick<CaseAt<'inProgress'>, 'items'>): CaseOutcome {
  const all = Object.values(items);
  const granted = all.filter(({ status }) => status === 'granted').length;
  if (granted === all.length) return 'allGranted';
  return granted > 0 ? 'partlyGranted' : 'noneGranted';
}

function mayStart(item: PlannedItem, state: CaseAt<'inProgress'>): boolean {
  const itemState = state.items[item.id];
  if (!itemState || openPrerequisites(item, state.items).length > 0) return false;
  return missingEvents(item, itemState).length === 0 && awaitedMaterials(item, state).length === 0;
}

/** Materials of an item that joined in flight which are still to be handed in. */
export function awaitedMaterials(item: PlannedItem, state: CaseAt<'inProgress'>): readonly string[] {
  return state.filing.plan.materials
    .filter(({ id, usedBy }) => state.awaitedMaterials.includes(id) && usedBy.includes(item.id))
    .map(({ id }) => id);
}

/** The clocks start with the acceptance, or when what the item waited for came later (`domain.md` §5.6 a). */
function startOf(item: PlannedItem, state: CaseAt<'inProgress'>, now: number): number {
  const startsWithCase = item.prerequisites.length === 0 && item.waitsFor.length === 0;
  return startsWithCase && !state.joinedItemIds.includes(item.id) ? state.acceptedAt : now;
}
