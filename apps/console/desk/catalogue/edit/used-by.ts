import { type LifeEvent } from '@yijian/domain/catalogue';
import { type Edit } from './edits';

/** Edits that make a material used by just these items: `usedBy` and the items' `materialIds` mirror each other (rule 19). */
export function usedByEdits(
  { serviceItems, materials }: LifeEvent,
  materialId: string,
  itemIds: readonly string[],
): Edit[] {
  const index = materials.findIndex(({ id }) => id === materialId);
  const inOrder = serviceItems.map(({ id }) => id).filter((id) => itemIds.includes(id));
  const items = serviceItems.flatMap((item, place): Edit[] => {
    const uses = item.materialIds.includes(materialId);
    if (uses === itemIds.includes(item.id)) return [];
    const others = item.materialIds.filter((id) => id !== materialId);
    return [{ pointer: `/serviceItems/${place}/materialIds`, value: uses ? others : [...others, materialId] }];
  });
  return [{ pointer: `/materials/${index}/usedBy`, value: inOrder }, ...items];
}

/** Edits that take a material out of the version and of all items. */
export function removeMaterialEdits(lifeEvent: LifeEvent, materialId: string): Edit[] {
  const rest = lifeEvent.materials.filter(({ id }) => id !== materialId);
  return [...usedByEdits(lifeEvent, materialId, []).slice(1), { pointer: '/materials', value: rest }];
}
