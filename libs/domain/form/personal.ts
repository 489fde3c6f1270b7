import { type FormNode, type Sensitivity } from './merged-form';
import { childPointer } from './pointer';

/** A form element that holds personal data. */
export interface PersonalPointer {
  /** JSON Pointer into the form; the name `*` stands for every entry of a list. */
  readonly pointer: string;
  readonly sensitivity: Sensitivity;
}

/**
 * The elements of a form that hold personal data, in form order, single elements only: a group that is marked passes its
 * class on to everything in it (README §6), and the stricter class wins.
 */
export function personalPointers(schema: FormNode): PersonalPointer[] {
  return collect(schema, '', undefined);
}

function collect(node: FormNode, pointer: string, inherited: Sensitivity | undefined): PersonalPointer[] {
  const own = 'x-sensitivity' in node ? node['x-sensitivity'] : undefined;
  const sensitivity = inherited === 'sensitive' ? inherited : (own ?? inherited);
  if (node.type === 'object') {
    return Object.entries(node.properties).flatMap(([name, child]) =>
      collect(child, childPointer(pointer, name), sensitivity),
    );
  }
  if (node.type === 'array') return collect(node.items, childPointer(pointer, '*'), sensitivity);
  return sensitivity === undefined ? [] : [{ pointer, sensitivity }];
}
