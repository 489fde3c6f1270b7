import { dateOf, readInstant } from '../calendar/index';
import { type FormMappingElement, type FormNode, type MappingElement, type MergedForm } from './merged-form';
import { formNodeAt, readPointer, writePointer } from './pointer';

/** Outputs (results and data) that items have yielded: item id → output id → value. */
export type ItemOutputs = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/**
 * The payload of an item: exactly what its mapping names, from the filled form and from outputs of earlier items; a value
 * that is not there is left out (README §6). `data` is a form that `validateForm` accepted.
 * Throws RangeError when the item has no mapping, a `label` value is none of the choices, or a `date` value is no date-time.
 */
export function buildPayload(
  form: Pick<MergedForm, 'schema' | 'mappings'>,
  itemId: string,
  data: unknown,
  outputs: ItemOutputs,
): Record<string, unknown> {
  const mapping = form.mappings.find((candidate) => candidate.itemId === itemId);
  if (mapping === undefined)
    throw new RangeError(`Item "${itemId}" has no mapping: add one to mergedForm.mappings of the package.`);
  return mapping.elements.reduce<Record<string, unknown>>((payload, element) => {
    const value = elementValue(form, element, data, outputs);
    return value === undefined ? payload : (writePointer(payload, element.to, value) as Record<string, unknown>);
  }, {});
}

function elementValue(
  form: Pick<MergedForm, 'schema'>,
  element: MappingElement,
  data: unknown,
  outputs: ItemOutputs,
): unknown {
  if ('fromItem' in element) {
    const { itemId, outputId } = element.fromItem;
    return readOwn(outputs.get(itemId), outputId);
  }
  const value = readPointer(data, element.from);
  return value === undefined ? undefined : transformed(form.schema, element, value);
}

function readOwn(outputs: Readonly<Record<string, unknown>> | undefined, outputId: string): unknown {
  return outputs !== undefined && Object.hasOwn(outputs, outputId) ? outputs[outputId] : undefined;
}

function transformed(schema: FormNode, element: FormMappingElement, value: unknown): unknown {
  switch (element.transform) {
    case undefined:
      return value;
    case 'date':
      return datePart(element.from, value);
    case 'label':
      return choiceTitle(formNodeAt(schema, element.from), element.from, value);
  }
}

/** The date at +08:00 of a date-time with its own offset. */
function datePart(pointer: string, value: unknown): string {
  const instant = typeof value === 'string' ? readInstant(value) : undefined;
  if (instant === undefined)
    throw new RangeError(`${pointer} is no date-time with an offset: "date" cannot be taken from it.`);
  return dateOf(instant);
}

/** The title of a choice, or the titles of a list of choices. */
function choiceTitle(node: FormNode | undefined, pointer: string, value: unknown): string | string[] {
  if (node?.type === 'array' && Array.isArray(value)) return value.map((entry) => titleOf(node.items, pointer, entry));
  return titleOf(node, pointer, value);
}

function titleOf(node: FormNode | undefined, pointer: string, value: unknown): string {
  const choice = node?.type === 'string' ? node.oneOf?.find((candidate) => candidate.const === value) : undefined;
  if (choice === undefined)
    throw new RangeError(`${pointer} has a value that is none of its choices: "label" cannot be taken from it.`);
  return choice.title;
}
