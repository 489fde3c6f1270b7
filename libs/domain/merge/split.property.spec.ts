import fc from 'fast-check';
import { type FormNode, writePointer } from '../form/index';
import { filledForm } from '../testing/filled-form';
import { sampleDecisions, sampleSupplies } from './fixtures/supplies';
import { type MergeProposal, proposeMerge } from './index';
import { mergedFormProblems, ownFormProblems, splitForm } from './split';
import { type ItemSupply } from './supply';

const supplies = sampleSupplies();
const itemIds = supplies.map(({ itemId }) => itemId);

/** Random sets of items with a filled form that shows their sections. */
function situations({ mergedForm }: MergeProposal): fc.Arbitrary<readonly [readonly string[], unknown]> {
  return fc.subarray(itemIds, { minLength: 1 }).chain((chosen) => {
    const shown = mergedForm.sections.filter((section) => section.itemIds.some((id) => chosen.includes(id)));
    const filled = filledForm(
      mergedForm.schema,
      shown.map(({ name }) => name),
    );
    return fc.tuple(fc.constant(chosen), filled);
  });
}

const RESULTS = new Map(
  supplies.map(({ itemId, results }) => [itemId, Object.fromEntries(results.map(({ id }) => [id, `${id}号`]))]),
);

/** What departments find wrong with their own forms after a split, by item. */
function refusals(proposal: MergeProposal, filled: unknown, chosen: readonly string[]): object {
  const parts = splitForm(proposal, filled, chosen, RESULTS);
  const judged = supplies
    .filter(({ itemId }) => chosen.includes(itemId))
    .map(({ itemId, form }) => [itemId, ownFormProblems(form, parts.get(itemId))] as const);
  return Object.fromEntries(judged.filter(([, problems]) => problems.length > 0));
}

function failing(proposal: MergeProposal, runs: number): boolean {
  const property = fc.property(situations(proposal), ([chosen, filled]) => {
    expect(refusals(proposal, filled, chosen)).toEqual({});
  });
  return fc.check(property, { numRuns: runs, seed: 20260101, endOnFailure: true }).failed;
}

describe('splitting filled merged forms of random situations', () => {
  it.each([
    ['all conflicts decided', sampleDecisions()],
    ['no conflict decided', undefined],
  ])(
    'given %s and 1,000 filled forms, then every department gets its own form back, valid by its own schema',
    (_, given) => {
      const proposal = proposeMerge(supplies, given);
      let filed = 0;
      fc.assert(
        fc.property(situations(proposal), ([chosen, filled]) => {
          expect(mergedFormProblems(proposal, filled, chosen)).toEqual([]);
          expect(refusals(proposal, filled, chosen)).toEqual({});
          filed += 1;
        }),
        { numRuns: 1000 },
      );
      expect(filed).toBe(1000);
    },
  );

  it('given a split, then an item gets only what its own form has, and of other items nothing', () => {
    const proposal = proposeMerge(supplies, sampleDecisions());
    fc.assert(
      fc.property(situations(proposal), ([chosen, filled]) => {
        const parts = splitForm(proposal, filled, chosen);
        expect([...parts.keys()]).toEqual(chosen);
        for (const [itemId, part] of parts)
          expect(Object.keys(supplies.find((each) => each.itemId === itemId)?.form.properties ?? {})).toEqual(
            expect.arrayContaining(Object.keys(part)),
          );
      }),
    );
  });
});

describe('wrong merges', () => {
  const proposal = proposeMerge(supplies, sampleDecisions());
  const withNode = (pointer: string, change: (node: FormNode) => object): MergeProposal => {
    const [, section = '', name = ''] = pointer.split('/');
    const group = proposal.mergedForm.schema.properties[section];
    const node = group?.type === 'object' ? group.properties[name] : undefined;
    if (node === undefined) throw new Error(`The form has no ${pointer}.`);
    const schema = writePointer(proposal.mergedForm.schema, `/properties/${section}/properties/${name}`, change(node));
    return { ...proposal, mergedForm: { ...proposal.mergedForm, schema: schema as typeof proposal.mergedForm.schema } };
  };
  const optional = (section: string, name: string): MergeProposal => {
    const group = proposal.mergedForm.schema.properties[section];
    const required = group?.type === 'object' ? group.required.filter((each) => each !== name) : [];
    const schema = writePointer(proposal.mergedForm.schema, `/properties/${section}/required`, required);
    return { ...proposal, mergedForm: { ...proposal.mergedForm, schema: schema as typeof proposal.mergedForm.schema } };
  };
  const misplaced = (from: string, to: string): MergeProposal => {
    const mappings = proposal.mergedForm.mappings.map((mapping) => ({
      ...mapping,
      elements: mapping.elements.map((each) => ('from' in each && each.from === from ? { ...each, from: to } : each)),
    }));
    return { ...proposal, mergedForm: { ...proposal.mergedForm, mappings } };
  };

  it('given the right merge, then the same search finds nothing', () => {
    expect(failing(proposal, 300)).toBe(false);
  });

  it.each<[string, MergeProposal]>([
    ['the laxer length of the address', withNode('/operator/domicile', (node) => ({ ...node, maxLength: 200 }))],
    [
      'the wider pattern of the telephone',
      withNode('/contact/phone', (node) => ({ ...node, pattern: '^[0-9-]{7,20}$' })),
    ],
    [
      'all choices of both departments',
      withNode('/representativeIdentity/operatorType', (node) => ({
        ...node,
        oneOf: [...(node.type === 'string' ? (node.oneOf ?? []) : []), { const: '9', title: '其他' }],
      })),
    ],
    [
      'no check digit',
      withNode('/identity/uscc', ({ title }) => ({ type: 'string', title, pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$' })),
    ],
    ['a number for whole numbers', withNode('/fire/exits', ({ title }) => ({ type: 'number', title, minimum: 1 }))],
    ['a required element that may be missing', optional('contact', 'phone')],
    ['a mapping from another element', misplaced('/fire/buildingName', '/fire/floor')],
  ])('given %s, then some department refuses its part', (_, wrong) => {
    expect(failing(wrong, 1000)).toBe(true);
  });
});

/** Random own forms of few words and few codes, so that they meet and differ in every way. */
const randomSupplies: fc.Arbitrary<readonly ItemSupply[]> = fc
  .array(fc.array(fc.tuple(randomNode(), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 5 }), {
    minLength: 2,
    maxLength: 4,
  })
  .map((forms) =>
    forms.map((elements, index): ItemSupply => {
      const [sample] = supplies;
      if (sample === undefined) throw new Error('The sample supplies are missing.');
      const top = elements.map(([node, required, inGroup], place) => ({ name: `e${place}`, node, required, inGroup }));
      const grouped = top.filter(({ inGroup }) => inGroup);
      const alone = top.filter(({ inGroup }) => !inGroup);
      const group = objectOf(grouped);
      const all = grouped.length === 0 ? alone : [...alone, { name: 'group', node: group, required: index % 2 === 0 }];
      return { ...sample, itemId: `item-${index}`, prerequisiteItemIds: [], materials: [], form: objectOf(all) };
    }),
  );

function objectOf(children: readonly { readonly name: string; readonly node: FormNode; readonly required: boolean }[]) {
  return {
    type: 'object' as const,
    title: '一组',
    properties: Object.fromEntries(children.map(({ name, node }) => [name, node])),
    required: children.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false as const,
  };
}

function randomNode(): fc.Arbitrary<FormNode> {
  const marks = fc.record({
    title: fc.constantFrom('住所', '经营场所', '联系电话', '手机号码', '人数', '主体类型'),
    'x-dataElement': fc.constantFrom(undefined, 'DE1', 'DE2', 'DE3'),
  });
  const choice = (codes: readonly string[]): object => ({
    type: 'string',
    oneOf: codes.map((code) => ({ const: code, title: `第${code}种` })),
  });
  const shape = fc.constantFrom<object>(
    { type: 'string' },
    { type: 'string', minLength: 2, maxLength: 8 },
    { type: 'string', maxLength: 4 },
    { type: 'string', minLength: 6, maxLength: 6 },
    { type: 'string', pattern: '^\\d{3,6}$' },
    { type: 'string', pattern: '^[0-9A-Z]{4}$' },
    { type: 'string', format: 'date' },
    { type: 'string', format: 'date-time' },
    choice(['a', 'b', 'c']),
    choice(['b', 'c', 'd']),
    choice(['第a种', '第b种', '第c种']),
    { type: 'number', minimum: 1, maximum: 9 },
    { type: 'integer', exclusiveMinimum: 3 },
    { type: 'boolean' },
    { type: 'array', minItems: 1, maxItems: 3, items: { ...choice(['a', 'b', 'c']), title: '项' } },
    { type: 'array', items: { ...choice(['b', 'c', 'd']), title: '项' }, uniqueItems: true },
  );
  return fc
    .tuple(marks, shape)
    .map(
      ([{ title, 'x-dataElement': code }, each]) =>
        ({ ...each, title, ...(code && { 'x-dataElement': code }) }) as FormNode,
    );
}

describe('merges of random forms', () => {
  const takes = fc.constantFrom('none', 'one', 'strictest', 'apart', 'requiredWhen');

  it('given any decisions, right or wrong, then what is proposed splits into valid own forms', () => {
    fc.assert(
      fc.property(
        randomSupplies,
        fc.array(takes, { minLength: 8, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (random, choices, chance) => {
          const next = (): number => Number(chance.next().value);
          const undecided = proposeMerge(random);
          const given = undecided.conflicts.flatMap(({ id, sources }, index) => {
            const take = choices[index % choices.length];
            const source = sources[next() % sources.length];
            if (take === 'none' || take === undefined || source === undefined) return [];
            return [
              {
                conflictId: id,
                reason: '理由',
                take,
                source: source.key,
                sources: [source.key],
                itemIds: [source.itemId],
              } as never,
            ];
          });
          const proposal = proposeMerge(random, {
            format: 'merge-decisions/1',
            kind: 'mergeDecisions',
            decisions: given,
          });
          for (const { mergedForm, ...rest } of [undecided, proposal]) {
            const [chosen] = fc.sample(
              fc.subarray(
                random.map(({ itemId }) => itemId),
                { minLength: 1 },
              ),
              { numRuns: 1, seed: next() },
            );
            const shown = mergedForm.sections.filter(({ itemIds: ids }) => ids.some((id) => chosen?.includes(id)));
            const filledForms = fc.sample(
              filledForm(
                mergedForm.schema,
                shown.map(({ name }) => name),
              ),
              { numRuns: 3, seed: next() },
            );
            for (const filled of filledForms) {
              const parts = splitForm({ ...rest, mergedForm }, filled, chosen ?? []);
              for (const { itemId, form } of random.filter((each) => chosen?.includes(each.itemId)))
                expect({ itemId, problems: ownFormProblems(form, parts.get(itemId)) }).toEqual({
                  itemId,
                  problems: [],
                });
            }
          }
        },
      ),
      { numRuns: 200, endOnFailure: true },
    );
  });
});
