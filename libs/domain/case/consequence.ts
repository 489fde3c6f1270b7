import { BASIS } from '../clock/index';
import { failedBy, isEnded, missingEvents, openPrerequisites } from '../item/index';
import { hasFollowUps, subjectsOf } from '../offer/index';
import type { CaseEvent } from './event';
import { outcomeOf } from './outcome';
import type { PlannedItem } from './plan';
import type { CaseAt } from './rule';
import type { CaseState } from './state';

export { outcomeOf } from './outcome';

/**
 * What follows by itself from where a case stands, one event at a time: an item whose tolerated material did not come ends, as
 * does one whose prerequisite failed; an item that may start starts; a case whose items have all ended is decided, and one
 * without anything left to follow up is closed. While new facts wait to be planned nothing follows, for the plan may gain
 * items and prerequisites.
 */
export function consequence(state: CaseState, now: number): CaseEvent | undefined {
  if (state.status === 'followingUp') return hasFollowUps(state) ? undefined : { type: 'followUpEnded' };
  if (state.status !== 'inProgress' || state.factsToPlan > 0) return undefined;
  const terminated = brokenTolerance(state);
  if (terminated) return terminated;
  for (const item of state.filing.plan.items) {
    if (state.items[item.id]?.status !== 'waitingPrerequisite') continue;
    const becauseOf = failedBy(item, state.items);
    if (becauseOf) return { type: 'itemPrerequisiteFailed', itemId: item.id, becauseOf };
    if (mayStart(item, state)) return { type: 'itemStarted', itemId: item.id, startedAt: startOf(item, state, now) };
  }
  if (!Object.values(state.items).every(isEnded)) return undefined;
  return { type: 'caseDecided', outcome: outcomeOf(state) };
}

/** Materials of an item that joined in flight which are still to be handed in. */
export function awaitedMaterials(item: PlannedItem, state: CaseAt<'inProgress'>): readonly string[] {
  return state.filing.plan.materials
    .filter(({ id, usedBy }) => state.awaitedMaterials.includes(id) && usedBy.includes(item.id))
    .map(({ id }) => id);
}

/** An undecided item that uses a material whose tolerance was broken is terminated (容缺逾期终止). */
function brokenTolerance({ offers, filing, items }: CaseAt<'inProgress'>): CaseEvent | undefined {
  for (const materialId of subjectsOf(offers, 'tolerance', 'broken')) {
    const material = filing.plan.materials.find(({ id }) => id === materialId);
    const itemId = material?.usedBy.find((id) => {
      const item = items[id];
      return item !== undefined && !isEnded(item);
    });
    if (!material || itemId === undefined) continue;
    return {
      type: 'itemTerminated',
      itemId,
      ground: 'toleranceBroken',
      reason: `承诺补交的材料“${material.name}”逾期未交`,
      legalBasis: BASIS.tolerance,
    };
  }
  return undefined;
}

function mayStart(item: PlannedItem, state: CaseAt<'inProgress'>): boolean {
  const itemState = state.items[item.id];
  if (!itemState || openPrerequisites(item, state.items).length > 0) return false;
  return missingEvents(item, itemState).length === 0 && awaitedMaterials(item, state).length === 0;
}

/** The clocks start with the acceptance, or when what the item waited for came later (`domain.md` §5.6 a). */
function startOf(item: PlannedItem, state: CaseAt<'inProgress'>, now: number): number {
  const startsWithCase = item.prerequisites.length === 0 && item.waitsFor.length === 0;
  return startsWithCase && !state.joinedItemIds.includes(item.id) ? state.acceptedAt : now;
}
