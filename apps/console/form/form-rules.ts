import { childPointer, readPointer, type FormNode, type FormObject } from '@yijian/domain/form';
import { type FormAnswer, type FormProblem } from './form-draft';

/** How one element of the form is filled in. */
export type ControlKind =
  | 'group'
  | 'list'
  | 'choices'
  | 'radio'
  | 'select'
  | 'yesNo'
  | 'tick'
  | 'date'
  | 'dateTime'
  | 'number'
  | 'longText'
  | 'text';

/** Choices that are shown all at once; more are a list to open. */
const FEW = 6;

/** Characters from which on a text gets several lines. */
const LONG = 300;

/** The control of an element, by the subset of JSON Schema that forms are written in. */
export function controlOf(node: FormNode): ControlKind {
  switch (node.type) {
    case 'object':
      return 'group';
    case 'array':
      return node.items.type === 'string' && node.items.oneOf !== undefined ? 'choices' : 'list';
    case 'boolean':
      return node.const === true ? 'tick' : 'yesNo';
    case 'number':
    case 'integer':
      return 'number';
    case 'string':
      if (node.oneOf !== undefined) return node.oneOf.length <= FEW ? 'radio' : 'select';
      if (node.format !== undefined) return node.format === 'date' ? 'date' : 'dateTime';
      return (node.maxLength ?? 0) > LONG ? 'longText' : 'text';
  }
}

/** Names of a group that must be filled as it stands: always, or by the value of another one. */
export function requiredNames(node: FormObject, value: unknown): readonly string[] {
  const owed = (node.allOf ?? [])
    .filter(({ if: condition }) =>
      Object.entries(condition.properties).every(
        ([name, { const: wanted }]) => readPointer(value, childPointerOf(name)) === wanted,
      ),
    )
    .flatMap(({ then }) => then.required);
  return [...node.required, ...owed];
}

/** A new entry of a list, empty. */
export function emptyEntry(node: FormNode): unknown {
  return node.type === 'object' ? {} : node.type === 'array' ? [] : '';
}

/** How far a section is: nothing written where something must be or need not be, something wrong or missing, or ready. */
export type SectionState = 'empty' | 'optional' | 'open' | 'done';

/** How far a section is. */
export function sectionState(name: string, data: unknown, problems: readonly FormProblem[]): SectionState {
  const hasProblems = problemsWithin(name, problems).length > 0;
  if (isBlank(readPointer(data, childPointerOf(name)))) return hasProblems ? 'empty' : 'optional';
  return hasProblems ? 'open' : 'done';
}

/** Problems of a section. */
export function problemsWithin(name: string, problems: readonly FormProblem[]): readonly FormProblem[] {
  const pointer = childPointerOf(name);
  return problems.filter((problem) => problem.pointer === pointer || problem.pointer.startsWith(`${pointer}/`));
}

/** Whether nothing is filled in. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (typeof value === 'object') return Object.values(value).every(isBlank);
  return false;
}

/** The sections of a form with their elements, in display order. */
export function sectionsOf({
  schema,
  sections,
}: FormAnswer): readonly (FormAnswer['sections'][number] & { readonly node: FormNode })[] {
  const { properties } = schema as unknown as FormObject;
  return sections.flatMap((section) => {
    const node = properties[section.name];
    return node === undefined ? [] : [{ ...section, node }];
  });
}

function childPointerOf(name: string): string {
  return childPointer('', name);
}
