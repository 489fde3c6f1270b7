import { describeLimit } from '../calendar/index';
import { elementsOf, type OwnElement } from './element';
import { shapeOf } from './shape';
import { type ItemSupply } from './supply';
import { describeElement } from './words';

/**
 * What a department changed in the supply of an item, one Chinese sentence each; empty when nothing changed. It is the change that
 * the department has to report (domain rule P4.3, P12.2), in words for the catalogue manager.
 */
export function supplyChanges(before: ItemSupply, after: ItemSupply): readonly string[] {
  return [
    ...formChanges(elementsOf(before), elementsOf(after)),
    ...materialChanges(before, after),
    ...limitChanges(before, after),
    ...OTHERS.flatMap(([member, name]) => (same(before[member], after[member]) ? [] : [`${name}有变化`])),
  ];
}

const OTHERS = [
  ['name', '事项名称'],
  ['departmentId', '实施部门'],
  ['handlingItemCode', '事项编码'],
  ['legalBasis', '设定依据'],
  ['fee', '收费'],
  ['results', '办理结果'],
  ['prerequisiteItemIds', '前置事项'],
  ['process', '现行办理环节或者跑动次数'],
] as const satisfies readonly (readonly [keyof ItemSupply, string])[];

function formChanges(before: readonly OwnElement[], after: readonly OwnElement[]): readonly string[] {
  const gone = before.filter(({ pointer }) => !after.some((other) => other.pointer === pointer));
  const changed = after.flatMap((element) => {
    const old = before.find(({ pointer }) => pointer === element.pointer);
    const words = describeElement(element.node, element.required);
    if (old === undefined) return [`表单增加“${element.node.title}”（${words}）`];
    const title = old.node.title === element.node.title ? [] : [`表单项“${old.node.title}”改称“${element.node.title}”`];
    const code =
      old.node['x-dataElement'] === element.node['x-dataElement']
        ? []
        : [`表单项“${element.node.title}”的数据元编码有变化`];
    const isSame = shapeOf(old.node) === shapeOf(element.node) && old.required === element.required;
    const shape = isSame
      ? []
      : [`表单项“${element.node.title}”由“${describeElement(old.node, old.required)}”改为“${words}”`];
    return [...title, ...code, ...shape];
  });
  return [...gone.map(({ node }) => `表单不再有“${node.title}”`), ...changed];
}

function materialChanges(before: ItemSupply, after: ItemSupply): readonly string[] {
  const identity = ({ kind, issuer = '' }: ItemSupply['materials'][number]): string => `${kind} ${issuer}`;
  const old = new Map(before.materials.map((material) => [identity(material), material]));
  const now = new Map(after.materials.map((material) => [identity(material), material]));
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, { name }]) => `不再要求材料“${name}”`);
  const changed = [...now].flatMap(([key, material]) => {
    const former = old.get(key);
    if (former === undefined) return [`增加材料“${material.name}”`];
    return same(former, material) ? [] : [`材料“${material.name}”的要求有变化`];
  });
  return [...gone, ...changed];
}

function limitChanges(before: ItemSupply, after: ItemSupply): readonly string[] {
  const said = (limit: ItemSupply['statutory']['limit']): string => (limit === null ? '未设' : describeLimit(limit));
  return [
    ...(same(before.statutory, after.statutory)
      ? []
      : [`法定时限由${said(before.statutory.limit)}改为${said(after.statutory.limit)}（${after.statutory.basis}）`]),
    ...(same(before.promised, after.promised)
      ? []
      : [`承诺时限由${said(before.promised.limit)}改为${said(after.promised.limit)}`]),
  ];
}

/** The same content, members in any order. */
function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, child]) => `${name}:${canonical(child)}`).join(',')}}`;
}
