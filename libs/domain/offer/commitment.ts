import type { CasePlan } from '../case/plan';

/**
 * The plan with commitments (告知承诺) in force for these items besides those it has: the promised period is that of the
 * commitment, and what the promise replaces is not needed from them (package README §5).
 */
export function planWithCommitments(plan: CasePlan, itemIds: readonly string[]): CasePlan {
  const added = itemIds.filter((id) => !plan.commitmentItemIds.includes(id));
  if (added.length === 0) return plan;
  const items = plan.items.map((item) =>
    item.commitment && added.includes(item.id) ? { ...item, promised: item.commitment.limit } : item,
  );
  const replaces = (itemId: string, materialId: string): boolean =>
    added.includes(itemId) &&
    plan.items.find(({ id }) => id === itemId)?.commitment?.replacesMaterialIds.includes(materialId) === true;
  const materials = plan.materials
    .map((material) => ({ ...material, usedBy: material.usedBy.filter((itemId) => !replaces(itemId, material.id)) }))
    .filter(({ usedBy }) => usedBy.length > 0);
  const commitmentItemIds = items
    .map(({ id }) => id)
    .filter((id) => added.includes(id) || plan.commitmentItemIds.includes(id));
  return { ...plan, items, materials, commitmentItemIds };
}
