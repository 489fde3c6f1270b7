import type { CaseEvent } from '../case/event';
import type { MaterialReference } from '../case/command';
import type { Accepted, CaseFrame } from '../case/state';
import { isEnded } from '../item/state';
import { type Offers, subjectsOf } from './state';

/** Promises that are kept by handing materials in, in whatever way they come (容缺补交). */
export function keptBy(materials: readonly MaterialReference[], offers: Offers): readonly CaseEvent[] {
  const supplied = new Set(materials.map(({ materialId }) => materialId));
  return subjectsOf(offers, 'tolerance', 'inForce')
    .filter((id) => supplied.has(id))
    .map((materialId) => ({ type: 'toleranceKept', materialId }));
}

/** Materials tolerated as missing of which every item that uses them has ended: nobody needs them any more. */
export function idleTolerances({
  offers,
  filing,
  items,
}: Pick<CaseFrame, 'offers'> & Pick<Accepted, 'filing' | 'items'>): readonly string[] {
  return subjectsOf(offers, 'tolerance', 'inForce').filter((materialId) => {
    const usedBy = filing.plan.materials.find(({ id }) => id === materialId)?.usedBy ?? [];
    return usedBy.every((itemId) => items[itemId] === undefined || isEnded(items[itemId]));
  });
}
