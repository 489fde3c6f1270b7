import { conditionsOf } from '../catalogue/check/conditions';
import { type FactValue } from '../catalogue/condition';
import { valuesOf } from '../catalogue/condition-safety';
import { type Atom, atomsOf, OutsideSubset, parseCondition } from '../catalogue/condition-syntax';
import { type LifeEvent } from '../catalogue/life-event';

/**
 * For each fact of a life event values that stand for all its values: under no condition of the package does another value make
 * a difference (numbers: each literal, one between neighbours, one beyond either side; lists: all subsets of the values that
 * conditions name). Conditions outside the subset (rule 22) count for nothing.
 */
export function representativeValues(lifeEvent: LifeEvent): ReadonlyMap<string, readonly FactValue[]> {
  const atoms = [...conditionsOf(lifeEvent)].flatMap(([, condition]) => atomsIn(condition));
  return new Map(
    lifeEvent.facts.map((fact) => [
      fact.id,
      valuesOf(
        atoms.filter(({ factId }) => factId === fact.id),
        fact,
      ),
    ]),
  );
}

function atomsIn(condition: string | undefined): readonly Atom[] {
  if (condition === undefined) return [];
  try {
    return atomsOf(parseCondition(condition));
  } catch (error) {
    if (error instanceof OutsideSubset) return [];
    throw error;
  }
}
