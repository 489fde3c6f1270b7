import Ajv2020, { type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import localizeZh from 'ajv-i18n/localize/zh';
import { childPointer } from '../../form/pointer';
import calendarSchema from '../schema/calendar.schema.json';
import checkDigitsSchema from '../schema/check-digits.schema.json';
import codesSchema from '../schema/codes.schema.json';
import departmentsSchema from '../schema/departments.schema.json';
import lifeEventSchema from '../schema/life-event.schema.json';
import supervisionSchema from '../schema/supervision.schema.json';
import synonymsSchema from '../schema/synonyms.schema.json';
import { type CatalogueFile } from '../files';
import { type Defect, defect } from './finding';
import { withDiscriminators } from './discriminator';

/** The JSON Schema of each kind of file. */
export const SCHEMAS: Readonly<Record<CatalogueFile['kind'], AnySchemaObject>> = {
  lifeEvent: lifeEventSchema,
  departments: departmentsSchema,
  calendar: calendarSchema,
  codes: codesSchema,
  checkDigits: checkDigitsSchema,
  supervision: supervisionSchema,
  synonyms: synonymsSchema,
};

const compiled = new Map<CatalogueFile['kind'], ValidateFunction>();

/** Whether a value names a kind of file that has a schema. */
export function isKind(kind: unknown): kind is CatalogueFile['kind'] {
  return typeof kind === 'string' && Object.hasOwn(SCHEMAS, kind);
}

/** What the JSON Schema of its kind refuses in a file, at most one defect for a place; empty when it accepts the file. */
export function schemaDefects(kind: CatalogueFile['kind'], data: unknown): Defect[] {
  return defectsBy(validatorOf(kind), data);
}

/** What a compiled schema refuses, at most one defect for a place, in Chinese; empty when it accepts the data. */
export function defectsBy(validate: ValidateFunction, data: unknown): Defect[] {
  if (validate(data)) return [];
  const errors = withoutEchoes(validate.errors ?? []);
  localizeZh(errors);
  const places = new Set<string>();
  return errors.flatMap((error) => {
    const place = placeOf(error);
    if (places.has(place)) return [];
    places.add(place);
    return [defect('schema', place, messageOf(error), '按格式说明改正')];
  });
}

function validatorOf(kind: CatalogueFile['kind']): ValidateFunction {
  const known = compiled.get(kind);
  if (known !== undefined) return known;
  const validate = compiledSchema(SCHEMAS[kind]);
  compiled.set(kind, validate);
  return validate;
}

/** Compiles a closed schema of files; it may refer to definitions of the life event (`urn:catalogue-package:1:life-event`). */
export function compiledSchema(schema: AnySchemaObject): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, discriminator: true, strict: false, verbose: true });
  addFormats(ajv, ['date', 'date-time']);
  if (schema !== lifeEventSchema) ajv.addSchema(withDiscriminators(lifeEventSchema));
  return ajv.compile(withDiscriminators(schema));
}

/**
 * Errors that say what is wrong. Where a value fits none of several branches, Ajv reports all branches and then the choice
 * itself: kept are the errors of the branch with the fewest, or the choice when the value is of another type altogether.
 */
function withoutEchoes(errors: readonly ErrorObject[]): ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  const dropped = new Set<ErrorObject>(errors.filter(({ keyword }) => keyword === 'if'));
  for (const choice of choices) {
    const branches = branchesOf(choice, errors);
    const best = branches.toSorted((one, other) => weight(one, choice) - weight(other, choice))[0];
    const isSpecific =
      best !== undefined &&
      best.some((error) => error.keyword !== 'type' || error.instancePath !== choice.instancePath);
    for (const branch of branches) if (branch !== best || !isSpecific) branch.forEach((error) => dropped.add(error));
    if (isSpecific) dropped.add(choice);
  }
  return errors.filter((error) => !dropped.has(error));
}

/** Errors of each branch of a choice: Ajv lists them right before it, with a path inside the branch or what it refers to. */
function branchesOf(choice: ErrorObject, errors: readonly ErrorObject[]): ErrorObject[][] {
  const branches = (choice.schema as readonly { readonly $ref?: string }[]).map(
    ({ $ref }, index) => $ref ?? `${choice.schemaPath}/${index}`,
  );
  const earlier = errors
    .slice(0, errors.indexOf(choice))
    .filter(({ instancePath }) => `${instancePath}/`.startsWith(`${choice.instancePath}/`));
  const grouped = branches.map((prefix) =>
    earlier.filter(({ schemaPath }) => `${schemaPath}/`.startsWith(`${prefix}/`)),
  );
  const stray = earlier.filter((error) => !grouped.some((branch) => branch.includes(error)));
  return [...grouped, stray].filter((branch) => branch.length > 0);
}

/** How unlikely a branch was meant: one of another type or another kind is the least likely. */
function weight(branch: readonly ErrorObject[], { instancePath }: ErrorObject): number {
  const weights = branch.map((error) => {
    if (error.keyword === 'type' && error.instancePath === instancePath) return 100;
    return error.keyword === 'const' ? 10 : 1;
  });
  return weights.reduce((sum, each) => sum + each, 0);
}

function placeOf({ keyword, instancePath, params }: ErrorObject): string {
  const { missingProperty, additionalProperty, tag } = params as {
    missingProperty?: string;
    additionalProperty?: string;
    tag?: string;
  };
  const name = missingProperty ?? additionalProperty ?? (keyword === 'discriminator' ? tag : undefined);
  return name === undefined ? instancePath : childPointer(instancePath, name);
}

function messageOf(error: ErrorObject): string {
  const params = error.params as {
    readonly allowedValues?: readonly unknown[];
    readonly allowedValue?: unknown;
    readonly tagValue?: unknown;
  };
  switch (error.keyword) {
    case 'required':
      return '缺少这一项';
    case 'additionalProperties':
    case 'false schema':
      return '这里不允许有这一项';
    case 'enum':
      return `取值${JSON.stringify(error.data)}不在所列范围内：${(params.allowedValues ?? []).join('、')}`;
    case 'const':
      return `取值须是${JSON.stringify(params.allowedValue)}`;
    case 'discriminator':
      return `取值${JSON.stringify(params.tagValue)}不在所列范围内：${(error.schema as { values: readonly unknown[] }).values.join('、')}`;
    default:
      return error.message ?? '不符合模式';
  }
}
