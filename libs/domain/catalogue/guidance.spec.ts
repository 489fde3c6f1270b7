import fc from 'fast-check';
import { answerProblems, type Fact, type Facts, type FactValue, walkGuidance } from './index';
import { connectionEvent, sampleEvent, SLUGS } from './fixtures/load';

const events = [...SLUGS.map(sampleEvent), connectionEvent()];

function values(fact: Fact): fc.Arbitrary<FactValue> {
  const codes = (fact.values ?? []).map(({ value }) => value);
  switch (fact.type) {
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: fact.minimum ?? 0, max: fact.maximum ?? 1000 });
    case 'code':
      return fc.constantFrom(...codes);
    case 'codeList':
      return fc.subarray(codes);
  }
}

const answers = (facts: readonly Fact[]): fc.Arbitrary<Facts> =>
  fc.record(
    Object.fromEntries(facts.filter(({ source }) => source === 'applicant').map((fact) => [fact.id, values(fact)])),
  );

describe.each(events)('guidance of $slug', (event) => {
  it('given any answers, then an end is reached, asking question by question', () => {
    fc.assert(
      fc.property(answers(event.facts), (all) => {
        const given: Record<string, FactValue> = {};
        const asked: string[] = [];
        let walk = walkGuidance(event, given);
        while ('next' in walk) {
          asked.push(walk.next.id);
          given[walk.next.factId] = all[walk.next.factId] ?? false;
          walk = walkGuidance(event, given);
        }
        expect(walk.path).toEqual(asked);
        // Answers to questions that are not asked change nothing.
        expect(walkGuidance(event, all)).toEqual(walk);
        expect(answerProblems(event, all)).toEqual([]);
      }),
    );
  });
});

describe('answerProblems', () => {
  it('given answers that do not fit, then each is named with its rule', () => {
    const answers = { hasLicence: 'yes', businessArea: 0, foodMode: 'bar', hasBadCredit: false, colour: 'red' };
    expect(answerProblems(sampleEvent('restaurant-opening'), answers)).toEqual([
      { pointer: '/answers/hasLicence', message: expect.stringContaining('是（true）或者否（false）') as string },
      { pointer: '/answers/businessArea', message: expect.stringContaining('不得小于1') as string },
      { pointer: '/answers/foodMode', message: expect.stringContaining('（snack）') as string },
      { pointer: '/answers/hasBadCredit', message: expect.stringContaining('由系统核查') as string },
      { pointer: '/answers/colour', message: expect.stringContaining('没有这个问题') as string },
    ]);
  });

  it('given a repeated choice in a list, then it is refused', () => {
    expect(answerProblems(connectionEvent(), { permits: ['paper', 'paper'] })).toHaveLength(1);
  });
});
