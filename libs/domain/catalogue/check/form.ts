import { formNodeAt, type FormNode, type FormObject, type MappingElement } from '../../form/index';
import { type Fact, type LifeEvent } from '../life-event';
import { at, type Defect, defect, repeated, sameSet } from './finding';
import { itemsBefore } from './prerequisites';

/** Rules 32–36 of README §8: the merged form; 37 is in `examples.ts`. */
export function* form(event: LifeEvent): Iterable<Defect> {
  yield* sections(event);
  yield* names(event.mergedForm.schema, at('mergedForm', 'schema'));
  yield* factPointers(event);
  yield* mappings(event);
}

function* sections({ mergedForm: { schema, sections: list } }: LifeEvent): Iterable<Defect> {
  const properties = Object.keys(schema.properties);
  const place = at('mergedForm', 'sections');
  if (
    list.length !== properties.length ||
    !sameSet(
      list.map(({ name }) => name),
      properties,
    )
  )
    yield defect(32, place, 'sections没有把表单的每个部分各列一次', `应列出：${properties.join('、')}`);
  const always = list
    .filter(({ required, appliesWhen }) => required && appliesWhen === undefined)
    .map(({ name }) => name);
  if (!sameSet(always, schema.required))
    yield defect(
      32,
      at('mergedForm', 'schema', 'required'),
      'required不是无条件必填的各部分',
      `改为：${always.join('、')}`,
    );
}

/** Names in `required`, `if` and `then` exist beside them, at any depth. */
function* names(node: FormNode, place: string): Iterable<Defect> {
  if (node.type === 'array') yield* names(node.items, `${place}/items`);
  if (node.type !== 'object') return;
  yield* unknownNames(node, node.required, `${place}/required`);
  for (const [index, { if: cause, then }] of (node.allOf ?? []).entries()) {
    yield* unknownNames(node, [...Object.keys(cause.properties), ...cause.required], `${place}/allOf/${index}/if`);
    yield* unknownNames(node, then.required, `${place}/allOf/${index}/then`);
  }
  for (const [name, child] of Object.entries(node.properties)) yield* names(child, `${place}/properties/${name}`);
}

function* unknownNames(node: FormObject, mentioned: readonly string[], place: string): Iterable<Defect> {
  for (const name of new Set(mentioned))
    if (!Object.hasOwn(node.properties, name))
      yield defect(32, place, `“${node.title}”中没有${name}`, '改正名称，或者补上这一项');
}

function* factPointers({ facts, mergedForm }: LifeEvent): Iterable<Defect> {
  for (const [index, fact] of facts.entries()) {
    if (fact.formPointer === undefined) continue;
    const node = formNodeAt(mergedForm.schema, fact.formPointer);
    if (node === undefined || !fits(fact, node)) {
      const message = `事实${fact.id}的formPointer（${fact.formPointer}）不通到类型和取值相同的表单项`;
      yield defect(33, at('facts', index, 'formPointer'), message, '改正指针，使表单项的类型和选项与事实一致');
    }
  }
}

function fits(fact: Fact, node: FormNode): boolean {
  switch (fact.type) {
    case 'boolean':
      return node.type === 'boolean';
    case 'number':
      return node.type === 'number' || node.type === 'integer';
    case 'code':
      return hasChoices(fact, node);
    case 'codeList':
      return node.type === 'array' && hasChoices(fact, node.items);
  }
}

function hasChoices({ values = [] }: Fact, node: FormNode): boolean {
  const choices = node.type === 'string' ? node.oneOf?.map((choice) => choice.const) : undefined;
  return (
    choices !== undefined &&
    sameSet(
      choices,
      values.map(({ value }) => value),
    )
  );
}

function* mappings(event: LifeEvent): Iterable<Defect> {
  const list = event.mergedForm.mappings;
  const place = at('mergedForm', 'mappings');
  for (const [index, itemId] of repeated(list, (mapping) => mapping.itemId))
    yield defect(34, `${place}/${index}/itemId`, `事项${itemId}有不止一个映射`, '每个事项恰有一个映射，合并它们');
  for (const { id } of event.serviceItems)
    if (!list.some(({ itemId }) => itemId === id)) yield defect(34, place, `事项${id}没有映射`, '补上它的映射');
  for (const [index, { itemId, elements }] of list.entries()) {
    yield* collisions(elements, `${place}/${index}/elements`);
    const before = itemsBefore(event, itemId);
    for (const [number, element] of elements.entries())
      yield* source(event, element, before, `${place}/${index}/elements/${number}`);
  }
}

/** Two targets collide when they are equal or one lies inside the other. */
function* collisions(elements: readonly MappingElement[], place: string): Iterable<Defect> {
  for (const [index, { to }] of elements.entries()) {
    const rival = elements
      .slice(0, index)
      .find((other) => `${to}/`.startsWith(`${other.to}/`) || `${other.to}/`.startsWith(`${to}/`));
    if (rival !== undefined)
      yield defect(34, `${place}/${index}/to`, `目标${to}与${rival.to}冲突`, '各元素写到不同的位置');
  }
}

function* source(
  event: LifeEvent,
  element: MappingElement,
  before: ReadonlySet<string>,
  place: string,
): Iterable<Defect> {
  if ('fromItem' in element) {
    if (!before.has(element.fromItem.itemId))
      yield defect(
        35,
        `${place}/fromItem/itemId`,
        `${element.fromItem.itemId}不是这个事项的直接或者间接前置`,
        '补上前置，或者改正来源',
      );
    return;
  }
  const node = formNodeAt(event.mergedForm.schema, element.from);
  if (node === undefined) yield defect(34, `${place}/from`, `表单中没有${element.from}`, '改正指针');
  else if (!suits(element.transform, node))
    yield defect(
      36,
      `${place}/transform`,
      `${element.from}不能用变换${element.transform}`,
      'date用于日期时间，label用于选项和选项列表',
    );
}

function suits(transform: 'date' | 'label' | undefined, node: FormNode): boolean {
  if (transform === undefined) return true;
  if (transform === 'date') return node.type === 'string' && node.format === 'date-time';
  const choice = node.type === 'array' ? node.items : node;
  return choice.type === 'string' && choice.oneOf !== undefined;
}
