import { type Facts, type Fact, type LifeEvent, shownSections } from '@yijian/domain/catalogue';
import { type FieldProblem } from '@yijian/domain/failure';
import { readPointer, writePointer } from '@yijian/domain/form';
import { canonicalJson } from '../commands/canonical-json';

/** A fact whose value is also an element of the form. */
type FormFact = Fact & { readonly formPointer: string };

/** Form data with the facts that are known and have an element (README §3: the answer fills it, it is not asked twice). */
export function prefilled(lifeEvent: LifeEvent, facts: Facts, data: unknown = {}): unknown {
  return shownFormFacts(lifeEvent, facts).reduce(
    (filled, fact) => writePointer(filled, fact.formPointer, facts[fact.id]),
    data,
  );
}

/** Where in the form {@link prefilled} puts what is known. */
export function prefilledPointers(lifeEvent: LifeEvent, facts: Facts): readonly string[] {
  return shownFormFacts(lifeEvent, facts).map(({ formPointer }) => formPointer);
}

/**
 * Elements of the form that say something else than the answers of the guidance; both decide what the case consists of, so
 * they must agree. Values that procedures found out are not the applicant's to confirm.
 */
export function factsThatDiffer(lifeEvent: LifeEvent, facts: Facts, data: unknown): FieldProblem[] {
  return shownFormFacts(lifeEvent, facts).flatMap((fact) => {
    const filled = readPointer(data, fact.formPointer);
    if (
      fact.source === 'procedure' ||
      canonicalJson(sortedList(filled)) === canonicalJson(sortedList(facts[fact.id]))
    ) {
      return [];
    }
    const message = `“${fact.label}”在表单中为${shown(fact, filled)}，导办回答为${shown(fact, facts[fact.id])}，二者须一致`;
    return [{ pointer: fact.formPointer, message }];
  });
}

function shownFormFacts(lifeEvent: LifeEvent, facts: Facts): FormFact[] {
  const shownNames = shownSections(lifeEvent, facts).map(({ name }) => name);
  return lifeEvent.facts.filter(
    (fact): fact is FormFact =>
      fact.formPointer !== undefined &&
      facts[fact.id] !== undefined &&
      shownNames.some((name) => fact.formPointer?.startsWith(`/${name}/`)),
  );
}

/** Lists of codes are sets: their order says nothing. */
function sortedList(value: unknown): unknown {
  return Array.isArray(value) ? [...(value as unknown[])].sort() : (value ?? null);
}

function shown(fact: Fact, value: unknown): string {
  if (value === undefined) return '空';
  if (typeof value === 'boolean') return value ? '“是”' : '“否”';
  const parts = (Array.isArray(value) ? value : [value]) as unknown[];
  const labels = parts.map((part) => fact.values?.find((entry) => entry.value === part)?.label ?? String(part));
  return `“${labels.join('、')}${fact.unit ?? ''}”`;
}
