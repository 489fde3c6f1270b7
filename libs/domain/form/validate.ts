import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { checkDigits, type CheckStandard } from '../code/index';
import { type FieldProblem } from '../failure/index';
import { type FormObject, type MergedForm } from './merged-form';
import { problemOf } from './message';
import { childPointer } from './pointer';

/** A section of the form that is shown in the situation of a case (its `appliesWhen` is met). */
export interface ShownSection {
  readonly name: string;
  readonly required: boolean;
}

/** Compiled schemas; a schema that is dropped with its package takes its check along. */
const compiled = new WeakMap<FormObject, ValidateFunction>();

/**
 * What is wrong with a filled form; empty when it can be filed. Checks the schema with formats and check digits, that every
 * shown required section is there and that a hidden one is absent (README §6). At most one problem per field, with a
 * message in Chinese that begins with the title of the field. A schema is compiled once for as long as the same object is used.
 */
export function validateForm(form: MergedForm, shownSections: readonly ShownSection[], data: unknown): FieldProblem[] {
  const check = compiledSchema(form.schema);
  const errors = check(data) ? [] : (check.errors ?? []);
  const hidden = hiddenPointers(form, shownSections);
  const problems = [...errors.filter((error) => !isEcho(error)).map((error) => problemOf(form.schema, error))].filter(
    ({ pointer }) => !hidden.some((section) => pointer === section || pointer.startsWith(`${section}/`)),
  );
  return firstPerField([...problems, ...sectionProblems(form, shownSections, data)]);
}

function compiledSchema(schema: FormObject): ValidateFunction {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const check = formAjv().compile(schema);
  compiled.set(schema, check);
  return check;
}

/** One instance per schema: an instance keeps what it compiled for ever. `ownProperties`: nothing inherited counts as filled. */
function formAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true, ownProperties: true, verbose: true });
  addFormats.default(ajv, ['date', 'date-time']);
  ajv.addKeyword({
    keyword: 'x-check',
    type: 'string',
    schemaType: 'string',
    validate: (standard: CheckStandard, value: string) => checkDigits[standard](value),
  });
  ajv.addVocabulary(['x-codeList', 'x-sensitivity']);
  return ajv;
}

/** Ajv's errors that only repeat another one: each choice that did not match, and the `if` whose `then` failed. */
function isEcho(error: ErrorObject): boolean {
  return error.keyword === 'if' || (error.keyword === 'const' && error.schemaPath.includes('/oneOf/'));
}

function hiddenPointers(form: MergedForm, shownSections: readonly ShownSection[]): string[] {
  const shown = new Set(shownSections.map((section) => section.name));
  return Object.keys(form.schema.properties)
    .filter((name) => !shown.has(name))
    .map((name) => childPointer('', name));
}

function sectionProblems(form: MergedForm, shownSections: readonly ShownSection[], data: unknown): FieldProblem[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  return Object.entries(form.schema.properties).flatMap(([name, { title }]) => {
    const shown = shownSections.find((section) => section.name === name);
    const filled = Object.hasOwn(data, name);
    const pointer = childPointer('', name);
    if (shown === undefined)
      return filled ? [{ pointer, message: `${title}：当前情形不需要填写，请删除这一部分` }] : [];
    return shown.required && !filled ? [{ pointer, message: `${title}：当前情形必须填写这一部分` }] : [];
  });
}

function firstPerField(problems: readonly FieldProblem[]): FieldProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer));
}
