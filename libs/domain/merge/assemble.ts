import { type FormMapping, type FormNode, type FormObject, type MappingElement } from '../form/index';
import { childPointer } from '../form/pointer';
import { type MergeDecisions } from './decision';
import { type OutputElement } from './element';
import { type MergedElement, type ProposedForm, type ProposedSection } from './proposal';
import { sourceOf } from './questions';
import { type Resolved } from './resolve';
import { type ItemSupply } from './supply';

/** An element with its place in the form. */
interface Placed extends Resolved {
  readonly pointer: string;
}

interface Section extends ProposedSection {
  readonly title: string;
  readonly elements: readonly Placed[];
}

/** The proposed form and where each of its elements comes from. */
export interface Assembled {
  readonly mergedForm: ProposedForm;
  readonly elements: readonly MergedElement[];
}

/**
 * Puts elements into sections: one for each set of items that need the same, so that a section is shown when one of its items
 * applies and nothing is asked that no item of the case needs. What most items need comes first.
 */
export function assemble(
  supplies: readonly ItemSupply[],
  resolved: readonly Resolved[],
  outputs: readonly OutputElement[],
  names: MergeDecisions['sections'] = [],
): Assembled {
  const order = supplies.map(({ itemId }) => itemId);
  const itemSets = [...new Set(resolved.map(({ itemIds }) => setOf(itemIds, order)))];
  const bySize = itemSets.toSorted(
    (one, other) => sizeOf(other) - sizeOf(one) || place(one, order) - place(other, order),
  );
  const sections = bySize.reduce<readonly Section[]>((before, itemSet) => {
    const elements = resolved.filter(({ itemIds }) => setOf(itemIds, order) === itemSet);
    return [...before, sectionOf(supplies, itemSet.split(' '), inOrder(elements, order), names, before)];
  }, []);
  const placed = sections.flatMap(({ elements }) => elements);
  return {
    mergedForm: {
      schema: schemaOf(sections),
      sections: sections.map(({ name, itemIds, required }) => ({ name, itemIds, required })),
      mappings: supplies.map((supply) => mappingOf(supply, placed, outputs)),
    },
    elements: placed.map(mergedElement),
  };
}

/** Items in the order of the supplies, as one text. */
function setOf(itemIds: readonly string[], order: readonly string[]): string {
  return order.filter((itemId) => itemIds.includes(itemId)).join(' ');
}

function sizeOf(itemSet: string): number {
  return itemSet.split(' ').length;
}

function place(itemSet: string, order: readonly string[]): number {
  return order.indexOf(itemSet.split(' ')[0] ?? '');
}

/** Elements in the order in which the forms show them, those of the first item first. */
function inOrder(elements: readonly Resolved[], order: readonly string[]): readonly Resolved[] {
  const rank = ({ members }: Resolved): number =>
    Math.min(...members.map(({ element }) => order.indexOf(element.supply.itemId) * 10_000 + element.position));
  return elements.toSorted((one, other) => rank(one) - rank(other));
}

function sectionOf(
  supplies: readonly ItemSupply[],
  itemIds: readonly string[],
  elements: readonly Resolved[],
  names: NonNullable<MergeDecisions['sections']>,
  before: readonly Section[],
): Section {
  const named = names.find(
    (each) => setOf(each.itemIds, itemIds) === itemIds.join(' ') && each.itemIds.length === itemIds.length,
  );
  const taken = before.map(({ name }) => name);
  const name = unique(named?.name ?? usualName(itemIds, supplies.length), taken);
  const placed = elements.reduce<readonly Placed[]>((done, element) => {
    const used = done.map(({ pointer }) => pointer.split('/')[2] ?? '');
    const property = unique(nameOf(element), used);
    return [...done, { ...element, pointer: childPointer(`/${name}`, property) }];
  }, []);
  const title = named?.title ?? usualTitle(supplies, itemIds);
  return { name, title, itemIds, required: placed.some(({ required }) => required), elements: placed };
}

/** `common` for all items, `foodLicence` for one, `foodLicenceAnd2` for it and two others. */
function usualName(itemIds: readonly string[], all: number): string {
  const [first = ''] = itemIds;
  if (itemIds.length === 1) return camel(first);
  return itemIds.length === all ? 'common' : `${camel(first)}And${itemIds.length - 1}`;
}

function usualTitle(supplies: readonly ItemSupply[], itemIds: readonly string[]): string {
  const titles = supplies.filter(({ itemId }) => itemIds.includes(itemId)).map(({ name }) => name);
  if (titles.length === 1) return titles[0] ?? '';
  return titles.length === supplies.length ? '各事项共同需要' : `${titles.join('、')}共同需要`;
}

function camel(itemId: string): string {
  return itemId.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The name that the first department uses. */
function nameOf({ members: [first] }: Resolved): string {
  return first?.element.pointer.split('/').at(-1) ?? '';
}

/** The name itself, or with the first number that makes it unique. */
function unique(name: string, taken: readonly string[]): string {
  const candidates = [name, ...taken.map((_, index) => `${name}${index + 2}`)];
  return candidates.find((candidate) => !taken.includes(candidate)) ?? `${name}${taken.length + 2}`;
}

function schemaOf(sections: readonly Section[]): FormObject {
  const groups = sections.map(({ name, title, elements }): [string, FormNode] => {
    const properties = elements.map(({ pointer, node }) => [pointer.split('/')[2] ?? '', node] as const);
    const required = elements.filter((each) => each.required).map(({ pointer }) => pointer.split('/')[2] ?? '');
    const group = { type: 'object', title, properties: Object.fromEntries(properties), required } as const;
    return [name, { ...group, additionalProperties: false }];
  });
  return {
    type: 'object',
    title: '申请表',
    properties: Object.fromEntries(groups),
    required: [],
    additionalProperties: false,
  };
}

function mappingOf(supply: ItemSupply, placed: readonly Placed[], outputs: readonly OutputElement[]): FormMapping {
  const { itemId } = supply;
  const fromForm = placed.flatMap(({ pointer, members }): { position: number; mapped: MappingElement }[] =>
    members
      .filter(({ element }) => element.supply === supply)
      .map(({ element, transform }) => ({
        position: element.position,
        mapped: { to: element.pointer, label: element.node.title, from: pointer, ...(transform && { transform }) },
      })),
  );
  const fromItems = outputs
    .filter((output) => output.supply === supply)
    .map(({ position, pointer, node, fromItem }) => ({
      position,
      mapped: { to: pointer, label: node.title, fromItem },
    }));
  const elements = [...fromForm, ...fromItems].toSorted((one, other) => one.position - other.position);
  return { itemId, elements: elements.map(({ mapped }) => mapped) };
}

function mergedElement({ pointer, node, required, members }: Placed): MergedElement {
  const sources = members.map(({ element, mergedBy, transform }) => ({
    ...sourceOf(element),
    mergedBy,
    ...(transform && { transform }),
  }));
  return { pointer, title: node.title, required, sources };
}
