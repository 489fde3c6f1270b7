import { type FormNode } from '../form/index';

/** Members that say nothing about which values an element takes. */
const SILENT = new Set(['title', 'x-sensitivity', 'x-dataElement', 'x-fromItem']);

/** Whether two elements take the same values: the same type, limits, and choices with the same words; titles may differ. */
export function sameShape(one: FormNode, other: FormNode): boolean {
  return shapeOf(one) === shapeOf(other);
}

/** What decides which values an element takes, as canonical text; the words of choices count, for they are what a code means. */
export function shapeOf(node: FormNode): string {
  return JSON.stringify(shape(node));
}

function shape(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    const entries = value.map((entry) => (name === 'oneOf' ? (entry as unknown) : shape(entry)));
    // The order of choices and of names says nothing.
    return ['oneOf', 'required'].includes(name)
      ? entries.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
      : entries;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([member]) => name === 'properties' || !SILENT.has(member))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([member, child]) => [member, shape(child, name === 'properties' ? '' : member)]);
}
