import { type PlannedPrerequisite } from '../case/plan';
import { type Prerequisite, type ServiceItem } from './life-event';

/** What ordering items needs to know of them. */
export interface OrderedItem {
  readonly id: string;
  readonly prerequisites: readonly (Prerequisite | PlannedPrerequisite)[];
}

/** Items a prerequisite is on: the one item, or all members of the group. */
export function itemsOf(prerequisite: Prerequisite | PlannedPrerequisite): readonly string[] {
  return prerequisite.kind === 'anyResult' ? prerequisite.anyOf.map(({ itemId }) => itemId) : [prerequisite.itemId];
}

/**
 * The prerequisites that remain in a case of these items (README §4): one on an item outside the case falls away, a group
 * keeps its members that are inside, a group without members falls away.
 */
export function remainingPrerequisites(item: ServiceItem, caseItemIds: ReadonlySet<string>): PlannedPrerequisite[] {
  return item.prerequisites.flatMap((prerequisite): PlannedPrerequisite[] => {
    if (prerequisite.kind === 'anyResult') {
      const anyOf = prerequisite.anyOf
        .filter(({ itemId }) => caseItemIds.has(itemId))
        .map(({ itemId, resultId }) => ({ itemId, resultId }));
      return anyOf.length === 0 ? [] : [{ kind: 'anyResult', anyOf }];
    }
    if (!caseItemIds.has(prerequisite.itemId)) return [];
    const { itemId } = prerequisite;
    switch (prerequisite.kind) {
      case 'result':
        return [{ kind: 'result', itemId, resultId: prerequisite.resultId }];
      case 'data':
        return [{ kind: 'data', itemId, dataId: prerequisite.dataId }];
      case 'soft':
        return [{ kind: 'soft', itemId }];
    }
  });
}

/**
 * Items by stage (README §7, stages): a stage holds every item not yet placed whose prerequisites are all in earlier stages,
 * one member being enough for a group. Throws RangeError when items wait for each other, which rule 15 keeps out.
 */
export function stagesOf(items: readonly OrderedItem[]): string[][] {
  const stages: string[][] = [];
  const placed = new Set<string>();
  while (placed.size < items.length) {
    const stage = items.filter(
      (item) => !placed.has(item.id) && item.prerequisites.every((each) => isPlaced(each, placed)),
    );
    if (stage.length === 0)
      throw new RangeError('Items of the case wait for each other: their prerequisites form a circle.');
    stages.push(stage.map(({ id }) => id));
    stage.forEach(({ id }) => placed.add(id));
  }
  return stages;
}

function isPlaced(prerequisite: Prerequisite | PlannedPrerequisite, placed: ReadonlySet<string>): boolean {
  return itemsOf(prerequisite).some((itemId) => placed.has(itemId));
}
