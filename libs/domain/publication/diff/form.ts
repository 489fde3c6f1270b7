import {
  type FormExample,
  type FormMapping,
  type FormSection,
  type MappingElement,
  type MergedForm,
} from '../../form/index';
import { childPointer, readPointer } from '../../form/pointer';
import { type Change } from '../change';
import { fieldTitle, leafPointers } from '../form-places';
import { change, type Compare, entries, group, leaf, type Place, type Side } from './compare';
import { sameValue } from './equal';
import { formNode } from './form-node';
import { condition, count, itemName, text, yesNo } from './words';

/** An element of the form by its titles, in quotes. */
function fieldName(pointer: string, { lifeEvent }: Side): string {
  return `“${fieldTitle(lifeEvent, pointer)}”`;
}

function sectionName(name: string, side: Side): string {
  return fieldName(childPointer('', name), side);
}

const sections: Compare<MergedForm['sections']> = entries(
  { noun: '表单部分', key: ({ name }) => name, name: ({ name }, side) => sectionName(name, side) },
  group<FormSection>(
    '表单部分',
    {
      name: text('标识'),
      appliesWhen: condition('需要填写这一部分的条件'),
      required: yesNo('这一部分是否必填', '必填', '选填'),
    },
    () => '',
  ),
);

const TRANSFORMS = { date: '取日期', label: '取选项名称' } as const;

/** Where the value of an element of a payload comes from. */
function sourceInWords(element: MappingElement, side: Side): string {
  if ('from' in element) {
    const transform = element.transform === undefined ? '' : `，${TRANSFORMS[element.transform]}`;
    return `表单项${fieldName(element.from, side)}${transform}`;
  }
  const { itemId, outputId } = element.fromItem;
  const source = side.lifeEvent.serviceItems.find(({ id }) => id === itemId);
  const output = [...(source?.results ?? []), ...(source?.data ?? [])].find(({ id }) => id === outputId);
  return `${itemName(itemId, side)}的“${output?.name ?? outputId}”`;
}

const mapping: Compare<FormMapping> = (before, after, place) =>
  entries<MappingElement>(
    { noun: '报送数据', key: ({ to }) => to, name: ({ label }) => `“${label}”` },
    (was, now, at) => [
      ...text('报送数据的名称')(was?.label, now?.label, at),
      ...leaf('报送数据的来源', sourceInWords)(withoutLabel(was), withoutLabel(now), at),
    ],
  )(before?.elements, after?.elements, below(place, 'elements'));

function withoutLabel(element: MappingElement | undefined): MappingElement | undefined {
  return element && { ...element, label: '' };
}

const mappings: Compare<readonly FormMapping[]> = entries(
  { noun: '报送部门的数据：', key: ({ itemId }) => itemId, name: ({ itemId }, side) => itemName(itemId, side) },
  mapping,
);

function situationName(id: string, { lifeEvent }: Side): string {
  return `“${lifeEvent.situations.find((situation) => situation.id === id)?.name ?? id}”`;
}

/** A filled example: the fields whose values differ, in one sentence. */
const example: Compare<FormExample> = (before, after, place) => {
  const [was, now] = [before?.data, after?.data];
  if (sameValue(was, now)) return [];
  const pointers = new Set([...leafPointers(was), ...leafPointers(now)]);
  const changed = [...pointers].filter((pointer) => !sameValue(readPointer(was, pointer), readPointer(now, pointer)));
  const names = changed.map((pointer) => fieldName(pointer, place.after)).join('、');
  return [change('changed', `填写示例改动了${names}`, below(place, 'data'))];
};

const examples: Compare<readonly FormExample[]> = (before, after, place) =>
  entries<FormExample>(
    {
      noun: '填写示例',
      key: ({ situationId }) => situationId,
      name: ({ situationId }, side) => situationName(situationId, side),
    },
    example,
  )(before, after, { ...place, subject: 'situation' });

const schema: Compare<MergedForm['schema']> = (before, after, place): readonly Change[] =>
  before === undefined || after === undefined ? [] : formNode(before, after, place);

/** The merged form: its elements, sections, mappings and examples. */
export const mergedForm: Compare<MergedForm> = (before, after, place) =>
  group<MergedForm>('表单', { version: count('表单版本'), schema, sections, mappings, examples }, () => '')(
    before,
    after,
    { ...place, subject: 'field' },
  );

function below(place: Place, name: string): Place {
  return {
    ...place,
    pointer: childPointer(place.pointer, name),
    pointerBefore: childPointer(place.pointerBefore, name),
  };
}
