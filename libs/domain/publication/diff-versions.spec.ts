import { connectionEvent, type Edit, mutated, sampleDepartments, sampleEvent, SLUGS } from '../catalogue/fixtures/load';
import { readFile } from '../catalogue/index';
import { type LifeEvent } from '../catalogue/life-event';
import { childPointer, readPointer, writePointer } from '../form/pointer';
import { diffVersions } from './index';

const EVENTS = [...SLUGS.map(sampleEvent), connectionEvent()];

/** JSON Pointers of everything in a package that holds no other value. */
function leavesOf(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  return Object.entries(value).flatMap(([name, entry]) => leavesOf(entry, childPointer(pointer, name)));
}

/** Another value of the same type. */
function other(value: unknown): unknown {
  switch (typeof value) {
    case 'boolean':
      return !value;
    case 'number':
      return value + 1;
    case 'string':
      return `${value}改`;
    default:
      return { value: 3, unit: 'workingDay' };
  }
}

/** A version without what a pointer leads to; what it does not touch is shared. */
function without(event: LifeEvent, pointer: string): LifeEvent {
  const parent = pointer.slice(0, pointer.lastIndexOf('/'));
  const name = pointer.slice(parent.length + 1);
  const container = readPointer(event, parent) as object;
  const rest = Array.isArray(container)
    ? container.filter((_, index) => String(index) !== name)
    : Object.fromEntries(Object.entries(container).filter(([key]) => key !== name));
  return writePointer(event, parent, rest) as LifeEvent;
}

describe.each(EVENTS)('the difference between two versions of $slug', (event) => {
  it('given equal versions, then there is none', () => {
    expect(diffVersions(event, structuredClone(event))).toEqual([]);
  });

  it('given any one value changed, then it is told', () => {
    const silent = leavesOf(event).filter((pointer) => {
      const after = writePointer(event, pointer, other(readPointer(event, pointer))) as LifeEvent;
      return diffVersions(event, after).length === 0;
    });
    expect(silent).toEqual([]);
  });
});

describe.each([sampleEvent('restaurant-opening'), connectionEvent()])(
  'the difference to a version of $slug',
  (event) => {
    it('given any one property or entry taken out that may be absent, then it is told', () => {
      const pointers = leavesOf(event).flatMap((pointer) => [pointer, pointer.slice(0, pointer.lastIndexOf('/'))]);
      const versions = [...new Set(pointers)]
        .filter((pointer) => pointer !== '')
        .map((pointer) => ({ pointer, after: without(event, pointer) }))
        .filter(({ after }) => readFile({ path: '', text: JSON.stringify(after) }).content !== undefined);
      expect(versions.length).toBeGreaterThan(100);
      const silent = versions.filter(({ after }) => diffVersions(event, after).length === 0);
      expect(silent.map(({ pointer }) => pointer)).toEqual([]);
    });
  },
);

describe('a change', () => {
  const before = sampleEvent('restaurant-opening');
  const texts = (...edits: readonly Edit[]): string[] =>
    diffVersions(before, mutated(before, edits) as LifeEvent, sampleDepartments()).map(({ text }) => text);
  const item = (id: string): string => `/serviceItems/${before.serviceItems.findIndex((each) => each.id === id)}`;

  it.each<readonly [string, Edit, readonly string[]]>([
    [
      'a promised period',
      { op: 'replace', path: `${item('food-licence')}/promised/limit/value`, value: 8 },
      ['承诺时限由5个工作日改为8个工作日（食品经营许可（新办））'],
    ],
    [
      'a condition',
      { op: 'replace', path: `${item('fire-check')}/appliesWhen`, value: 'businessArea >= 100' },
      [
        '适用条件由“营业场所使用面积”不少于50平方米改为“营业场所使用面积”不少于100平方米（公众聚集场所投入使用、营业前消防安全检查）',
      ],
    ],
    [
      'a fee',
      {
        op: 'replace',
        path: `${item('signboard')}/fee`,
        value: { charged: true, standard: '每件10元', basis: '价目表', payableOnline: true },
      },
      ['收费原为：不收费；现改为：每件10元（价目表），可以网上缴费（户外招牌设施设置）'],
    ],
    [
      'the owner of an item',
      { op: 'replace', path: `${item('signboard')}/departmentId`, value: 'fire-rescue' },
      ['实施主体由“示例市示例区城市管理和综合执法局”改为“示例市示例区消防救援局”（户外招牌设施设置）'],
    ],
    [
      'an item taken out',
      { op: 'remove', path: item('tobacco-licence') },
      ['取消事项“烟草专卖零售许可证核发（新办）”'],
    ],
    [
      'copies of a material',
      { op: 'replace', path: '/materials/0/copies', value: 2 },
      ['复印件份数由0份改为2份（法定代表人（负责人）身份证）'],
    ],
    [
      'a tolerance taken out',
      { op: 'remove', path: '/materials/2/tolerance' },
      ['取消容缺办理，原为10个工作日内补齐（经营场所使用证明（不动产权证或租赁合同））'],
    ],
    [
      'a field of the form that became optional',
      { op: 'remove', path: '/mergedForm/schema/properties/premises/required/0' },
      ['由必填改为选填（经营场所·经营场所地址）'],
    ],
    [
      'the length of a field',
      { op: 'replace', path: '/mergedForm/schema/properties/premises/properties/address/maxLength', value: 50 },
      ['最多字数由200改为50（经营场所·经营场所地址）'],
    ],
    [
      'where an answer leads',
      { op: 'replace', path: '/guidance/nodes/6/next/0/goTo', value: 'file' },
      ['回答之后的走向由“是否委托他人办理？”改为结论“可以申请”（是否同时卖烟？）'],
    ],
    [
      'what an item waits for',
      { op: 'remove', path: `${item('signboard')}/prerequisites/0` },
      ['取消前置：取得“营业执照信息核验”的营业执照核验结果后开始（户外招牌设施设置）'],
    ],
  ])('given %s, then one sentence says it with names', (_, edit, sentences) => {
    expect(texts(edit)).toEqual(sentences);
  });

  it('given a moved entry, then only the order is told', () => {
    const [first, ...rest] = before.guide.faqs;
    expect(texts({ op: 'replace', path: '/guide/faqs', value: [...rest, first] })).toEqual([
      `常见问题的先后次序改为${[...rest, first!].map(({ question }) => `“${question}”`).join('、')}`,
    ]);
  });

  it('given long texts, then only what differs is shown', () => {
    const summary = `${before.guide.summary}办理全程不收费，可以网上申请，也可以到任一综合窗口申请。`;
    const [text] = texts({ op: 'replace', path: '/guide/summary', value: summary });
    expect(text).toMatch(/^简介原为：….{12}”；现改为：….{12}办理全程不收费.*”$/);
  });

  it('given what came, went and changed, then it lies in the version that has it', () => {
    const after = mutated(before, [
      { op: 'remove', path: '/materials/0' },
      { op: 'replace', path: '/materials/0/copies', value: 9 },
    ]) as LifeEvent;
    expect(diffVersions(before, after)).toEqual([
      expect.objectContaining({
        kind: 'removed',
        subject: 'material',
        id: before.materials[0]!.id,
        place: '/materials/0',
      }),
      expect.objectContaining({ kind: 'changed', id: before.materials[1]!.id, place: '/materials/0/copies' }),
    ]);
  });
});
