import { type DepartmentRequestKind } from '@yijian/contract';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { type Finding } from './finding';
import { type ReceivedRequest } from './simulator-control';

/** Kinds that tell something and carry no files. */
const WITHOUT_FILES: readonly DepartmentRequestKind[] = ['withdrawal', 'urge', 'visit'];

/**
 * The files each department was sent: every one the applicant handed in for a material of the item, and none of another item.
 * `handedIn` are the materials handed in before the request. Materials of a commitment are not demanded, because whether
 * the item needs them depends on the commitment (README §5).
 */
export function checkMaterials(
  { serviceItems }: Pick<LifeEvent, 'serviceItems'>,
  received: readonly ReceivedRequest[],
  handedIn: (itemId: string, kind: DepartmentRequestKind) => readonly string[],
): Finding[] {
  return received.flatMap(({ requestId, itemId, request }) => {
    const item = serviceItems.find(({ id }) => id === itemId);
    if (item === undefined || WITHOUT_FILES.includes(request.kind)) return [];
    const ofCommitment = [...(item.commitment?.replacesMaterialIds ?? []), item.commitment?.letterMaterialId];
    const sent = request.materials.map(({ materialId }) => materialId);
    const due = item.materialIds.filter(
      (id) => handedIn(itemId, request.kind).includes(id) && !ofCommitment.includes(id),
    );
    return [
      ...due
        .filter((id) => !sent.includes(id))
        .map((id) => ({ check: `请求 ${requestId}·材料`, expected: `有 ${id}`, actual: sent })),
      ...sent
        .filter((id) => !item.materialIds.includes(id))
        .map((id) => ({ check: `请求 ${requestId}·材料`, expected: `没有其他事项的材料`, actual: id })),
    ];
  });
}
