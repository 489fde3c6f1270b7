import { type FormChoice, type FormDependency, type FormNode, type FormObject } from '../../form/index';
import { childPointer } from '../../form/pointer';
import { type Change } from '../change';
import { SENSITIVITIES } from '../enumeration-words';
import { change, type Compare, entries, leaf, type Place } from './compare';
import { inOrder, occurrences, sameValue } from './equal';
import { quoted } from './words';

const TYPES: Readonly<Record<FormNode['type'], string>> = {
  object: '一组填写项',
  array: '列表',
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: '是或者否',
};

type KeysOf<T> = T extends unknown ? keyof T : never;
/** Keywords of all kinds of elements, but for what lies below an element. */
type Keyword = Exclude<KeysOf<FormNode>, 'properties' | 'items' | 'required' | 'allOf'>;

const plain = (label: string): Compare<unknown> => leaf(label, String);

const choices = entries<FormChoice>(
  { noun: '选项', key: (choice) => choice.const, name: ({ title }) => `“${title}”` },
  (was, now, place) => leaf('选项的名称', quoted)(was?.title, now?.title, place),
);

/** One comparison for every keyword: a keyword that is forgotten does not compile. */
const KEYWORDS: Readonly<Record<Keyword, Compare<unknown>>> = {
  title: leaf('表单项名称', (value) => `“${String(value)}”`),
  type: leaf('填写方式', (value) => TYPES[value as FormNode['type']] ?? String(value)),
  oneOf: (before, after, place) =>
    choices(before as readonly FormChoice[] | undefined, after as readonly FormChoice[] | undefined, place),
  minLength: plain('最少字数'),
  maxLength: plain('最多字数'),
  pattern: plain('填写格式'),
  format: leaf('填写格式', (value) =>
    value === 'date' ? '日期' : value === 'date-time' ? '日期和时间' : String(value),
  ),
  minimum: plain('最小值'),
  exclusiveMinimum: plain('须大于的值'),
  maximum: plain('最大值'),
  minItems: plain('最少项数'),
  maxItems: plain('最多项数'),
  uniqueItems: leaf('各项是否可以重复', (value) => (value === true ? '不得重复' : '可以重复')),
  const: leaf('须勾选的内容', (value) => (value === true ? '须勾选同意' : String(value))),
  additionalProperties: leaf('是否可以另填其他内容', (value) => (value === false ? '不可以' : '可以')),
  'x-check': plain('校验标准'),
  'x-codeList': plain('代码标准'),
  'x-sensitivity': leaf('个人信息类别', (value) => SENSITIVITIES[value as keyof typeof SENSITIVITIES] ?? String(value)),
};

/** One element of the form and all below it; both sides are there. */
export function formNode(before: FormNode, after: FormNode, place: Place): readonly Change[] {
  if (before === after) return [];
  const own = (Object.keys(KEYWORDS) as Keyword[]).flatMap((keyword) =>
    KEYWORDS[keyword](valueOf(before, keyword), valueOf(after, keyword), below(place, keyword)),
  );
  return [
    ...own,
    ...elements(before, after, place),
    ...dependencies(before, after, place),
    ...items(before, after, place),
  ];
}

function valueOf(node: FormNode, keyword: string): unknown {
  return (node as unknown as Readonly<Record<string, unknown>>)[keyword];
}

function below(place: Place, ...names: readonly string[]): Place {
  return {
    ...place,
    pointer: names.reduce(childPointer, place.pointer),
    pointerBefore: names.reduce(childPointer, place.pointerBefore),
  };
}

function items(before: FormNode, after: FormNode, place: Place): readonly Change[] {
  const [was, now] = [before, after].map((node) => (node.type === 'array' ? node.items : undefined));
  return was === undefined || now === undefined
    ? []
    : formNode(was, now, { ...below(place, 'items'), owner: `${place.owner}·各项` });
}

/** Elements of a group: those that came and went, those that changed, which must be filled, and their order. */
function elements(before: FormNode, after: FormNode, place: Place): readonly Change[] {
  const [was, now] = [namedElements(before), namedElements(after)];
  const removed = [...was.values()].flatMap(({ id, entry: { node } }) =>
    now.has(id)
      ? []
      : [change('removed', `取消表单项“${node.title}”`, named(below(place, 'properties', id), id, place.owner))],
  );
  const others = [...now.values()].flatMap(({ id, entry: { node, required } }) => {
    const inside = named(below(place, 'properties', id), id, joined(place.owner, node.title));
    const old = was.get(id)?.entry;
    if (old !== undefined) return [...formNode(old.node, node, inside), ...needed(old.required, required, inside)];
    return [
      change('added', `新增${required ? '必填' : '选填'}表单项“${node.title}”`, { ...inside, owner: place.owner }),
    ];
  });
  const [oldOrder, newOrder] = inOrder(was, now).map((side) => side.map(({ id }) => id));
  const titles = (newOrder ?? []).map((id) => `“${now.get(id)?.entry.node.title ?? id}”`).join('、');
  const order = sameValue(oldOrder, newOrder) ? [] : [change('changed', `表单项的先后次序改为${titles}`, place)];
  return [...removed, ...others, ...order];
}

function namedElements(node: FormNode): ReadonlyMap<
  string,
  {
    readonly id: string;
    readonly entry: { readonly name: string; readonly node: FormNode; readonly required: boolean };
  }
> {
  const list =
    node.type === 'object'
      ? Object.entries(node.properties).map(([name, element]) => ({
          name,
          node: element,
          required: node.required.includes(name),
        }))
      : [];
  return occurrences(list, ({ name }) => name);
}

function needed(was: boolean, now: boolean, place: Place): readonly Change[] {
  if (was === now) return [];
  return [change('changed', now ? '由选填改为必填' : '由必填改为选填', place)];
}

/** The field of the form that a place is about: its pointer is its id. */
function named(place: Place, name: string, owner: string): Place {
  return { ...place, id: childPointer(place.id, name), owner };
}

function joined(owner: string, title: string): string {
  return owner === '' ? title : `${owner}·${title}`;
}

/** Elements that become required by the value of another one. */
function dependencies(before: FormNode, after: FormNode, place: Place): readonly Change[] {
  const [was, now] = [before, after].map((node) => (node.type === 'object' ? node : undefined));
  const compare = (node: FormObject | undefined): string | undefined =>
    node?.allOf?.map((each) => dependencyInWords(each, node)).join('；');
  if (sameValue(was?.allOf, now?.allOf)) return [];
  const [old, current] = [compare(was), compare(now)];
  const same = old === current;
  return leaf('视情形必填的规则', String)(
    same ? JSON.stringify(was?.allOf) : old,
    same ? JSON.stringify(now?.allOf) : current,
    below(place, 'allOf'),
  );
}

function dependencyInWords(dependency: FormDependency, { properties }: FormObject): string {
  const title = (name: string): string => `“${properties[name]?.title ?? name}”`;
  const conditions = Object.entries(dependency.if.properties).map(([name, { const: value }]) => {
    const node = properties[name];
    const choice = node?.type === 'string' ? node.oneOf?.find((each) => each.const === value)?.title : undefined;
    return `${title(name)}为“${choice ?? (value === true ? '是' : value === false ? '否' : value)}”`;
  });
  return `${conditions.join('且')}时须填${dependency.then.required.map(title).join('、')}`;
}
