import { type FieldProblem } from '../failure/index';
import { childPointer } from '../form/pointer';
import { type Facts, type FactValue, isMet } from './condition';
import { type Fact, type GuidanceEnd, type GuidanceNode, type LifeEvent } from './life-event';

/**
 * Where answers lead. `path` holds the ids of the questions asked so far and `facts` their answers; `next` is the first
 * question without an answer, `end` the end that was reached.
 */
export type GuidanceWalk =
  | { readonly path: readonly string[]; readonly facts: Facts; readonly end: GuidanceEnd }
  | { readonly path: readonly string[]; readonly facts: Facts; readonly next: GuidanceNode };

/**
 * Walks the guidance from its start (README §3): after an answer the branches are tried in order. Only facts asked on the way
 * are read, so answers to questions that are not asked change nothing. Throws RangeError for a graph with a circle or a
 * dangling reference, which rules 5, 26 and 27 keep out.
 */
export function walkGuidance(lifeEvent: LifeEvent, facts: Facts): GuidanceWalk {
  const { startNodeId, nodes, ends } = lifeEvent.guidance;
  const path: string[] = [];
  const asked: Record<string, FactValue> = {};
  let place = startNodeId;
  for (;;) {
    const end = ends.find(({ id }) => id === place);
    if (end !== undefined) return { path, facts: asked, end };
    const node = nodes.find(({ id }) => id === place);
    if (node === undefined || path.includes(place))
      throw new RangeError(`Guidance of ${lifeEvent.slug} is broken at "${place}".`);
    const answer = facts[node.factId];
    if (answer === undefined) return { path, facts: asked, next: node };
    path.push(node.id);
    asked[node.factId] = answer;
    place = node.next.find(({ when }) => isMet(when, asked))?.goTo ?? '';
  }
}

/**
 * What is wrong with the answers of an applicant, with pointers such as `/answers/businessArea`: unknown facts, facts that are
 * looked up or found out and never asked, wrong types, values that are not listed, numbers out of range. Empty when all fit.
 */
export function answerProblems(lifeEvent: LifeEvent, answers: Readonly<Record<string, unknown>>): FieldProblem[] {
  return Object.entries(answers).flatMap(([id, value]) => {
    const fact = lifeEvent.facts.find((candidate) => candidate.id === id);
    const message =
      fact === undefined ? '没有这个问题，请删去这个回答' : (notAsked(fact) ?? factValueProblem(fact, value));
    return message === undefined ? [] : [{ pointer: childPointer('/answers', id), message }];
  });
}

/** Why a value does not fit its fact, in Chinese; `undefined` when it does. */
export function factValueProblem(fact: Fact, value: unknown): string | undefined {
  switch (fact.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `“${fact.label}”只能回答是（true）或者否（false）`;
    case 'number':
      return numberProblem(fact, value);
    case 'code':
      return isListed(fact, value) ? undefined : `“${fact.label}”只能选其一：${choices(fact)}`;
    case 'codeList':
      return isListOfListed(fact, value) ? undefined : `“${fact.label}”只能从下列各项中选，不得重复：${choices(fact)}`;
  }
}

function notAsked(fact: Fact): string | undefined {
  if (fact.source === 'system') return `“${fact.label}”由系统核查，不由申请人回答，请删去`;
  if (fact.source === 'procedure') return `“${fact.label}”在办理中查明，不由申请人回答，请删去`;
  return undefined;
}

function numberProblem({ label, unit = '', minimum, maximum }: Fact, value: unknown): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return `“${label}”须填数字`;
  if (minimum !== undefined && value < minimum) return `“${label}”不得小于${minimum}${unit}`;
  if (maximum !== undefined && value > maximum) return `“${label}”不得大于${maximum}${unit}`;
  return undefined;
}

function isListOfListed(fact: Fact, value: unknown): boolean {
  return Array.isArray(value) && new Set(value).size === value.length && value.every((entry) => isListed(fact, entry));
}

function isListed(fact: Fact, value: unknown): boolean {
  return (fact.values ?? []).some((entry) => entry.value === value);
}

function choices(fact: Fact): string {
  return (fact.values ?? []).map(({ value, label }) => `${label}（${value}）`).join('、');
}
