import { type LifeEvent, type Situation } from '@yijian/domain/catalogue';
import { carriedDiscoveries, formStates, wishesFor } from './case-run';
import { departmentsScript } from './departments-script';

const lifeEvent = {
  facts: [{ id: 'metres', formPointer: '/line/metres' }, { id: 'digsRoad' }],
  serviceItems: ['water', 'power', 'road'].map((id) => ({ id, results: [{ id: 'r' }] })),
  specialProcedures: [
    {
      id: 'survey',
      rectification: {},
      appliesTo: [{ itemId: 'gas' }, { itemId: 'power', appliesWhen: 'metres > 5' }, { itemId: 'water' }],
    },
  ],
  mergedForm: { examples: [{ situationId: 's', data: { shop: {} } }] },
} as unknown as LifeEvent;

const later = [
  { specialProcedureId: 'survey', facts: { metres: 12 }, expected: { addedItemIds: [], itemIds: ['water', 'power'] } },
  {
    specialProcedureId: 'survey',
    facts: { digsRoad: true },
    expected: { addedItemIds: ['road'], itemIds: ['water', 'power', 'road'] },
  },
];
const situation = { id: 's', facts: {}, expected: { itemIds: ['water', 'power'] }, later } as unknown as Situation;

describe('discoveries of a situation', () => {
  it('given a procedure of several items, then the first one of the case whose condition is met by then reports it', () => {
    expect(carriedDiscoveries(lifeEvent, situation).map(({ itemId }) => itemId)).toEqual(['water', 'power']);
  });

  it('given discoveries, then items are held until theirs are made, and facts are reported one after the other', () => {
    const discoveries = carriedDiscoveries(lifeEvent, situation);
    const script = (made: number) => departmentsScript(lifeEvent, 'c', { rectify: [], deny: [] }, discoveries, made);
    const held = (made: number) => Object.entries(script(made)).flatMap(([id, { hold }]) => (hold ? [id] : []));
    expect([0, 1, 2].map(held)).toEqual([['water', 'power'], ['power'], []]);
    expect(script(1)['water']?.facts).toEqual([{ procedureId: 'survey', facts: { metres: 12 } }]);
    expect(script(1)['power']?.facts).toEqual([]);
  });

  it('given facts with a place in the form, then every discovery writes them there', () => {
    expect(formStates(lifeEvent, situation)).toEqual([
      { data: { shop: {} }, discoveries: 0 },
      { data: { shop: {}, line: { metres: 12 } }, discoveries: 1 },
      { data: { shop: {}, line: { metres: 12 } }, discoveries: 2 },
    ]);
  });
});

describe('wishes', () => {
  const of = (rectify: string[], deny: string[]) => wishesFor({ lifeEvent, situation }, { rectify, deny });

  it('given wishes for items that are not in the situation, then they are left out', () => {
    expect(of(['gas'], ['water', 'gas'])).toEqual({ rectify: [], deny: ['water'] });
  });

  it('given rectification, then it is only for items whose procedure allows it with the facts known when they joined', () => {
    expect(of(['water', 'power', 'road'], []).rectify).toEqual(['water']);
  });

  it('given wishes, then the departments do as wished', () => {
    const script = departmentsScript(lifeEvent, 'c', { rectify: ['road'], deny: ['water'] }, [], 0);
    expect(script['water']?.decide).toBe('deny');
    expect(script['road']).toMatchObject({ decide: 'grant', rectify: [[expect.any(String)]] });
  });
});
