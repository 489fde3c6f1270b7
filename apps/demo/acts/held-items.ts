import { type Prerequisite } from '@yijian/domain/catalogue';
import { type CaseAnswer, type ItemAnswer } from '../answers';
import { type CaseRun } from '../case-run';
import { type Finding } from '../finding';
import { mustBeRefused } from './offers';

const ENDS: readonly ItemAnswer['status'][] = [
  ...(['granted', 'denied', 'revoked', 'prerequisiteFailed', 'withdrawn', 'terminated'] as const),
];

/** Whether the item has not ended. */
export function isOpen({ status }: ItemAnswer): boolean {
  return !ENDS.includes(status);
}

/** Whether the department has the item and may work on it. */
export function isInReview({ status }: ItemAnswer): boolean {
  return status === 'inReview';
}

/**
 * Of these items, the open ones of the case that have started or will start without waiting for the decision of an item that
 * is held: what an act has to wait for, so that it never waits for itself.
 */
export function startable(
  { lifeEvent }: Pick<CaseRun, 'lifeEvent'>,
  { items }: CaseAnswer,
  itemIds: readonly string[],
  isHeld: (itemId: string) => boolean,
): readonly ItemAnswer[] {
  const open = new Map(items.filter(isOpen).map((item) => [item.itemId, item]));
  const waitsForHeld = (itemId: string): boolean => {
    const item = open.get(itemId);
    if (item?.status !== 'waitingPrerequisite') return false;
    const { prerequisites = [] } = lifeEvent.serviceItems.find(({ id }) => id === itemId) ?? {};
    return prerequisites.some((each) => {
      const before = decisionsOf(each).filter((id) => open.has(id));
      return before.length > 0 && before.every((id) => isHeld(id) || waitsForHeld(id));
    });
  };
  return itemIds.flatMap((id) => open.get(id) ?? []).filter(({ itemId }) => !waitsForHeld(itemId));
}

/** Items whose decision a prerequisite waits for; data come before the decision. */
function decisionsOf(prerequisite: Prerequisite): readonly string[] {
  switch (prerequisite.kind) {
    case 'data':
      return [];
    case 'anyResult':
      return prerequisite.anyOf.map(({ itemId }) => itemId);
    case 'result':
    case 'soft':
      return [prerequisite.itemId];
  }
}

/** A grant that the rules must refuse with this code, given in the name of the department. */
export async function grantMustBeRefused(run: CaseRun, item: ItemAnswer, code: string): Promise<Finding[]> {
  if (run.simulator === undefined) return [];
  const { caseNo, gateway } = run;
  const { itemId, round, departmentId, name } = item;
  const replyId = `${caseNo}/${itemId}/${round}/demo-${code}`;
  const grant = { replyId, caseNo, itemId, kind: 'granted', round, results: [] } as const;
  return mustBeRefused(`${name}·此时准予`, code, () => gateway.reply(departmentId, grant));
}
