import { assemble } from './assemble';
import { type MergeDecisions, UNDECIDED } from './decision';
import { elementsOf, outputOf, type OwnElement } from './element';
import { groupsOf } from './group';
import { mergeMaterials } from './materials';
import { type MergeProposal } from './proposal';
import { resolve } from './resolve';
import { savingOf } from './saving';
import { type ItemSupply } from './supply';

/**
 * Proposes the one form and the one set of materials for items that are handled together. Pure and deterministic: the same
 * supplies and decisions yield the same proposal. Nothing is merged silently: elements come together by the same data element
 * code, or because a person said so; differences are conflicts until they are decided. While a conflict is open, elements that are
 * alike by title alone stay apart and of differing constraints the strictest holds, so that every department still gets its own
 * form. Throws RangeError when two supplies are for the same item.
 */
export function proposeMerge(supplies: readonly ItemSupply[], decisions: MergeDecisions = UNDECIDED): MergeProposal {
  const itemIds = supplies.map(({ itemId }) => itemId);
  const twice = itemIds.find((itemId, index) => itemIds.indexOf(itemId) < index);
  if (twice !== undefined) throw new RangeError(`Two supplies are for the item "${twice}": give one for each item.`);
  const apart = new Set(decisions.decisions.flatMap(({ conflictId, take }) => (take === 'apart' ? [conflictId] : [])));
  const all = supplies.flatMap(elementsOf);
  const outputs = all.flatMap((element) => outputOf(element, supplies) ?? []);
  const filled = all.filter((element) => outputOf(element, supplies) === undefined);
  const groups = groupsOf(filled, ({ key }) => apart.has(`meaning:${key}`));
  const inOrder = (elements: readonly OwnElement[]): readonly OwnElement[] =>
    elements.toSorted((one, other) => supplies.indexOf(one.supply) - supplies.indexOf(other.supply));
  const resolutions = groups.map((group) =>
    resolve({ ...group, members: inOrder(group.members) }, decisions.decisions),
  );
  const set = mergeMaterials(supplies, decisions.decisions);
  const conflicts = [...resolutions.flatMap((each) => each.conflicts), ...set.conflicts];
  const elements = resolutions.flatMap((each) => each.elements);
  const assembled = assemble(supplies, elements, outputs, decisions.sections);
  const known = new Set(conflicts.map(({ id }) => id));
  return {
    format: 'merge-proposal/1',
    items: supplies.map(({ itemId, name, departmentId }) => ({ itemId, name, departmentId })),
    ...assembled,
    materials: set.materials,
    conflicts,
    undecided: conflicts.filter(({ decided }) => !decided).length,
    unusedDecisions: decisions.decisions.map(({ conflictId }) => conflictId).filter((id) => !known.has(id)),
    saving: savingOf(supplies, assembled.mergedForm, set.materials),
  };
}
