import { type Department, type LifeEvent, type Material, type ServiceItem } from '../catalogue/index';
import { type FormMapping, type FormNode, formNodeAt, type MappingElement, type MergedForm } from '../form/index';
import { pointerTokens } from '../form/pointer';
import { type ItemSupply, type SuppliedMaterial, type SuppliedNode, type SuppliedObject } from './supply';

/** Data element codes of a merged form, by the JSON Pointers of its elements. */
export type DataElements = Readonly<Record<string, string>>;

/**
 * What each department would have supplied for an event that is merged already: its own form as the mappings of the package
 * describe it, and materials, limits, legal basis, fee and results of its item. Elements that were one in the merged form carry
 * the data element code given for it. How items are handled today is not in a package: the usual steps and visits are supposed.
 * Throws RangeError when an item belongs to none of the departments or has no mapping.
 */
export function suppliesOf(
  lifeEvent: LifeEvent,
  departments: readonly Department[],
  dataElements: DataElements = {},
): readonly ItemSupply[] {
  return lifeEvent.serviceItems.map((item): ItemSupply => {
    const mapping = lifeEvent.mergedForm.mappings.find(({ itemId }) => itemId === item.id);
    if (mapping === undefined) throw new RangeError(`Item "${item.id}" of ${lifeEvent.slug} has no mapping.`);
    if (!departments.some(({ id }) => id === item.departmentId))
      throw new RangeError(`Department "${item.departmentId}" of item "${item.id}" is unknown.`);
    return {
      format: 'item-supply/1',
      kind: 'itemSupply',
      itemId: item.id,
      name: item.name,
      departmentId: item.departmentId,
      baseCode: item.baseCode,
      implementationCode: item.implementationCode,
      handlingItemCode: item.handlingItemCode,
      legalBasis: item.legalBasis,
      statutory: { limit: item.statutory.limit, basis: item.statutory.basis },
      promised: { limit: item.promised.limit },
      fee: item.fee,
      results: item.results,
      prerequisiteItemIds: item.prerequisites.flatMap((each) => ('itemId' in each ? [each.itemId] : [])),
      process: processOf(lifeEvent, item),
      materials: lifeEvent.materials.filter(({ id }) => item.materialIds.includes(id)).map(suppliedMaterial),
      form: formOf(lifeEvent, item, mapping, dataElements),
    };
  });
}

function suppliedMaterial(material: Material): SuppliedMaterial {
  const { id, name, class: importance, source, issuer, sharing, originals, copies, formats } = material;
  const core = importance === 'core';
  return { kind: id, name, ...(issuer && { issuer }), source, core, sharing, originals, copies, formats };
}

/** An instant item is filed and answered in one visit; any other takes one to file and one to fetch the result. */
function processOf({ specialProcedures }: LifeEvent, { id, caseType, initiation }: ServiceItem): ItemSupply['process'] {
  if (initiation === 'system' || initiation === 'proactive') return { steps: ['review', 'decision'], visits: 0 };
  const isVisited = specialProcedures.some(
    ({ kind, appliesTo }) =>
      (kind === 'jointInspection' || kind === 'siteInspection') && appliesTo.some(({ itemId }) => itemId === id),
  );
  const steps = [
    'application',
    'acceptance',
    ...(isVisited ? ['siteInspection'] : []),
    'review',
    'decision',
    'delivery',
  ];
  return { steps: steps as ItemSupply['process']['steps'], visits: caseType === 'instant' ? 1 : 2 };
}

interface Own {
  readonly tokens: readonly string[];
  readonly node: SuppliedNode;
  readonly required: boolean;
}

function formOf(
  { mergedForm, slug }: LifeEvent,
  { name, appliesWhen }: ServiceItem,
  { elements }: FormMapping,
  dataElements: DataElements,
): ItemSupply['form'] {
  const own = elements.map((element): Own => {
    const tokens = pointerTokens(element.to);
    if ('fromItem' in element) {
      const node = { type: 'string', title: element.label, minLength: 1, 'x-fromItem': element.fromItem } as const;
      return { tokens, node, required: false };
    }
    const found = formNodeAt(mergedForm.schema, element.from);
    if (found === undefined) throw new RangeError(`${slug} maps ${element.from}, which is not in its form.`);
    const code = dataElements[element.from];
    const node = { ...ownNode(found, element), title: element.label, ...(code && { 'x-dataElement': code }) };
    return { tokens, node, required: isRequired(mergedForm, element.from, appliesWhen) };
  });
  return group(`${name}申请表`, own);
}

/** The element as the department gets it: the words of a choice where the mapping says so, a date where it takes one. */
function ownNode(node: FormNode, { transform }: MappingElement & { readonly transform?: string }): SuppliedNode {
  if (transform === 'date') return { type: 'string', title: node.title, format: 'date' };
  if (transform !== 'label') return node;
  if (node.type === 'array') return { ...node, items: ownNode(node.items, { transform } as never) };
  if (node.type !== 'string') return node;
  const { oneOf = [] } = node;
  return { ...node, oneOf: oneOf.map(({ title }) => ({ const: title, title })) };
}

/** Required all the way down, in a section that is always shown to this item. */
function isRequired({ schema, sections }: MergedForm, pointer: string, itemAppliesWhen: string | undefined): boolean {
  const tokens = pointerTokens(pointer);
  const section = sections.find(({ name }) => name === tokens[0]);
  const isShown = section?.appliesWhen === undefined || section.appliesWhen === itemAppliesWhen;
  if (section?.required !== true || !isShown) return false;
  return tokens.slice(1).every((token, index) => {
    const parent = formNodeAt(schema, `/${tokens.slice(0, index + 1).join('/')}`);
    return parent?.type === 'object' && parent.required.includes(token);
  });
}

function group(title: string, own: readonly Own[]): SuppliedObject {
  const names = [...new Set(own.map(({ tokens: [first = ''] }) => first))];
  const children = names.map((name) => {
    const within = own.filter(({ tokens: [first] }) => first === name);
    const [only] = within;
    const isLeaf = only !== undefined && only.tokens.length === 1;
    const deeper = within.map((each) => ({ ...each, tokens: each.tokens.slice(1) }));
    const node: SuppliedNode = isLeaf ? only.node : group(name, deeper);
    return { name, node, required: within.some(({ required }) => required) };
  });
  return {
    type: 'object',
    title,
    properties: Object.fromEntries(children.map(({ name, node }) => [name, node])),
    required: children.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}
