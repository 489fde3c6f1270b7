import fc from 'fast-check';
import { brokenExclusions, type Facts, planCase, replanCase, shownSections } from './index';
import { itemsOf } from './order';
import { connectionEvent, sampleEvent, SLUGS } from './fixtures/load';

const event = connectionEvent();
const surveyFirst = event.situations[0]!;
const basis = { facts: surveyFirst.facts, endId: 'file', channel: 'online' } as const;

describe('planCase', () => {
  it('given a group, then it keeps its members in the case and falls away without any', () => {
    const acceptance = (facts: Facts) =>
      planCase(event, { ...basis, facts }).items.find(({ id }) => id === 'acceptance');
    expect(acceptance(surveyFirst.facts)?.prerequisites).toEqual([
      { kind: 'anyResult', anyOf: [{ itemId: 'e-permit', resultId: 'e-permit' }] },
    ]);
    expect(acceptance({ ...surveyFirst.facts, permits: [] })?.prerequisites).toEqual([]);
  });

  it('given a group with two members, then the earlier one starts the item', () => {
    const facts = { ...surveyFirst.facts, permits: ['electronic', 'paper'] };
    const plan = planCase(event, { ...basis, facts });
    expect(plan.criticalPath).toEqual({ value: 8, unit: 'workingDay' });
    expect(plan.stages.at(-2)).toEqual(['acceptance']);
    expect(
      brokenExclusions(
        event,
        plan.items.map(({ id }) => id),
      ),
    ).toHaveLength(1);
  });

  it('given an outside event, then it is awaited and counts nothing', () => {
    const item = planCase(event, basis).items.find(({ id }) => id === 'acceptance');
    expect(item?.waitsFor).toEqual([
      { id: 'built', label: '外线施工完成', reportedBy: 'enterprise', target: { value: 10, unit: 'day' } },
    ]);
  });

  it('given initiation and defaults, then items keep them with their place in the package', () => {
    const plan = planCase(event, { ...basis, facts: { ...surveyFirst.facts, digsRoad: true } });
    expect(
      plan.items.map(({ number, initiation, countsTowardsPromise, supervised }) => [
        number,
        initiation,
        countsTowardsPromise,
        supervised,
      ]),
    ).toEqual([
      [1, 'application', true, true],
      [2, 'application', true, true],
      [3, 'delegated', true, true],
      [4, 'application', true, true],
      [6, 'application', true, true],
      [7, 'application', true, true],
      [8, 'proactive', false, false],
    ]);
  });

  it('given a procedure of the case with rectification, then its items carry the terms and others do not', () => {
    const rounds = planCase(event, basis).items.map(({ id, rectification }) => [id, rectification?.maxRounds]);
    expect(rounds).toContainEqual(['water-plan', 2]);
    expect(rounds.filter(([, max]) => max !== undefined)).toHaveLength(1);
  });

  it('given a commitment in force, then the promise is that of the channel', () => {
    const facts = { ...surveyFirst.facts, byCommitment: true };
    const promised = (channel: 'window' | 'online') => planCase(event, { ...basis, facts, channel }).items[1]?.promised;
    expect([promised('window'), promised('online')]).toEqual([
      { value: 0, unit: 'onTheSpot' },
      { value: 2, unit: 'workingDay' },
    ]);
  });

  it('given a promise bound to a schedule, then its close is filled in', () => {
    const school = sampleEvent('school-enrolment');
    const plan = planCase(school, { facts: school.situations[0]!.facts, endId: 'file', channel: 'online' });
    const bound = { unit: 'schedule', scheduleId: 'review', closesAt: '2028-08-31T17:00:00+08:00' };
    expect([plan.criticalPath, plan.overallPromise]).toEqual([bound, bound]);
  });

  it('given a case of items outside the promise only, then the path is on the spot; an end that files nothing has none', () => {
    const outside = {
      ...event,
      serviceItems: event.serviceItems.map((item) => ({ ...item, countsTowardsPromise: false })),
    };
    expect(planCase(outside, basis).criticalPath).toEqual({ value: 0, unit: 'onTheSpot' });
    expect(planCase(event, { ...basis, endId: 'window' })).toMatchObject({
      items: [],
      stages: [],
      materials: [],
      criticalPath: null,
    });
  });
});

describe('replanCase', () => {
  const current = planCase(event, basis);

  it('given a fact the survey found out, then the item joins with materials and order, and the others stay', () => {
    const { plan, addedItemIds } = replanCase(event, current, {
      ...basis,
      facts: { ...surveyFirst.facts, digsRoad: true },
    });
    expect(addedItemIds).toEqual(['road-excavation']);
    expect(plan.items.map(({ id }) => id)).toEqual(surveyFirst.later?.[0]?.expected.itemIds);
    expect(plan.materials.map(({ id }) => id)).toEqual(['premises-proof', 'traffic-plan']);
    expect(plan.items.find(({ id }) => id === 'acceptance')?.prerequisites).toContainEqual({
      kind: 'soft',
      itemId: 'road-excavation',
    });
  });

  it('given facts that would add an item that may not join or end one, then neither happens', () => {
    const facts = { ...surveyFirst.facts, needsGas: false, permits: ['electronic', 'paper'] };
    const { plan, addedItemIds } = replanCase(event, current, { ...basis, facts });
    expect(addedItemIds).toEqual([]);
    expect(plan.items.map(({ id }) => id)).toEqual(current.items.map(({ id }) => id));
  });
});

describe('shownSections', () => {
  it('given the facts, then sections whose condition is met are shown in order', () => {
    const names = shownSections(sampleEvent('enterprise-opening'), { wantsSeal: true }).map(({ name }) => name);
    expect(names).toEqual(['company', 'people', 'agent', 'seal', 'delivery', 'declaration']);
  });
});

describe.each([...SLUGS.map(sampleEvent), event])('plans of $slug', (lifeEvent) => {
  it('given any facts, then every item has one stage after its prerequisites and materials are used by items of the case', () => {
    const value = fc.oneof(
      fc.boolean(),
      fc.integer({ min: 1, max: 200 }),
      fc.constantFrom(...lifeEvent.facts.flatMap(({ values = [] }) => values.map((each) => each.value)), 'none'),
    );
    const facts = fc.dictionary(fc.constantFrom(...lifeEvent.facts.map(({ id }) => id)), value);
    fc.assert(
      fc.property(facts, fc.constantFrom('window' as const, 'online' as const), (known, channel) => {
        const plan = planCase(lifeEvent, { facts: known, endId: 'file', channel });
        const ids = plan.items.map(({ id }) => id);
        expect(plan.stages.flat().toSorted()).toEqual(ids.toSorted());
        const stageOf = (id: string): number => plan.stages.findIndex((stage) => stage.includes(id));
        for (const item of plan.items)
          for (const prerequisite of item.prerequisites)
            expect(itemsOf(prerequisite).some((id) => stageOf(id) < stageOf(item.id))).toBe(true);
        for (const { usedBy } of plan.materials)
          expect(usedBy.length > 0 && usedBy.every((id) => ids.includes(id))).toBe(true);
      }),
    );
  });
});
