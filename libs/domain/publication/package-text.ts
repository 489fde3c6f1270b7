import { SCHEMAS } from '../catalogue/check/schema';
import { type CatalogueFile } from '../catalogue/files';

/**
 * A file of a package in its canonical text: two blanks of indentation, properties in the order of the schema, names that the
 * package makes up itself (elements of the form, facts) in their own order, a line feed at the end. Equal content with equal order
 * gives equal bytes, so an export of an import is the export itself.
 */
export function packageText(file: CatalogueFile): string {
  const root = SCHEMAS[file.kind] as Schema;
  return `${JSON.stringify(ordered(file, [root], root), null, 2)}\n`;
}

/** Where a file of a package lies in its folder (README §1), e.g. `life-events/newborn-birth.json`. */
export function packagePath(file: CatalogueFile): string {
  switch (file.kind) {
    case 'lifeEvent':
      return `life-events/${file.slug}.json`;
    case 'calendar':
      return `calendar-${file.year}.json`;
    case 'checkDigits':
      return 'check-digits.json';
    case 'departments':
    case 'codes':
    case 'supervision':
    case 'synonyms':
      return `${file.kind}.json`;
  }
}

/** What is read of a JSON Schema here. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
}

function ordered(value: unknown, schemas: readonly Schema[], root: Schema): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const branches = schemas.flatMap((schema) => branchesOf(schema, root));
  if (Array.isArray(value)) {
    const items = branches.flatMap((branch) => branch.items ?? []);
    return value.map((entry) => ordered(entry, items, root));
  }
  const known = branches.flatMap(({ properties = {} }) => Object.keys(properties));
  const names = [...new Set([...known, ...Object.keys(value)])].filter((name) => Object.hasOwn(value, name));
  const content = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(names.map((name) => [name, ordered(content[name], below(branches, name), root)]));
}

/** A schema without references and choices: all it may stand for. */
function branchesOf(schema: Schema, root: Schema): readonly Schema[] {
  const { $ref, oneOf = [], anyOf = [] } = schema;
  const referred = $ref === undefined ? [] : [root.$defs?.[$ref.replace('#/$defs/', '')] ?? {}];
  return [schema, ...[...referred, ...oneOf, ...anyOf].flatMap((each) => branchesOf(each, root))];
}

function below(branches: readonly Schema[], name: string): readonly Schema[] {
  return branches.flatMap(({ properties = {}, additionalProperties }) => {
    if (Object.hasOwn(properties, name)) return properties[name] ?? [];
    return typeof additionalProperties === 'object' ? additionalProperties : [];
  });
}
