import { childPointer } from '../form/pointer';
import { type Sensitivity } from '../form/index';
import {
  type ElementMarks,
  type ItemSupply,
  type SuppliedForm,
  type SuppliedNode,
  type SuppliedObject,
} from './supply';

/** One element of a department's own form that is merged as a whole. */
export interface OwnElement {
  /** `{itemId}{pointer}`: names it in conflicts and decisions. */
  readonly key: string;
  readonly supply: ItemSupply;
  /** JSON Pointer into the own form. */
  readonly pointer: string;
  readonly node: SuppliedNode;
  /** Place in the own form, from 0. */
  readonly position: number;
  /** Whether the department requires it. */
  readonly required: boolean;
}

/** An own element that the result of another item fills; nobody is asked for it. */
export interface OutputElement extends OwnElement {
  readonly fromItem: NonNullable<ElementMarks['x-fromItem']>;
}

/**
 * The elements of an own form in display order. A group is taken apart where its elements can stand alone and be put together
 * again; it stays whole when its elements depend on each other, or when it may be there empty or missing as a group.
 */
export function elementsOf(supply: ItemSupply): readonly OwnElement[] {
  return within(supply, supply.form, '').map((element, position) => ({ ...element, position }));
}

/** The element as one that a result fills, when the item with that result is among those merged. */
export function outputOf(element: OwnElement, supplies: readonly ItemSupply[]): OutputElement | undefined {
  const fromItem = element.node['x-fromItem'];
  const source = supplies.find(({ itemId }) => itemId === fromItem?.itemId);
  const isThere = source?.results.some(({ id }) => id === fromItem?.outputId) === true;
  return fromItem === undefined || !isThere ? undefined : { ...element, fromItem };
}

type Unplaced = Omit<OwnElement, 'position'>;

function within(
  supply: ItemSupply,
  group: SuppliedForm,
  place: string,
  sensitivity?: Sensitivity,
): readonly Unplaced[] {
  return Object.entries(group.properties).flatMap(([name, child]): readonly Unplaced[] => {
    const pointer = childPointer(place, name);
    const required = group.required.includes(name);
    if (child.type === 'object' && canBeTakenApart(child, required))
      return within(supply, child, pointer, child['x-sensitivity']);
    return [
      { key: `${supply.itemId}${pointer}`, supply, pointer, node: withSensitivity(child, sensitivity), required },
    ];
  });
}

/**
 * A required group with something required in it is always there; an optional one with nothing required never has to be. The
 * class of personal data of a group can be handed down to texts alone.
 */
function canBeTakenApart(group: SuppliedObject & ElementMarks, required: boolean): boolean {
  const isOneThing = group.allOf ?? group['x-dataElement'] ?? group['x-fromItem'];
  if (isOneThing !== undefined || required !== group.required.length > 0) return false;
  return group['x-sensitivity'] === undefined || Object.values(group.properties).every(({ type }) => type === 'string');
}

function withSensitivity(node: SuppliedNode, sensitivity: Sensitivity | undefined): SuppliedNode {
  if (sensitivity === undefined || node.type !== 'string' || node['x-sensitivity'] === 'sensitive') return node;
  return { ...node, 'x-sensitivity': sensitivity };
}
