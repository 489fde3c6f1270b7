import { type FormNode, type MappingTransform, type Sensitivity } from '../form/index';
import { type MergeDecision } from './decision';
import { type OwnElement } from './element';
import { fitOf } from './fit';
import { type Group } from './group';
import { type MergeConflict } from './proposal';
import { meaningConflict, requiredConflict, shapeConflict } from './questions';
import { type Requiredness, settleRequired, settleShape } from './settle';

/** One element of the merged form before it has its place. */
export interface Resolved extends Requiredness {
  /** Title, shape and class of personal data, nothing else. */
  readonly node: FormNode;
  readonly members: readonly ResolvedMember[];
}

/** An own element that the merged element serves. */
export interface ResolvedMember {
  readonly element: OwnElement;
  readonly mergedBy: 'dataElement' | 'title' | 'alone';
  readonly transform?: MappingTransform;
}

/** What a group comes to. */
export interface Resolution {
  readonly elements: readonly Resolved[];
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Applies decisions to a group: elements that are the same become one, every other one stays alone, and everything that a person
 * has to decide is a conflict. Differences are told of all that may come together, so that they can be decided at once.
 */
export function resolve({ key, members, alike }: Group, decisions: readonly MergeDecision[]): Resolution {
  const on = (id: string): readonly MergeDecision[] => decisions.filter(({ conflictId }) => conflictId === id);
  const proposed = [...members, ...alike.filter(({ apart }) => !apart).map(({ element }) => element)];
  const meanings = alike.map((each) => meaningConflict(each, proposed, on));
  const shape = shapeConflict(key, proposed, on);
  const together = proposed.filter(isNotApart(shape?.decisions));
  const requiredness = requiredConflict(key, together, on);
  const rest = together.filter(isNotApart(requiredness?.decisions));
  const open = new Set(meanings.filter(({ decided }) => !decided).map(({ id }) => id));
  const isSame = (element: OwnElement): boolean => rest.includes(element) && !open.has(`meaning:${element.key}`);
  const same = proposed.filter(isSame);
  const title = meanings.flatMap((conflict) => titleDecided(conflict, proposed))[0];
  const merged = mergedOf(same, members, shape?.decisions ?? [], requiredness?.decisions ?? [], title);
  return {
    elements: [...merged, ...proposed.filter((element) => !isSame(element)).map(alone)],
    conflicts: [...meanings, ...[shape, requiredness].filter((conflict) => conflict !== undefined)],
  };
}

function isNotApart(decisions: readonly MergeDecision[] = []): (element: OwnElement) => boolean {
  const apart = decisions.flatMap((decision) => (decision.take === 'apart' ? decision.sources : []));
  return ({ key }) => !apart.includes(key);
}

function titleDecided({ decisions }: MergeConflict, elements: readonly OwnElement[]): readonly string[] {
  const sources = decisions.flatMap((decision) => (decision.take === 'one' ? [decision.source] : []));
  return elements.filter(({ key }) => sources.includes(key)).map(({ node }) => node.title);
}

/** One element for all of them, or each alone when nothing suits all. */
function mergedOf(
  same: readonly OwnElement[],
  byCode: readonly OwnElement[],
  shapes: readonly MergeDecision[],
  requirements: readonly MergeDecision[],
  title: string | undefined,
): readonly Resolved[] {
  const [first] = same;
  const node = settleShape(same, shapes).value;
  const requiredness = settleRequired(same, requirements).value;
  const fits = same.map((element) => node && fitOf(node, element.node));
  if (first === undefined || node === undefined || requiredness === undefined || fits.includes(undefined))
    return same.map(alone);
  if (same.length === 1) return [alone(first)];
  const members = same.map((element, index): ResolvedMember => {
    const mergedBy = byCode.length > 1 && byCode.includes(element) ? 'dataElement' : 'title';
    return { element, mergedBy, ...fits[index] };
  });
  return [{ ...requiredness, node: plain(node, title ?? usualTitle(same), sensitivityOf(same)), members }];
}

function alone(element: OwnElement): Resolved {
  const { node, required, supply } = element;
  const members = [{ element, mergedBy: 'alone' as const }];
  return { node: plain(node, node.title, sensitivityOf([element])), required, itemIds: [supply.itemId], members };
}

/** The title that most departments use, the first of equals. */
function usualTitle(elements: readonly OwnElement[]): string {
  const titles = elements.map(({ node }) => node.title);
  const count = (title: string): number => titles.filter((each) => each === title).length;
  return titles.toSorted((one, other) => count(other) - count(one))[0] ?? '';
}

/** The highest class of personal data that any of them has. */
function sensitivityOf(elements: readonly OwnElement[]): Sensitivity | undefined {
  const classes = elements.map(({ node }) => ('x-sensitivity' in node ? node['x-sensitivity'] : undefined));
  return (['sensitive', 'personal'] as const).find((each) => classes.includes(each));
}

/** An element of a merged form: without the marks of a department. */
function plain(node: FormNode, title: string, sensitivity: Sensitivity | undefined): FormNode {
  const marks = ['x-dataElement', 'x-fromItem', 'x-sensitivity'];
  const members = Object.entries(node).filter(([name]) => !marks.includes(name));
  const shape = { ...(Object.fromEntries(members) as unknown as FormNode), title };
  return sensitivity === undefined || (shape.type !== 'string' && shape.type !== 'object')
    ? shape
    : { ...shape, 'x-sensitivity': sensitivity };
}
