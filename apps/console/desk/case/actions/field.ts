/** One choice of a field. */
export interface FieldChoice {
  readonly value: string;
  readonly label: string;
}

/** What a person fills in or chooses for a command. `name` is the member of the command's body. */
export type Field = {
  readonly name: string;
  readonly label: string;
  readonly isOptional?: boolean;
} & (
  | { readonly kind: 'line'; readonly suggestions?: readonly string[] }
  | { readonly kind: 'text' }
  /** One entry a line. */
  | { readonly kind: 'texts' }
  | { readonly kind: 'choice'; readonly options: readonly FieldChoice[] }
  | { readonly kind: 'choices'; readonly options: readonly FieldChoice[] }
  | { readonly kind: 'flag' }
  /** A period: how many working days, days or hours. */
  | { readonly kind: 'limit' }
  | { readonly kind: 'instant' }
  /** Things to put right; `subjects` are what they may be about. */
  | { readonly kind: 'defects'; readonly subjects: readonly FieldChoice[] }
  /** Who comes, by department: ids of officers, separated by commas or blanks. */
  | { readonly kind: 'inspectors'; readonly departments: readonly FieldChoice[] }
  /** What each department found. */
  | {
      readonly kind: 'outcomes';
      readonly departments: readonly FieldChoice[];
      readonly results: readonly FieldChoice[];
    }
);

/** Values as they stand in the fields, by name. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** One thing to put right, as it is written. */
export interface DefectLine {
  readonly subject?: string;
  readonly content: string;
}

/** What a department found, as it is written; requirements one a line. */
export interface OutcomeLine {
  readonly result?: string;
  readonly requirements?: string;
}

/** The value of a field as the body of the command takes it; `undefined` when nothing was filled in. */
export function valueOf(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'line':
    case 'text':
      return filled(value);
    case 'texts':
      return listed(linesOf(value));
    case 'choice':
      return filled(value);
    case 'choices':
      return listed((value ?? []) as readonly string[]);
    case 'flag':
      return value === true ? true : field.isOptional === true ? undefined : false;
    case 'limit': {
      const { value: count, unit = 'workingDay' } = (value ?? {}) as { value?: number; unit?: string };
      return count === undefined ? undefined : { value: count, unit };
    }
    case 'instant':
      return typeof value === 'string' && value !== '' ? `${value}:00+08:00` : undefined;
    case 'defects':
      return listed(defectsOf(value));
    case 'inspectors':
      return listed(inspectorsOf(field.departments, value));
    case 'outcomes':
      return listed(outcomesOf(field.departments, value));
  }
}

/** Names of fields that must be filled in and are not. */
export function missingOf(fields: readonly Field[], values: FieldValues): readonly string[] {
  return fields
    .filter((field) => field.isOptional !== true && valueOf(field, values[field.name]) === undefined)
    .map(({ label }) => label);
}

/** The body of a command: what its subject fixes, and what was filled in. */
export function bodyWith(fixed: object, fields: readonly Field[], values: FieldValues): object {
  const entries = fields.map((field) => [field.name, valueOf(field, values[field.name])] as const);
  return { ...fixed, ...Object.fromEntries(entries.filter(([, value]) => value !== undefined)) };
}

function filled(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function listed<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values;
}

function linesOf(value: unknown): readonly string[] {
  return (typeof value === 'string' ? value : '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function defectsOf(value: unknown): readonly DefectLine[] {
  return ((value ?? []) as readonly DefectLine[])
    .map(({ subject, content }) => ({ ...(filled(subject) !== undefined && { subject }), content: content.trim() }))
    .filter(({ content }) => content !== '');
}

function inspectorsOf(departments: readonly FieldChoice[], value: unknown): readonly object[] {
  const written = (value ?? {}) as Readonly<Record<string, string>>;
  return departments
    .map(({ value: departmentId }) => ({
      departmentId,
      officerIds: (written[departmentId] ?? '').split(/[\s,，、;；]+/).filter((id) => id !== ''),
    }))
    .filter(({ officerIds }) => officerIds.length > 0);
}

function outcomesOf(departments: readonly FieldChoice[], value: unknown): readonly object[] {
  const written = (value ?? {}) as Readonly<Record<string, OutcomeLine>>;
  return departments.flatMap(({ value: departmentId }) => {
    const { result, requirements } = written[departmentId] ?? {};
    if (result === undefined) return [];
    const asked = linesOf(requirements);
    return [{ departmentId, result, ...(asked.length > 0 && { requirements: asked }) }];
  });
}
