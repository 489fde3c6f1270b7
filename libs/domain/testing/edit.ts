import { readPointer } from '../form/index';

/** One change of a JSON document, as RFC 6902 writes it. */
export type Edit =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string };

/** A copy of a JSON document with edits applied in order. */
export function mutated(document: unknown, edits: readonly Edit[]): unknown {
  const copy = structuredClone(document);
  for (const edit of edits) apply(copy, edit);
  return copy;
}

function apply(document: unknown, edit: Edit): void {
  const parent = readPointer(document, edit.path.slice(0, edit.path.lastIndexOf('/')));
  const name = edit.path.slice(edit.path.lastIndexOf('/') + 1);
  if (Array.isArray(parent)) {
    const index = name === '-' ? parent.length : Number(name);
    parent.splice(index, edit.op === 'add' ? 0 : 1, ...(edit.op === 'remove' ? [] : [edit.value]));
  } else {
    const record = parent as Record<string, unknown>;
    if (edit.op === 'remove') Reflect.deleteProperty(record, name);
    else record[name] = edit.value;
  }
}
