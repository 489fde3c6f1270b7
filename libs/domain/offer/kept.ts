import type { CaseEvent } from '../case/event';
import type { MaterialReference } from '../case/command';
import { type Offers, subjectsOf } from './state';

/** Promises that are kept by handing materials in, whatever else they come with (容缺补交). */
export function keptBy(materials: readonly MaterialReference[], offers: Offers): readonly CaseEvent[] {
  const supplied = new Set(materials.map(({ materialId }) => materialId));
  return subjectsOf(offers, 'tolerance', 'inForce')
    .filter((id) => supplied.has(id))
    .map((materialId) => ({ type: 'toleranceKept', materialId }));
}
