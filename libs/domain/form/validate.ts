import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { checkDigits, type CheckStandard } from '../code/index';
import { type FieldProblem } from '../failure/index';
import { type FormObject, type MergedForm } from './merged-form';
import { problemOf } from './message';
import { childPointer, pointerTokens } from './pointer';

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
export function validateForm(
  form: Pick<MergedForm, 'schema'>,
  shownSections: readonly ShownSection[],
  data: unknown,
): FieldProblem[] {
  const check = compiledSchema(form.schema);
  const errors = check(data) ? [] : (check.errors ?? []);
  const problems = errors.filter((error) => !isEcho(error)).map((error) => problemOf(form.schema, error));
  const shown = problems.filter(({ pointer }) => !isHidden(form, shownSections, pointer));
  return firstPerField([...shown, ...sectionProblems(form, shownSections, data)]);
}

function compiledSchema(schema: FormObject): ValidateFunction {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const check = formAjv().compile(schema);
  compiled.set(schema, check);
  return check;
}

/**
 * One instance per schema, because an instance keeps what it compiled for ever. `ownProperties`: nothing inherited counts as
 * filled. `strictRequired` is off: it does not see the properties beside an `if`/`then`; README rule 32 checks these names.
 */
function formAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, ownProperties: true });
  addFormats(ajv, ['date', 'date-time']);
  ajv.addKeyword({
    keyword: 'x-check',
    type: 'string',
    schemaType: 'string',
    validate: (standard: CheckStandard, value: string) => checkDigits[standard](value),
  });
  ajv.addVocabulary(['x-codeList', 'x-sensitivity', 'x-dataElement', 'x-fromItem']);
  return ajv;
}

/** Ajv's errors that only repeat another one: each choice that did not match, and the `if` whose `then` failed. */
function isEcho(error: ErrorObject): boolean {
  return error.keyword === 'if' || (error.keyword === 'const' && /\/oneOf\/\d+\/const$/.test(error.schemaPath));
}

/** Whether a pointer leads into a section that is not shown: what is in there does not matter, it has to go as a whole. */
function isHidden(form: Pick<MergedForm, 'schema'>, shownSections: readonly ShownSection[], pointer: string): boolean {
  const [section] = pointerTokens(pointer);
  if (section === undefined || !Object.hasOwn(form.schema.properties, section)) return false;
  return !shownSections.some(({ name }) => name === section);
}

/** Shown required sections that are missing, and hidden ones that are filled. */
function sectionProblems(
  form: Pick<MergedForm, 'schema'>,
  shownSections: readonly ShownSection[],
  data: unknown,
): FieldProblem[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  return Object.entries(form.schema.properties).flatMap(([name, { title }]) => {
    const shown = shownSections.find((section) => section.name === name);
    const filled = Object.hasOwn(data, name);
    const pointer = childPointer('', name);
    if (shown === undefined) {
      return filled ? [{ pointer, message: `${title}：当前情形不需要填写，请删除这一部分` }] : [];
    }
    return shown.required && !filled ? [{ pointer, message: `${title}：当前情形必须填写这一部分` }] : [];
  });
}

/** One problem is enough to mend a field; a wrong check digit adds nothing to a wrong format. */
function firstPerField(problems: readonly FieldProblem[]): FieldProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer));
}
