import { type LifeEvent, type Material, shownSections } from '../catalogue/index';
import {
  buildPayload,
  type FormMappingElement,
  type FormNode,
  formNodeAt,
  type MergedForm,
  readPointer,
  writePointer,
} from '../form/index';
import { besides, recoded } from './recode';
import { type MergeProposal, type ProposedSection } from './proposal';
import { type ItemSupply } from './supply';

/** A package with a merged form put in, and what of the old form is gone because no department asks for it. */
export interface MergedPackage {
  readonly lifeEvent: LifeEvent;
  readonly dropped: readonly { readonly pointer: string; readonly title: string }[];
}

/**
 * Puts a merge into the package of its event: form, materials, and of every item what its department supplied. Sections that no
 * department reads (agent, delivery, declaration) belong to the coordinator and stay; conditions of the items become conditions
 * of sections; facts find their elements again; examples are filled anew from what each department was to get. Version and
 * effective dates are the editor's; whether the package may be published says `checkPackage`. Throws RangeError when conflicts
 * are undecided or the items are not those of the package.
 */
export function putIntoPackage(
  lifeEvent: LifeEvent,
  proposal: MergeProposal,
  supplies: readonly ItemSupply[],
): MergedPackage {
  if (proposal.undecided > 0) throw new RangeError(`${proposal.undecided} conflicts of the merge are undecided.`);
  const ids = lifeEvent.serviceItems.map(({ id }) => id);
  const strange = [...ids, ...supplies.map(({ itemId }) => itemId)].find(
    (id) => !ids.includes(id) || !supplies.some(({ itemId }) => itemId === id),
  );
  if (strange !== undefined) throw new RangeError(`Item "${strange}" is not in both the package and the supplies.`);
  const old = lifeEvent.mergedForm;
  const kept = coordinatorSections(old);
  const proposed = besides(kept, recoded(proposal.mergedForm, old));
  const form = withCoordinator(
    lifeEvent,
    { ...old, ...proposed, version: old.version + 1, examples: [] },
    kept,
    proposed.sections,
  );
  const materials = materialsOf(lifeEvent.materials, proposal);
  const merged: LifeEvent = {
    ...lifeEvent,
    facts: lifeEvent.facts.map((fact) => withPointer(fact, old, form, kept)),
    serviceItems: lifeEvent.serviceItems.map((item) => suppliedItem(item, materials, supplies)),
    materials,
    mergedForm: form,
  };
  const examples = old.examples.map(({ situationId, data }) => ({
    situationId,
    data: filledAnew(merged, old, kept, situationId, data),
  }));
  return { lifeEvent: { ...merged, mergedForm: { ...form, examples } }, dropped: droppedOf(old, kept) };
}

/** Elements that mappings read, by item and place in the own form. */
function readElements(form: MergedForm): readonly (FormMappingElement & { readonly itemId: string })[] {
  return form.mappings.flatMap(({ itemId, elements }) =>
    elements.flatMap((element) => ('from' in element ? [{ ...element, itemId }] : [])),
  );
}

function sectionOf(pointer: string): string {
  return pointer.split('/')[1] ?? '';
}

/** Sections that no mapping reads. */
function coordinatorSections(form: MergedForm): ReadonlySet<string> {
  const read = new Set(readElements(form).map(({ from }) => sectionOf(from)));
  return new Set(form.sections.map(({ name }) => name).filter((name) => !read.has(name)));
}

function withCoordinator(
  lifeEvent: LifeEvent,
  form: MergedForm,
  kept: ReadonlySet<string>,
  proposed: readonly ProposedSection[],
): MergedForm {
  const old = lifeEvent.mergedForm;
  const departments = proposed.map(({ name, itemIds, required }) => {
    const appliesWhen = anyOf(lifeEvent, itemIds);
    return { name, ...(appliesWhen !== undefined && { appliesWhen }), required };
  });
  const sections = [...departments, ...old.sections.filter(({ name }) => kept.has(name))];
  const own = Object.entries(old.schema.properties).filter(([name]) => kept.has(name));
  const always = sections.filter(({ required, appliesWhen }) => required && appliesWhen === undefined);
  const schema = {
    ...form.schema,
    title: old.schema.title,
    properties: { ...form.schema.properties, ...Object.fromEntries(own) },
    required: always.map(({ name }) => name),
  };
  return { ...form, schema, sections };
}

/** Condition under which one of the items applies; none when one of them always does. */
function anyOf({ serviceItems }: LifeEvent, itemIds: readonly string[]): string | undefined {
  const conditions = serviceItems.filter(({ id }) => itemIds.includes(id)).map(({ appliesWhen }) => appliesWhen);
  if (conditions.includes(undefined)) return undefined;
  const different = [...new Set(conditions.filter((condition) => condition !== undefined))];
  return different.length === 1 ? different[0] : different.map((each) => `(${each})`).join(' or ');
}

function withPointer(
  fact: LifeEvent['facts'][number],
  old: MergedForm,
  form: MergedForm,
  kept: ReadonlySet<string>,
): LifeEvent['facts'][number] {
  const { formPointer, ...rest } = fact;
  if (formPointer === undefined || kept.has(sectionOf(formPointer))) return fact;
  const own = readElements(old).find(({ from }) => from === formPointer);
  const found = readElements(form).find(({ itemId, to }) => itemId === own?.itemId && to === own.to);
  return found === undefined ? rest : { ...rest, formPointer: found.from };
}

function suppliedItem(
  item: LifeEvent['serviceItems'][number],
  materials: readonly Material[],
  supplies: readonly ItemSupply[],
): LifeEvent['serviceItems'][number] {
  const supply = supplies.find(({ itemId }) => itemId === item.id);
  if (supply === undefined) return item;
  const { legalBasis, statutory, promised, fee } = supply;
  return {
    ...item,
    legalBasis,
    statutory: { ...item.statutory, ...statutory },
    promised: { ...item.promised, ...promised },
    fee,
    materialIds: materials.filter(({ usedBy }) => usedBy.includes(item.id)).map(({ id }) => id),
  };
}

/** The proposed materials in the order of the package; conditions and tolerance are the coordinator's and stay. */
function materialsOf(before: readonly Material[], { materials }: MergeProposal): readonly Material[] {
  const order = (id: string): number =>
    before.some((each) => each.id === id) ? before.findIndex((each) => each.id === id) : before.length;
  return materials
    .toSorted((one, other) => order(one.id) - order(other.id))
    .map((merged) => {
      const { requiredWhen, tolerance, note } = before.find(({ id }) => id === merged.id) ?? {};
      const members = Object.entries(merged).filter(([name]) => name !== 'asked' && name !== 'sources');
      const material = Object.fromEntries(members) as unknown as Material;
      return {
        ...material,
        ...(requiredWhen !== undefined && { requiredWhen }),
        ...(tolerance !== undefined && material.class === 'nonCore' && { tolerance }),
        ...(note !== undefined && { note }),
      };
    });
}

/** A filled form of a situation in the new form: each element holds what the departments were to get from the old one. */
function filledAnew(
  merged: LifeEvent,
  old: MergedForm,
  kept: ReadonlySet<string>,
  situationId: string,
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const facts = merged.situations.find(({ id }) => id === situationId)?.facts ?? {};
  const shown = new Set(shownSections(merged, facts).map(({ name }) => name));
  const own = Object.fromEntries(Object.entries(data).filter(([name]) => kept.has(name)));
  const filled = readElements(merged.mergedForm)
    .filter(({ from }) => shown.has(sectionOf(from)))
    .reduce<unknown>((form, { from, to, itemId, transform }) => {
      if (readPointer(form, from) !== undefined) return form;
      const payload = readPointer(buildPayload(old, itemId, data, new Map()), to);
      const before = readElements(old).find((each) => each.itemId === itemId && each.to === to);
      const raw = before === undefined ? undefined : readPointer(data, before.from);
      const value = transform === before?.transform ? raw : codeOf(formNodeAt(merged.mergedForm.schema, from), payload);
      return value === undefined ? form : writePointer(form, from, value);
    }, {});
  return { ...(filled as Record<string, unknown>), ...own };
}

/** The code of a choice that the old form told in words. */
function codeOf(node: FormNode | undefined, value: unknown): unknown {
  if (node?.type !== 'string') return value;
  return node.oneOf?.find(({ title }) => title === value)?.const ?? value;
}

/** Elements of the old form that neither a department nor the coordinator asks for. */
function droppedOf(form: MergedForm, kept: ReadonlySet<string>): MergedPackage['dropped'] {
  const read = new Set(readElements(form).map(({ from }) => from));
  return Object.entries(form.schema.properties)
    .filter(([name]) => !kept.has(name))
    .flatMap(([name, section]) => (section.type === 'object' ? leaves(section.properties, `/${name}`) : []))
    .filter(
      ({ pointer }) =>
        ![...read].some((from) => `${pointer}/`.startsWith(`${from}/`) || `${from}/`.startsWith(`${pointer}/`)),
    );
}

function leaves(properties: Readonly<Record<string, FormNode>>, place: string): MergedPackage['dropped'] {
  return Object.entries(properties).map(([name, { title }]) => ({ pointer: `${place}/${name}`, title }));
}
