import { type AnySchemaObject } from 'ajv/dist/2020';

/** One branch of a choice, as far as discriminating it needs. */
interface Branch {
  readonly properties?: Readonly<Record<string, { readonly const?: unknown; readonly enum?: readonly unknown[] }>>;
  readonly required?: readonly string[];
}

/**
 * A copy of a schema in which every `oneOf` whose branches differ by a required property with fixed strings (such as `unit`,
 * `kind`, `mode`, `type`) names that property as its `discriminator`, so that Ajv reports what is wrong in the branch that was
 * meant instead of in all of them. Accepts and refuses exactly the same files.
 */
export function withDiscriminators(schema: AnySchemaObject): AnySchemaObject {
  const definitions = (schema['$defs'] ?? {}) as Readonly<Record<string, Branch>>;
  return copied(schema, definitions) as AnySchemaObject;
}

function copied(node: unknown, definitions: Readonly<Record<string, Branch>>): unknown {
  if (Array.isArray(node)) return node.map((entry) => copied(entry, definitions));
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, copied(value, definitions)]));
  const branches =
    'oneOf' in node && Array.isArray(node.oneOf)
      ? (node.oneOf as readonly (Branch & { readonly $ref?: string })[])
      : [];
  const meant = branches.map((branch) =>
    branch.$ref === undefined ? branch : (definitions[branch.$ref.split('/').at(-1) ?? ''] ?? {}),
  );
  const propertyName = tagOf(meant);
  if (propertyName === undefined) return copy;
  const values = meant.flatMap((branch) => tagValues(branch, propertyName));
  return { ...copy, type: 'object', discriminator: { propertyName, values } };
}

/** The property that every branch requires with fixed strings. */
function tagOf(branches: readonly Branch[]): string | undefined {
  return branches[0]?.required?.find((name) =>
    branches.every(
      (branch) =>
        branch.required?.includes(name) === true && tagValues(branch, name).every((value) => typeof value === 'string'),
    ),
  );
}

/** Fixed values of a property in a branch. */
function tagValues({ properties = {} }: Branch, name: string): readonly unknown[] {
  const { const: constant, enum: values = [constant] } = properties[name] ?? {};
  return values;
}
