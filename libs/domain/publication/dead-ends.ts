import { conditionsOf } from '../catalogue/check/conditions';
import { at } from '../catalogue/check/finding';
import { type Facts, type FactValue } from '../catalogue/condition';
import { walkGuidance } from '../catalogue/guidance';
import { type GuidanceEnd, type LifeEvent } from '../catalogue/life-event';
import { planCase, replanCase } from '../catalogue/plan';
import { representativeValues } from './fact-values';
import { pick, type Random, seeded } from './random';

/** Answers that lead an applicant nowhere, or to a case that cannot be planned. */
export interface DeadEnd {
  readonly facts: Facts;
  /** Questions that were answered, in order. */
  readonly path: readonly string[];
  /** JSON Pointer of the place at fault. */
  readonly place: string;
  /** What happens, in Chinese. */
  readonly message: string;
}

/** How many random applicants are sent through the guidance, and the seed that makes them the same again. */
export interface DeadEndSearch {
  readonly runs: number;
  readonly seed: number;
}

/**
 * Sends random applicants through the guidance, with random records of them and random findings on the way: each must reach an
 * end, and where that end files a case, the case must have items that can be planned. Gives one example for each place and kind of
 * fault. A combination that a mutual exclusion bars is none: it is refused with its reason, and the applicant chooses again.
 */
export function deadEnds(lifeEvent: LifeEvent, { runs, seed }: DeadEndSearch): DeadEnd[] {
  const random = seeded(seed);
  const applicant = applicantsOf(lifeEvent, random);
  const found = new Map<string, DeadEnd>();
  for (let run = 0; run < runs; run += 1) {
    const deadEnd = applicant();
    if (deadEnd !== undefined && !found.has(deadEnd.place + deadEnd.message))
      found.set(deadEnd.place + deadEnd.message, deadEnd);
  }
  return [...found.values()];
}

/** Makes random applicants, one a call, and says where each comes to a dead end. */
function applicantsOf(lifeEvent: LifeEvent, random: Random): () => DeadEnd | undefined {
  const conditions = [...conditionsOf(lifeEvent)].map(([, condition]) => condition);
  const values = representativeValues(lifeEvent, conditions);
  const valueOf = (id: string): FactValue | undefined => {
    const fact = lifeEvent.facts.find((candidate) => candidate.id === id);
    if (fact?.type === 'codeList') return (fact.values ?? []).map(({ value }) => value).filter(() => random() < 0.5);
    return values.of(id).length === 0 ? undefined : pick(values.of(id), random);
  };
  const systemFacts = lifeEvent.facts.filter(({ source }) => source === 'system');
  return () => {
    const looked = systemFacts.flatMap(({ id }) => {
      const value = random() < 0.2 ? undefined : valueOf(id);
      return value === undefined ? [] : [[id, value] as const];
    });
    const walked = walkOf(lifeEvent, Object.fromEntries(looked), valueOf);
    if ('message' in walked) return walked;
    return caseFault(lifeEvent, walked, random, valueOf);
  };
}

interface Arrived {
  readonly facts: Facts;
  readonly path: readonly string[];
  readonly end: GuidanceEnd;
}

/** Answers one question after the other until an end; facts may be given before. */
function walkOf(
  lifeEvent: LifeEvent,
  given: Facts,
  answer: (factId: string) => FactValue | undefined,
): Arrived | DeadEnd {
  let facts = given;
  let path: readonly string[] = [];
  for (;;) {
    try {
      const walk = walkGuidance(lifeEvent, facts);
      path = walk.path;
      if ('end' in walk) return { facts, path, end: walk.end };
      const value = answer(walk.next.factId);
      const place = placeOf(lifeEvent, walk.next.id);
      if (value === undefined) return { facts, path, place, message: `问题“${walk.next.question}”没有可选的回答` };
      facts = { ...facts, [walk.next.factId]: value };
      path = [...path, walk.next.id];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return brokenOff(lifeEvent, facts, path);
    }
  }
}

/** The last question from which the guidance goes on: what it goes to is missing, or was asked already. */
function brokenOff(lifeEvent: LifeEvent, facts: Facts, path: readonly string[]): DeadEnd {
  const last = lifeEvent.guidance.nodes.find(({ id }) => id === path.at(-1));
  if (last === undefined) return { facts, path, place: at('guidance', 'startNodeId'), message: '导办没有第一个问题' };
  const message = `回答“${last.question}”之后走不到下一个问题或者结论`;
  return { facts, path, place: `${placeOf(lifeEvent, last.id)}/next`, message };
}

function placeOf(lifeEvent: LifeEvent, nodeId: string): string {
  return at(
    'guidance',
    'nodes',
    lifeEvent.guidance.nodes.findIndex(({ id }) => id === nodeId),
  );
}

/** What is wrong with the case of someone who reached an end, at filing and after what procedures find out. */
function caseFault(
  lifeEvent: LifeEvent,
  { facts, path, end }: Arrived,
  random: Random,
  valueOf: (factId: string) => FactValue | undefined,
): DeadEnd | undefined {
  const place = at('guidance', 'ends', lifeEvent.guidance.ends.indexOf(end));
  if (end.outcome !== 'proceed' && end.outcome !== 'partial') return undefined;
  const basis = { facts, endId: end.id, channel: random() < 0.5 ? 'window' : 'online' } as const;
  try {
    const plan = planCase(lifeEvent, basis);
    if (plan.items.length === 0) return { facts, path, place, message: `结论${end.id}可以申请，却没有任何事项可办` };
    const established = plan.specialProcedures.flatMap(({ establishesFactIds }) => establishesFactIds);
    const found = established.flatMap((id) => {
      const value = valueOf(id);
      return value === undefined ? [] : [[id, value] as const];
    });
    replanCase(lifeEvent, plan, { ...basis, facts: { ...facts, ...Object.fromEntries(found) } });
    return undefined;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { facts, path, place: at('serviceItems'), message: '事项互为前置，办件无法安排先后' };
  }
}
