import { type FormNode, type FormObject } from '@yijian/domain/form';

/** One line of a form as it is read: its title, and its value in words or its own lines. */
export type FormRow =
  | { readonly key: string; readonly title: string; readonly value: string }
  | { readonly key: string; readonly title: string; readonly rows: readonly FormRow[] };

/** A form as lines, in the order of its schema; what was not filled in has none. */
export function formRows(schema: FormObject, data: unknown): readonly FormRow[] {
  const values = (data ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(schema.properties).flatMap(([key, node]) => rowsOf(key, node, values[key]));
}

function rowsOf(key: string, node: FormNode, value: unknown): readonly FormRow[] {
  const { title } = node;
  if (value === undefined || value === null || value === '') return [];
  if (node.type === 'object') return [{ key, title, rows: formRows(node, value) }];
  if (node.type === 'array' && Array.isArray(value)) {
    const { items } = node;
    if (items.type !== 'object') return [{ key, title, value: value.map((each) => inWords(items, each)).join('、') }];
    return value.map((each, index) => ({
      key: `${key}/${String(index)}`,
      title: `${title} ${String(index + 1)}`,
      rows: formRows(items, each),
    }));
  }
  return [{ key, title, value: inWords(node, value) }];
}

function inWords(node: FormNode, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const choice = 'oneOf' in node ? node.oneOf?.find((each) => each.const === value) : undefined;
  return choice?.title ?? String(value);
}
