import { connectionEvent, type Edit, mutated, sampleEvent, SLUGS } from '../catalogue/fixtures/load';
import { type LifeEvent } from '../catalogue/life-event';
import { canOccurTogether } from './possible';

const changed = (event: LifeEvent, ...edits: readonly Edit[]): LifeEvent => mutated(event, edits) as LifeEvent;

describe.each([...SLUGS.map(sampleEvent), connectionEvent()])('items of $slug', (event) => {
  it('given any one, then somebody has it', () => {
    expect(event.serviceItems.filter(({ id }) => canOccurTogether(event, [id]) !== 'possible')).toEqual([]);
  });

  it('given any two that stand together in a situation, then that is found without the situation', () => {
    const pairs = event.situations.flatMap(({ expected: { itemIds } }) =>
      itemIds.flatMap((one) => itemIds.map((other) => [one, other])),
    );
    expect(pairs.filter((pair) => canOccurTogether(event, pair) !== 'possible')).toEqual([]);
  });
});

describe('items', () => {
  const restaurant = sampleEvent('restaurant-opening');
  const connection = connectionEvent();

  it('given two with conditions that contradict each other, then never', () => {
    expect(canOccurTogether(restaurant, ['food-licence', 'prepackaged-filing'])).toBe('never');
  });

  it('given two that exclude each other, then never, although one could answer so', () => {
    expect(canOccurTogether(connection, ['e-permit', 'paper-permit'])).toBe('never');
  });

  it('given a condition between two literals, then the number between them is tried', () => {
    const between = changed(
      restaurant,
      { op: 'replace', path: '/serviceItems/3/appliesWhen', value: 'businessArea > 50 and businessArea < 51' },
      { op: 'replace', path: '/serviceItems/4/appliesWhen', value: 'businessArea > 51 and businessArea < 50' },
    );
    expect(canOccurTogether(between, ['fire-check'])).toBe('possible');
    expect(canOccurTogether(between, ['signboard'])).toBe('never');
  });

  it('given a fact that only a procedure of a case finds out, then the item that joins is possible', () => {
    expect(canOccurTogether(connection, ['road-excavation', 'gas-plan'])).toBe('possible');
    const unasked = changed(connection, { op: 'replace', path: '/guidance/nodes/5/next', value: [{ goTo: 'file' }] });
    expect(canOccurTogether(unasked, ['road-excavation'])).toBe('possible');
    const unsurveyed = changed(unasked, { op: 'replace', path: '/specialProcedures', value: [] });
    expect(canOccurTogether(unsurveyed, ['road-excavation'])).toBe('never');
  });

  it('given a list of very many values that all matter, then what no single value shows stays undecided', () => {
    const values = Array.from({ length: 14 }, (_, index) => ({ value: `v${index}`, label: `第${index}项` }));
    const named = values.map(({ value }) => `list contains(permits, "${value}")`);
    const event = changed(
      connection,
      { op: 'replace', path: '/facts/4/values', value: values },
      { op: 'replace', path: '/serviceItems/3/appliesWhen', value: named.join(' and ') },
      { op: 'replace', path: '/serviceItems/4/appliesWhen', value: `place = "moon" and (${named.join(' or ')})` },
    );
    expect(canOccurTogether(event, ['e-permit'])).toBe('possible');
    expect(canOccurTogether(event, ['paper-permit'])).toBe('undecided');
  });
});
