import { type FactValue } from '../catalogue/condition';
import { valuesOf } from '../catalogue/condition-safety';
import { type Atom, atomsOf, OutsideSubset, parseCondition } from '../catalogue/condition-syntax';
import { type Fact, type LifeEvent } from '../catalogue/life-event';

/** Values that stand for all values of the facts, as far as some conditions tell them apart. */
export interface RepresentativeValues {
  readonly of: (factId: string) => readonly FactValue[];
  /** False when a list has too many values that matter: then not every combination of them is there. */
  readonly areComplete: boolean;
}

/** Most values of a list of which all combinations are taken (2¹⁰). */
const MOST_COMBINED = 10;

/**
 * For each fact of a life event values that stand for all its values: under none of the conditions does another value make a
 * difference (numbers: each literal, one between neighbours, one beyond either side; lists: all combinations of the values that the
 * conditions name). Conditions outside the subset (rule 22) count for nothing.
 */
export function representativeValues(
  lifeEvent: LifeEvent,
  conditions: readonly (string | undefined)[],
): RepresentativeValues {
  const atoms = conditions.flatMap(atomsIn);
  const ofFact = (fact: Fact): readonly Atom[] => atoms.filter(({ factId }) => factId === fact.id);
  const isHuge = (fact: Fact): boolean => fact.type === 'codeList' && namedIn(ofFact(fact)).length > MOST_COMBINED;
  const values = new Map(
    lifeEvent.facts.map((fact) => [fact.id, isHuge(fact) ? fewOf(fact) : valuesOf(ofFact(fact), fact)]),
  );
  return { of: (factId) => values.get(factId) ?? [], areComplete: !lifeEvent.facts.some(isHuge) };
}

/** Nothing, each value alone, and all of them. */
function fewOf({ values = [] }: Fact): readonly FactValue[] {
  const all = values.map(({ value }) => value);
  return [[], ...all.map((value) => [value]), all];
}

function namedIn(atoms: readonly Atom[]): readonly unknown[] {
  return [...new Set(atoms.map((atom) => ('literal' in atom ? atom.literal : undefined)))];
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
