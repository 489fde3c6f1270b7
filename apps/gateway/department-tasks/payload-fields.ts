import { type FormNode, formNodeAt, type MappingElement, type MergedForm, readPointer } from '@yijian/domain/form';
import { type PayloadFieldDto } from './task.dto';

/**
 * The payload of an item as its department reads it: every element that was sent, in the order of the mapping, under the
 * department's own label; choices by their titles. What was not supplied was not sent and is not shown.
 */
export function payloadFields(
  { schema, mappings }: Pick<MergedForm, 'schema' | 'mappings'>,
  itemId: string,
  payload: unknown,
): PayloadFieldDto[] {
  const elements = mappings.find((mapping) => mapping.itemId === itemId)?.elements ?? [];
  return elements.flatMap((element) => {
    const value = readPointer(payload, element.to);
    return value === undefined ? [] : [fieldOf(element.label, value, nodeOf(schema, element))];
  });
}

/** How the form describes what was sent; values that were transformed on their way are no longer of that kind. */
function nodeOf(schema: FormNode, element: MappingElement): FormNode | undefined {
  return 'from' in element && element.transform === undefined ? formNodeAt(schema, element.from) : undefined;
}

function fieldOf(label: string, value: unknown, node: FormNode | undefined): PayloadFieldDto {
  if (Array.isArray(value)) return listField(label, value, node?.type === 'array' ? node.items : undefined);
  if (typeof value === 'object' && value !== null) {
    const properties = node?.type === 'object' ? node.properties : {};
    const fields = Object.entries(value).map(([name, member]) => {
      const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
      return fieldOf(known?.title ?? name, member, known);
    });
    return { label, fields };
  }
  return { label, text: textOf(value, node) };
}

function listField(label: string, values: readonly unknown[], node: FormNode | undefined): PayloadFieldDto {
  if (values.every((value) => typeof value !== 'object')) {
    return { label, text: values.map((value) => textOf(value, node)).join('、') };
  }
  return { label, fields: values.map((value, index) => fieldOf(`第${index + 1}项`, value, node)) };
}

function textOf(value: unknown, node: FormNode | undefined): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'string') return String(value);
  const choice = node?.type === 'string' ? node.oneOf?.find((each) => each.const === value) : undefined;
  return choice?.title ?? value;
}
