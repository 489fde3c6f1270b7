import { type LifeEvent, type Situation } from '@yijian/domain/catalogue';
import { carriedDiscoveries, formStates, isHeld, newProgress } from './case-run';
import { type DepartmentsPart, departmentsScript } from './departments-script';

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

const scriptOf = (part: Partial<DepartmentsPart>) =>
  departmentsScript(lifeEvent, 'c', {
    wishes: { rectify: [], deny: [] },
    made: [],
    isHeld: () => false,
    isFollowedUp: false,
    ...part,
  });

describe('discoveries of a situation', () => {
  it('given a procedure of several items, then the first one of the case whose condition is met by then reports it', () => {
    expect(carriedDiscoveries(lifeEvent, situation).map(({ itemId }) => itemId)).toEqual(['water', 'power']);
  });

  it('given discoveries, then items are held until theirs are made, and facts are reported one after the other', () => {
    const discoveries = carriedDiscoveries(lifeEvent, situation);
    const run = (reported: number) => ({ discoveries, acts: [], progress: { ...newProgress(), reported } }) as never;
    const held = (made: number) => ['water', 'power', 'road'].filter((id) => isHeld(run(made), id));
    expect([0, 1, 2].map(held)).toEqual([['water', 'power'], ['power'], []]);
    const script = (made: number) => scriptOf({ made: discoveries.slice(0, made) });
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

describe('the script of a case', () => {
  it('given wishes, then the departments do as wished', () => {
    const script = scriptOf({ wishes: { rectify: ['road'], deny: ['water'] } });
    expect(script['water']?.decide).toBe('deny');
    expect(script['road']).toMatchObject({ decide: 'grant', rectify: [[expect.any(String)]] });
  });

  it('given items that are held and commitments to be checked, then departments wait, or say how the check ended', () => {
    const script = scriptOf({ isHeld: (id) => id === 'water', isFollowedUp: true });
    expect([script['water']?.hold, script['road']?.hold]).toEqual([true, false]);
    expect(script['road']?.postCheck).toBe('kept');
    expect(scriptOf({})['road']).not.toHaveProperty('postCheck');
  });
});
