import { type Facts, factIdsOf, isBlocked, isMet } from './condition';
import { type LifeEvent } from './life-event';

/** Conditions by which a dishonesty record bars commitment or tolerance (README §5). */
function barringConditions({ serviceItems, materials }: LifeEvent): readonly string[] {
  const commitments = serviceItems.flatMap(({ commitment }) => commitment?.blockedWhen ?? []);
  return [...commitments, ...materials.flatMap(({ tolerance }) => tolerance?.blockedWhen ?? [])];
}

/**
 * The facts of an applicant who has broken a promise to this service and not made it good (诚信档案): the looked up facts that say
 * of him what the packages' `blockedWhen` asks for. So the whole plan is that of an applicant with a dishonesty record, with
 * the inspections it calls for, and not only the offer withheld.
 */
export function barredFacts(lifeEvent: LifeEvent, facts: Facts): Facts {
  const isYesNo = (id: string): boolean =>
    lifeEvent.facts.some((fact) => fact.id === id && fact.source === 'system' && fact.type === 'boolean');
  return barringConditions(lifeEvent).reduce<Facts>((known, condition) => {
    if (isBlocked(condition, known)) return known;
    const barring = factIdsOf(condition)
      .filter(isYesNo)
      .find((id) => isMet(condition, { ...known, [id]: true }));
    return barring === undefined ? known : { ...known, [barring]: true };
  }, facts);
}
