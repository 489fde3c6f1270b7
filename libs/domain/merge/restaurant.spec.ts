import { describeLimit } from '../calendar/index';
import { checkPackage } from '../catalogue/index';
import { knownSamples, sampleEvent } from '../catalogue/fixtures/load';
import { buildPayload } from '../form/index';
import { sampleDecisions, sampleSupplies } from './fixtures/supplies';
import {
  ownFormProblems,
  proposeMerge,
  putIntoPackage,
  readDecisions,
  readSupply,
  savingOf,
  suppliesOf,
} from './index';

describe('the seven forms of 开办餐饮店', () => {
  const event = sampleEvent('restaurant-opening');
  const supplies = sampleSupplies();

  it('given the samples, then they and the decisions follow their schemas', () => {
    expect(supplies.flatMap((supply) => readSupply(supply).defects)).toEqual([]);
    expect(readDecisions(sampleDecisions()).defects).toEqual([]);
  });

  it('given no decisions, then exactly the real conflicts are listed, which the sample decisions decide', () => {
    const real = [
      'meaning:food-licence/premises',
      'meaning:signboard/place',
      'meaning:tobacco-licence/address',
      'constraint:drainage-licence/address',
      'choices:food-licence/operatorType',
      'constraint:food-licence/phone',
      'required:food-licence/phone',
    ];
    const open = proposeMerge(supplies);
    expect(open.undecided).toBe(real.length);
    expect(open.conflicts.map(({ id }) => id).sort()).toEqual(real.toSorted());
    expect(sampleDecisions().decisions.map(({ conflictId }) => conflictId)).toEqual(real);
    expect(proposeMerge(supplies, sampleDecisions())).toMatchObject({ undecided: 0, unusedDecisions: [] });
  });

  it('given the decisions, then the saving says what is saved and how it is computed', () => {
    const { saving } = proposeMerge(supplies, sampleDecisions());
    expect(saving).toMatchObject({
      fields: { before: 50, after: 24 },
      materials: { before: 27, after: 8 },
      visits: { before: 12, after: 1 },
      days: { before: 30, after: 8 },
      steps: { before: 39, after: 18 },
    });
    expect(saving.days.text).toBe(
      '办理时间由30个工作日变为8个工作日，减少73%：逐个办理的承诺时限相加为30个工作日，并联办理按前置关系计算最长一条路径为8个工作日。',
    );
  });

  it('given a situation, then days after are its critical path', () => {
    const proposal = proposeMerge(supplies, sampleDecisions());
    for (const { expected } of event.situations.filter(
      ({ expected: { itemIds, commitmentItemIds } }) => itemIds.length > 0 && commitmentItemIds.length === 0,
    )) {
      const { days } = savingOf(supplies, proposal.mergedForm, proposal.materials, expected.itemIds);
      expect(`${days.after}个工作日`).toBe(expected.criticalPath && describeLimit(expected.criticalPath));
    }
  });

  it('given the decided merge, when it is put into the package, then the package passes every check', () => {
    const { lifeEvent, dropped } = putIntoPackage(event, proposeMerge(supplies, sampleDecisions()), supplies);
    const files = [{ path: 'restaurant-opening.json', text: JSON.stringify(lifeEvent) }];
    expect(checkPackage(files, knownSamples())).toEqual([]);
    expect(lifeEvent.mergedForm.version).toBe(event.mergedForm.version + 1);
    expect(lifeEvent.mergedForm.examples).toHaveLength(event.mergedForm.examples.length);
    expect(lifeEvent.facts.map(({ formPointer }) => formPointer).filter((pointer) => pointer !== undefined)).toEqual([
      '/food/businessFormat',
      '/premises/businessArea',
      '/fire/mode',
    ]);
    expect(dropped.map(({ pointer }) => pointer)).toContain('/food/seats');
    for (const { situationId, data } of lifeEvent.mergedForm.examples) {
      const items = event.situations.find(({ id }) => id === situationId)?.expected.itemIds ?? [];
      for (const itemId of items) {
        const before = event.mergedForm.examples.find((example) => example.situationId === situationId)?.data;
        expect(buildPayload(lifeEvent.mergedForm, itemId, data, new Map())).toEqual(
          buildPayload(event.mergedForm, itemId, before, new Map()),
        );
      }
    }
  });

  it('given a section with the name of one of the coordinator, then it gets another', () => {
    const names = sampleDecisions().sections?.map((each) =>
      each.name === 'contact' ? { ...each, name: 'delivery' } : each,
    );
    const proposal = proposeMerge(supplies, { ...sampleDecisions(), ...(names && { sections: names }) });
    const { lifeEvent } = putIntoPackage(event, proposal, supplies);
    expect(lifeEvent.mergedForm.sections.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['deliveryItems', 'delivery']),
    );
    expect(
      checkPackage([{ path: 'restaurant-opening.json', text: JSON.stringify(lifeEvent) }], knownSamples()),
    ).toEqual([]);
  });

  it('given undecided conflicts, then nothing is put into the package', () => {
    expect(() => putIntoPackage(event, proposeMerge(supplies), supplies)).toThrow(
      '7 conflicts of the merge are undecided.',
    );
  });
});

describe('supplies derived from a package', () => {
  const { departments } = knownSamples();

  it.each(['restaurant-opening', 'enterprise-opening', 'newborn-birth', 'school-enrolment'])(
    'given %s, then what each department was sent is valid by the form derived for it',
    (slug) => {
      const event = sampleEvent(slug);
      const supplies = suppliesOf(event, departments);
      expect(supplies.flatMap((supply) => readSupply(JSON.parse(JSON.stringify(supply))).defects)).toEqual([]);
      for (const { situationId, data } of event.mergedForm.examples)
        for (const { itemId, form } of supplies) {
          if (event.situations.find(({ id }) => id === situationId)?.expected.itemIds.includes(itemId) !== true)
            continue;
          expect(ownFormProblems(form, buildPayload(event.mergedForm, itemId, data, new Map()))).toEqual([]);
        }
    },
  );

  it('given no disagreement and codes for all elements, then merging what was derived asks nobody anything', () => {
    const event = sampleEvent('restaurant-opening');
    const codes = Object.fromEntries(
      event.mergedForm.mappings.flatMap(({ elements }) =>
        elements.flatMap((each) =>
          'from' in each ? [[each.from, `DE${each.from.replaceAll('/', '-').toUpperCase()}`]] : [],
        ),
      ),
    );
    expect(proposeMerge(suppliesOf(event, departments, codes)).conflicts).toEqual([]);
  });
});
