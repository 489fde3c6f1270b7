import { type LifeEvent, type Situation } from '@yijian/domain/catalogue';
import { canBeVisited, NO_WISHES, replacedMaterials, type Wishes, wishesFor } from './wishes';

const commitment = { blockedWhen: 'bad = true', replacesMaterialIds: ['proof'] };
const outcomes = (...results: string[]) => results.map((result) => ({ result, label: result }));

const lifeEvent = {
  serviceItems: [
    { id: 'water' },
    { id: 'power', commitment },
    { id: 'sign', commitment: { ...commitment, chosenWhen: 'byPromise = true' } },
    { id: 'road' },
  ],
  materials: [
    { id: 'proof', sharing: { mode: 'none' }, usedBy: ['power'], tolerance: { blockedWhen: 'bad = true' } },
    { id: 'photo', sharing: { mode: 'none' }, usedBy: ['power', 'water'], tolerance: {} },
    { id: 'deed', sharing: { mode: 'eLicence' }, usedBy: ['water'], tolerance: {} },
    { id: 'form', sharing: { mode: 'none' }, usedBy: ['water'] },
  ],
  specialProcedures: [
    {
      id: 'survey',
      kind: 'jointInspection',
      rectification: { maxRounds: 1 },
      outcomes: outcomes('pass', 'rectify'),
      appliesTo: [{ itemId: 'gas' }, { itemId: 'power', appliesWhen: 'metres > 5' }, { itemId: 'water' }],
    },
    { id: 'check', kind: 'siteInspection', outcomes: outcomes('pass', 'fail'), appliesTo: [{ itemId: 'road' }] },
    { id: 'review', kind: 'expertReview', outcomes: outcomes('pass', 'fail'), appliesTo: [{ itemId: 'water' }] },
  ],
} as unknown as LifeEvent;

const later = [
  { facts: { metres: 12 }, expected: { addedItemIds: [], itemIds: ['water', 'power', 'sign'] } },
  { facts: {}, expected: { addedItemIds: ['road'], itemIds: ['water', 'power', 'sign', 'road'] } },
];

function situation(facts: Record<string, unknown> = {}): Situation {
  const expected = {
    itemIds: ['water', 'power', 'sign'],
    materialIds: ['proof', 'photo', 'deed', 'form'],
    commitmentItemIds: [],
  };
  return { facts: { bad: false, ...facts }, expected, later } as unknown as Situation;
}

const of = (wishes: Partial<Wishes>, facts?: Record<string, unknown>) =>
  wishesFor({ lifeEvent, situation: situation(facts) }, { ...NO_WISHES, ...wishes });

describe('wishes that can come true', () => {
  it('given items that are not in the situation, then they are left out', () => {
    expect(of({ rectify: ['gas'], deny: ['water', 'gas'] })).toMatchObject({ rectify: [], deny: ['water'] });
  });

  it('given rectification, then it is only for items whose procedure allows it with the facts known when they joined', () => {
    expect(of({ rectify: ['water', 'power', 'road'] }).rectify).toEqual(['water']);
  });

  it('given commitments, then those the package has, chosen where the answers choose, and no bad record', () => {
    expect(of({ commit: ['water', 'power', 'sign'] }).commit).toEqual(['power']);
    expect(of({ commit: ['power', 'sign'] }, { byPromise: true }).commit).toEqual(['power', 'sign']);
    expect(of({ commit: ['power', 'sign'] }, { byPromise: true, bad: true }).commit).toEqual([]);
  });

  it('given tolerance, then what the applicant hands in and may leave out, unless his record or a promise bars it', () => {
    const tolerate = ['proof', 'photo', 'deed', 'form'];
    expect(of({ tolerate }).tolerate).toEqual(['proof', 'photo']);
    expect(of({ tolerate }, { bad: true }).tolerate).toEqual(['photo']);
    expect(of({ tolerate, commit: ['power'] }).tolerate).toEqual(['photo']);
  });

  it('given a visit that fails, then its items can only be denied; what a visit has rectified is not rectified again', () => {
    expect(of({ jointVisit: 'fail', deny: ['water'] }).deny).toEqual(['water', 'road']);
    expect(of({ jointVisit: 'rectify', rectify: ['water'] })).toMatchObject({ rectify: [], deny: [] });
    expect(of({ jointVisit: 'pass', rectify: ['water'] })).toMatchObject({ rectify: ['water'], deny: [] });
  });

  it('given a result, then a situation can have it when one of its visits can', () => {
    const subject = { lifeEvent, situation: situation() };
    expect((['pass', 'fail', 'rectify'] as const).map((result) => canBeVisited(subject, result))).toEqual([
      true,
      true,
      true,
    ]);
    const dry = { lifeEvent: { ...lifeEvent, specialProcedures: [] }, situation: situation() };
    expect(canBeVisited(dry, 'pass')).toBe(false);
  });

  it('given a commitment, then a material is replaced that nobody else needs', () => {
    expect(replacedMaterials(lifeEvent, situation(), ['power'])).toEqual(['proof']);
    expect(replacedMaterials(lifeEvent, situation(), [])).toEqual([]);
  });
});
