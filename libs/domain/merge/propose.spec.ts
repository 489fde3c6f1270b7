import { decisions, sampleDecisions, sampleSupplies, supplyOf, text } from './fixtures/supplies';
import { type MergeConflict, proposeMerge } from './index';
import { type ItemSupply, type SuppliedMaterial } from './supply';

const DE = { 'x-dataElement': 'DE1' };
const conflictsOf = (...given: Parameters<typeof proposeMerge>): Record<string, MergeConflict> =>
  Object.fromEntries(proposeMerge(...given).conflicts.map((conflict) => [conflict.id, conflict]));
const elementsOf = (...given: Parameters<typeof proposeMerge>): Record<string, string[]> =>
  Object.fromEntries(
    proposeMerge(...given).elements.map(({ pointer, sources }) => [pointer, sources.map(({ key }) => key)]),
  );

describe('what means the same', () => {
  it('given the same data element code and the same shape, then one element with two mappings, and nobody is asked', () => {
    const proposal = proposeMerge([
      supplyOf('a', { name: text('主体名称', DE) }),
      supplyOf('b', { unit: text('申请单位', DE) }),
    ]);
    expect(proposal.conflicts).toEqual([]);
    expect(proposal.elements).toMatchObject([
      {
        pointer: '/common/name',
        sources: [
          { key: 'a/name', mergedBy: 'dataElement' },
          { key: 'b/unit', mergedBy: 'dataElement' },
        ],
      },
    ]);
    expect(proposal.mergedForm.mappings).toEqual([
      { itemId: 'a', elements: [{ to: '/name', label: '主体名称', from: '/common/name' }] },
      { itemId: 'b', elements: [{ to: '/unit', label: '申请单位', from: '/common/name' }] },
    ]);
  });

  it('given similar titles without a code, then they stay apart until a person says that they are the same', () => {
    const supplies = [supplyOf('a', { home: text('住所') }), supplyOf('b', { place: text('经营场所') })];
    expect(elementsOf(supplies)).toEqual({ '/a/home': ['a/home'], '/b/place': ['b/place'] });
    expect(conflictsOf(supplies)['meaning:b/place']).toMatchObject({
      decided: false,
      sources: [
        { itemId: 'b', pointer: '/place', title: '经营场所', constraints: '文字，必填' },
        { itemId: 'a', pointer: '/home', title: '住所' },
      ],
    });
    const same = decisions({ 'meaning:b/place': { take: 'one', source: 'b/place' } });
    expect(elementsOf(supplies, same)).toEqual({ '/common/home': ['a/home', 'b/place'] });
    expect(proposeMerge(supplies, same)).toMatchObject({ undecided: 0, elements: [{ title: '经营场所' }] });
    const apart = decisions({ 'meaning:b/place': { take: 'apart', sources: ['b/place'] } });
    expect(elementsOf(supplies, apart)).toEqual({ '/a/home': ['a/home'], '/b/place': ['b/place'] });
    expect(proposeMerge(supplies, apart)).toMatchObject({ undecided: 0, unusedDecisions: [] });
  });

  it.each<[string, ItemSupply[]]>([
    [
      'different codes',
      [supplyOf('a', { x: text('住所', DE) }), supplyOf('b', { x: text('住所', { 'x-dataElement': 'DE2' }) })],
    ],
    ['different types', [supplyOf('a', { x: text('面积') }), supplyOf('b', { x: { type: 'number', title: '面积' } })]],
    ['one form', [supplyOf('a', { x: text('住所'), y: text('经营场所') })]],
  ])('given the same title but %s, then nothing is proposed', (_, supplies) => {
    expect(proposeMerge(supplies).conflicts).toEqual([]);
    expect(proposeMerge(supplies).elements).toHaveLength(2);
  });

  it('given a code that a form uses twice, then the code does not tell which is which, and a person is asked', () => {
    const supplies = [
      supplyOf('a', { agent: text('代理人姓名', DE), owner: text('业主姓名', DE) }),
      supplyOf('b', { agent: text('代理人姓名', DE) }),
    ];
    expect(Object.keys(conflictsOf(supplies))).toEqual(['meaning:b/agent']);
  });

  it('given supplies in another order, then the same questions', () => {
    const supplies = sampleSupplies();
    expect(Object.keys(conflictsOf(supplies.toReversed())).sort()).toEqual(Object.keys(conflictsOf(supplies)).sort());
    expect(proposeMerge(supplies.toReversed(), sampleDecisions()).undecided).toBe(0);
  });
});

describe('where sources differ', () => {
  const lengths = [
    supplyOf('a', { x: text('住所', { ...DE, maxLength: 200 }) }),
    supplyOf('b', { x: text('住所', { ...DE, maxLength: 100 }) }),
  ];
  const lists = [
    supplyOf('a', {
      x: text('类型', {
        ...DE,
        oneOf: [
          { const: '1', title: '甲' },
          { const: '2', title: '乙' },
        ],
      }),
    }),
    supplyOf('b', {
      x: text('类型', {
        ...DE,
        oneOf: [
          { const: '8', title: '甲' },
          { const: '9', title: '乙' },
        ],
      }),
    }),
  ];

  it('given two lengths, then both are shown, the strictest holds until a person decides, and the laxer one cannot be taken', () => {
    const open = proposeMerge(lengths);
    expect(open).toMatchObject({
      undecided: 1,
      mergedForm: { schema: { properties: { common: { properties: { x: { maxLength: 100 } } } } } },
    });
    expect(open.conflicts).toMatchObject([
      {
        id: 'constraint:a/x',
        kind: 'constraint',
        strictest: '文字，至多100个字符',
        sources: [{ constraints: '文字，至多200个字符，必填' }, { constraints: '文字，至多100个字符，必填' }],
      },
    ]);
    expect(proposeMerge(lengths, decisions({ 'constraint:a/x': { take: 'strictest' } })).undecided).toBe(0);
    expect(proposeMerge(lengths, decisions({ 'constraint:a/x': { take: 'one', source: 'b/x' } })).undecided).toBe(0);
    expect(
      conflictsOf(lengths, decisions({ 'constraint:a/x': { take: 'one', source: 'a/x' } }))['constraint:a/x'],
    ).toMatchObject({
      decided: false,
      refusal: '取a/x不行：不能保证“住所”（b/x）收到合格的内容',
    });
  });

  it('given code lists with nothing in common, then they can only be filled in apart', () => {
    expect(conflictsOf(lists)).toMatchObject({ 'choices:a/x': { options: ['apart'], decided: false } });
    expect(elementsOf(lists)).toEqual({ '/a/x': ['a/x'], '/b/x': ['b/x'] });
    expect(conflictsOf(lists, decisions({ 'choices:a/x': { take: 'strictest' } }))).toMatchObject({
      'choices:a/x': { decided: false, refusal: '不能决定为strictest，可以是apart' },
    });
    expect(proposeMerge(lists, decisions({ 'choices:a/x': { take: 'apart', sources: ['b/x'] } })).undecided).toBe(0);
  });

  it('given text and number under one code, then the types are a conflict', () => {
    const supplies = [
      supplyOf('a', { x: text('人数', DE) }),
      supplyOf('b', { x: { type: 'integer', title: '人数', ...DE } }),
    ];
    expect(conflictsOf(supplies)).toMatchObject({ 'type:a/x': { kind: 'type', options: ['apart'] } });
  });

  const optional = [
    supplyOf('a', { x: text('电话', DE) }),
    supplyOf('b', { x: text('电话', DE), y: text('宽') }, { required: ['y'] }),
  ];

  it('given one item that requires it, then it is asked for and required only when that item applies', () => {
    const when = decisions({ 'required:a/x': { take: 'requiredWhen', itemIds: ['a'] } });
    const { mergedForm, undecided } = proposeMerge(optional, when);
    expect(undecided).toBe(0);
    expect(mergedForm.sections).toEqual([
      { name: 'a', itemIds: ['a'], required: true },
      { name: 'b', itemIds: ['b'], required: true },
    ]);
    expect(mergedForm.mappings[1]?.elements).toMatchObject([
      { to: '/x', from: '/a/x' },
      { to: '/y', from: '/b/y' },
    ]);
  });

  it('given the strictest, then it is required wherever it is shown; without the item that requires it nothing is decided', () => {
    const strict = proposeMerge(optional, decisions({ 'required:a/x': { take: 'strictest' } }));
    expect(strict.mergedForm.sections[0]).toEqual({ name: 'common', itemIds: ['a', 'b'], required: true });
    const wrong = conflictsOf(optional, decisions({ 'required:a/x': { take: 'requiredWhen', itemIds: ['b'] } }));
    expect(wrong['required:a/x']).toMatchObject({ decided: false, refusal: 'itemIds须包括要求必填的事项：a' });
    const lax = conflictsOf(optional, decisions({ 'required:a/x': { take: 'one', source: 'b/x' } }));
    expect(lax['required:a/x']?.decided).toBe(false);
  });

  it('given a decision about nothing, then it is named', () => {
    expect(proposeMerge(lengths, decisions({ 'meaning:z/x': { take: 'strictest' } })).unusedDecisions).toEqual([
      'meaning:z/x',
    ]);
  });

  it('given elements that depend on each other, then their group stays whole', () => {
    const delivery = {
      type: 'object',
      title: '送达',
      required: ['method'],
      additionalProperties: false,
      properties: { method: text('方式'), address: text('收件地址') },
      allOf: [
        { if: { properties: { method: { const: 'post' } }, required: ['method'] }, then: { required: ['address'] } },
      ],
    } as const;
    expect(Object.keys(elementsOf([supplyOf('a', { delivery }), supplyOf('b', { x: text('收件地址') })]))).toEqual([
      '/a/delivery',
      '/b/x',
    ]);
  });
});

describe('the one set of materials', () => {
  const plan: SuppliedMaterial = {
    kind: 'layout-plan',
    name: '平面图',
    source: 'selfPrepared',
    core: false,
    sharing: { mode: 'none' },
    originals: 0,
    copies: 1,
    formats: ['pdf', 'jpg'],
  };
  const asking = (...materials: SuppliedMaterial[]): ItemSupply[] =>
    materials.map((material, index) =>
      supplyOf(`i${index}`, { x: text(['宽', '高'][index] ?? '长') }, { materials: [material] }),
    );

  it('given the same kind and issuer, then one material with the strictest rule', () => {
    const { materials } = proposeMerge(asking(plan, { ...plan, core: true, originals: 2, formats: ['png', 'pdf'] }));
    expect(materials).toMatchObject([
      {
        id: 'layout-plan',
        class: 'core',
        originals: 2,
        copies: 1,
        formats: ['pdf'],
        usedBy: ['i0', 'i1'],
        asked: true,
      },
    ]);
  });

  it('given one department that can get it by sharing, then nobody is asked for it', () => {
    const { materials } = proposeMerge(asking(plan, { ...plan, sharing: { mode: 'sharedData', resource: '图纸库' } }));
    expect(materials).toMatchObject([{ asked: false, sharing: { mode: 'sharedData' } }]);
  });

  it('given another issuer, then another material', () => {
    expect(proposeMerge(asking(plan, { ...plan, issuer: '设计院' })).materials.map(({ id }) => id)).toEqual([
      'layout-plan',
      'layout-plan-2',
    ]);
  });

  it('given no common format, then a person decides', () => {
    const supplies = asking(plan, { ...plan, formats: ['ofd'] });
    expect(conflictsOf(supplies)).toMatchObject({ 'formats:layout-plan': { decided: false, options: ['apart'] } });
    const apart = decisions({ 'formats:layout-plan': { take: 'apart', sources: ['i1/materials/0'] } });
    expect(proposeMerge(supplies, apart)).toMatchObject({
      undecided: 0,
      materials: [{ formats: ['pdf', 'jpg'] }, { formats: ['ofd'] }],
    });
  });
});
