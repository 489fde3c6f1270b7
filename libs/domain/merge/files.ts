import { type ValidateFunction } from 'ajv/dist/2020';
import { limitHours } from '../calendar/index';
import { at, type Defect, defect, repeated } from '../catalogue/check/finding';
import { compiledSchema, defectsBy } from '../catalogue/check/schema';
import { type FormNode } from '../form/index';
import { type MergeDecisions } from './decision';
import decisionsSchema from './schema/merge-decisions.schema.json';
import supplySchema from './schema/item-supply.schema.json';
import { ownFormProblems } from './split';
import { type ItemSupply } from './supply';

/** Something that was read, or what is wrong with it. */
export type Read<T> =
  | { readonly content: T; readonly defects: readonly [] }
  | { readonly content?: undefined; readonly defects: readonly Defect[] };

const compiled = new Map<object, ValidateFunction>();

/** Reads what claims to be a supply: its schema, and what a schema cannot say. */
export function readSupply(data: unknown): Read<ItemSupply> {
  const defects = schemaDefects(supplySchema, data);
  if (defects.length > 0) return { defects };
  const supply = data as ItemSupply;
  const found = [...supplyDefects(supply)];
  return found.length > 0 ? { defects: found } : { content: supply, defects: [] };
}

/** Reads what claims to be decisions. */
export function readDecisions(data: unknown): Read<MergeDecisions> {
  const defects = schemaDefects(decisionsSchema, data);
  return defects.length > 0 ? { defects } : { content: data as MergeDecisions, defects: [] };
}

function schemaDefects(schema: object, data: unknown): Defect[] {
  const validate = compiled.get(schema) ?? compiledSchema(schema);
  compiled.set(schema, validate);
  return defectsBy(validate, data);
}

function* supplyDefects(supply: ItemSupply): Iterable<Defect> {
  const { form, materials, promised, statutory } = supply;
  const identity = ({ kind, issuer = '' }: ItemSupply['materials'][number]): string => `${kind} ${issuer}`;
  for (const [index] of repeated(materials, identity))
    yield defect('schema', at('materials', index), '同一种类、同一出具单位的材料重复', '合并为一项');
  const most = statutory.limit === null ? undefined : limitHours(statutory.limit);
  if (most !== undefined && (limitHours(promised.limit) ?? 0) > most)
    yield defect('schema', at('promised', 'limit'), '承诺时限长于法定时限', '缩短承诺时限');
  yield* nodeDefects(form, at('form'));
  yield* compileDefects(supply);
}

/** Names in `required`, `if` and `then` exist beside them, at any depth; as rule 32 has it for the merged form. */
function* nodeDefects(node: FormNode, place: string): Iterable<Defect> {
  if (node.type === 'array') yield* nodeDefects(node.items, `${place}/items`);
  if (node.type !== 'object') return;
  const dependent = (node.allOf ?? []).flatMap(({ if: cause, then }) => [...cause.required, ...then.required]);
  for (const name of new Set([...node.required, ...dependent]))
    if (!Object.hasOwn(node.properties, name))
      yield defect('schema', place, `“${node.title}”中没有${name}`, '改正名称，或者补上这一项');
  for (const [name, child] of Object.entries(node.properties)) yield* nodeDefects(child, `${place}/properties/${name}`);
}

/** A form whose schema cannot be used (a bad pattern) is nobody's form. */
function* compileDefects({ form }: ItemSupply): Iterable<Defect> {
  try {
    ownFormProblems(form, {});
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield defect('schema', at('form'), `表单模式无法使用：${reason}`, '改正pattern等约束');
  }
}
