import { type Facts, type FactValue, isMet } from '../catalogue/condition';
import { factsRead } from '../catalogue/condition-check';
import { type GuidanceEnd, type LifeEvent, type SpecialProcedure } from '../catalogue/life-event';
import { brokenExclusions } from '../catalogue/plan';
import { representativeValues, type RepresentativeValues } from './fact-values';

/** Whether items can ever stand in one case; `undecided` when too many answers would have to be tried. */
export type Possibility = 'possible' | 'never' | 'undecided';

/** Most sets of facts that are tried before the question stays undecided. */
const MOST_TRIED = 20_000;

/**
 * Whether some applicant's case can contain all these items, decided over values that stand for all values of the facts that matter:
 * those the conditions of the items and the branches of the guidance read, and those on which it depends whether procedures find
 * such facts out. The guidance must be sound (rules 5, 22–28).
 */
export function canOccurTogether(lifeEvent: LifeEvent, itemIds: readonly string[]): Possibility {
  const conditions = itemIds.map((itemId) => lifeEvent.serviceItems.find(({ id }) => id === itemId)?.appliesWhen);
  if (brokenExclusions(lifeEvent, itemIds).length > 0) return 'never';
  const relevant = relevantConditions(lifeEvent, conditions);
  const values = representativeValues(lifeEvent, relevant);
  const cases = possibleCases(lifeEvent, new Set(relevant.flatMap((each) => [...factsRead(each)])), values);
  let tried = 0;
  for (const { facts, end } of cases) {
    tried += 1;
    if (tried > MOST_TRIED) return 'undecided';
    const excluded = end.outcome === 'partial' ? end.excludedItemIds : [];
    if (itemIds.every((id) => !excluded.includes(id)) && conditions.every((each) => isMet(each, facts)))
      return 'possible';
  }
  return values.areComplete ? 'never' : 'undecided';
}

interface PossibleCase {
  readonly facts: Facts;
  readonly end: Extract<GuidanceEnd, { readonly outcome: 'proceed' | 'partial' }>;
}

/** The conditions themselves, those of the branches, and those on which it depends whether procedures find out what they read. */
function relevantConditions(
  lifeEvent: LifeEvent,
  conditions: readonly (string | undefined)[],
): readonly (string | undefined)[] {
  const known = new Set(conditions);
  lifeEvent.guidance.nodes.forEach(({ next }) => next.forEach(({ when }) => known.add(when)));
  for (const condition of known)
    for (const { appliesTo } of findingOut(lifeEvent, factsRead(condition)))
      for (const { itemId, appliesWhen } of appliesTo)
        known.add(appliesWhen).add(lifeEvent.serviceItems.find(({ id }) => id === itemId)?.appliesWhen);
  return [...known];
}

/** Procedures that find out one of the facts. */
function findingOut({ specialProcedures }: LifeEvent, factIds: ReadonlySet<string>): readonly SpecialProcedure[] {
  return specialProcedures.filter(({ establishesFactIds = [] }) => establishesFactIds.some((id) => factIds.has(id)));
}

/** The cases that answers, records and findings can lead to, as far as the relevant facts tell them apart. */
function* possibleCases(
  lifeEvent: LifeEvent,
  relevant: ReadonlySet<string>,
  values: RepresentativeValues,
): Iterable<PossibleCase> {
  const looked = lifeEvent.facts.filter(({ id, source }) => source === 'system' && relevant.has(id));
  for (const records of choicesOf(
    looked.map(({ id }) => id),
    (id) => [undefined, ...values.of(id)],
  ))
    for (const found of walks(lifeEvent, lifeEvent.guidance.startNodeId, records, relevant, values))
      yield* withFindings(lifeEvent, found, relevant, values);
}

/** All ways from a place of the guidance to an end that files a case. */
function* walks(
  lifeEvent: LifeEvent,
  place: string,
  facts: Facts,
  relevant: ReadonlySet<string>,
  values: RepresentativeValues,
): Iterable<PossibleCase> {
  const end = lifeEvent.guidance.ends.find(({ id }) => id === place);
  if (end?.outcome === 'proceed' || end?.outcome === 'partial') yield { facts, end };
  const node = lifeEvent.guidance.nodes.find(({ id }) => id === place);
  if (node === undefined) return;
  const { factId, next } = node;
  const all = facts[factId] === undefined ? values.of(factId) : [facts[factId]];
  for (const value of relevant.has(factId) ? all : all.slice(0, 1)) {
    const known = { ...facts, [factId]: value };
    const goTo = next.find(({ when }) => isMet(when, known))?.goTo;
    if (goTo !== undefined) yield* walks(lifeEvent, goTo, known, relevant, values);
  }
}

/** The case at filing, and after each thing that its procedures may find out. */
function* withFindings(
  lifeEvent: LifeEvent,
  found: PossibleCase,
  relevant: ReadonlySet<string>,
  values: RepresentativeValues,
): Iterable<PossibleCase> {
  yield found;
  const open = lifeEvent.specialProcedures
    .filter((procedure) => occurs(lifeEvent, procedure, found))
    .flatMap(({ establishesFactIds = [] }) => establishesFactIds)
    .filter((id) => relevant.has(id) && found.facts[id] === undefined);
  if (open.length === 0) return;
  for (const established of choicesOf([...new Set(open)], (id) => values.of(id)))
    yield* withFindings(lifeEvent, { ...found, facts: { ...found.facts, ...established } }, relevant, values);
}

function occurs(lifeEvent: LifeEvent, { appliesTo }: SpecialProcedure, { facts, end }: PossibleCase): boolean {
  const excluded = end.outcome === 'partial' ? end.excludedItemIds : [];
  return appliesTo.some(({ itemId, appliesWhen }) => {
    const item = lifeEvent.serviceItems.find(({ id }) => id === itemId);
    return !excluded.includes(itemId) && isMet(item?.appliesWhen, facts) && isMet(appliesWhen, facts);
  });
}

/** Every way to choose one value for each id; `undefined` leaves the fact unknown. */
function* choicesOf(
  ids: readonly string[],
  valuesOf: (id: string) => readonly (FactValue | undefined)[],
): Iterable<Facts> {
  const [id, ...rest] = ids;
  if (id === undefined) {
    yield {};
    return;
  }
  for (const others of choicesOf(rest, valuesOf))
    for (const value of valuesOf(id)) yield value === undefined ? others : { ...others, [id]: value };
}
