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
  const property = tagOf(
    branches.map((branch) =>
      branch.$ref === undefined ? branch : (definitions[branch.$ref.split('/').at(-1) ?? ''] ?? {}),
    ),
  );
  return property === undefined ? copy : { ...copy, type: 'object', discriminator: { propertyName: property } };
}

/** The property that every branch requires with fixed strings. */
function tagOf(branches: readonly Branch[]): string | undefined {
  return branches[0]?.required?.find((name) =>
    branches.every(({ required = [], properties = {} }) => {
      const { const: constant, enum: values = [constant] } = properties[name] ?? {};
      return required.includes(name) && values.every((value) => typeof value === 'string');
    }),
  );
}
