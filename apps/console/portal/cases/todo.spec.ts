import { type Answer } from '../../api/client';
import { isOpenForChanges, todosOf } from './todo';

type Case = Answer<'CaseDto'>;

function aCase(changes: Partial<Case>): Case {
  const standing = { status: 'inProgress', holder: 'departments', offers: [], items: [], visits: [], hearings: [] };
  return { ...standing, ...changes } as unknown as Case;
}

function item(changes: object): Case['items'][number] {
  return {
    ...{ itemId: 'food-licence', status: 'inReview', waitsForEvents: [], waitsForMaterials: [] },
    ...changes,
  } as unknown as Case['items'][number];
}

function kindsOf(changes: Partial<Case>): readonly string[] {
  return todosOf(aCase(changes)).map(({ kind }) => kind);
}

describe('what waits for the applicant', () => {
  it('given departments at work, then nothing does and nothing may be changed', () => {
    expect(kindsOf({ items: [item({})] })).toEqual([]);
    expect(isOpenForChanges(aCase({ items: [item({})] }))).toBe(false);
  });

  it.each([
    ['drafting', 'fill'],
    ['awaitingCorrection', 'correct'],
    ['evaluating', 'rate'],
  ] as const)('given status %s, then it is to %s', (status, kind) => {
    expect(kindsOf({ status, holder: 'applicant' })).toEqual([kind]);
  });

  it('given a rectification, then it comes first, and form and files may be changed', () => {
    const shown = aCase({
      items: [item({ status: 'rectification' })],
      visits: [{ appointments: [{ heldAt: 'x', place: 'y', recorded: false }] }] as unknown as Case['visits'],
    });
    expect(todosOf(shown).map(({ kind }) => kind)).toEqual(['rectify', 'attend']);
    expect(isOpenForChanges(shown)).toBe(true);
  });

  it('given tolerated and newly asked materials, then each is to be supplied once', () => {
    const offers = [{ kind: 'tolerance', subject: 'lease', status: 'inForce' }] as Case['offers'];
    expect(todosOf(aCase({ offers, items: [item({ waitsForMaterials: ['lease', 'photo'] })] }))).toEqual([
      { kind: 'supply', materialIds: ['lease', 'photo'] },
    ]);
  });

  it('given offers, then they are to be signed until the case is accepted', () => {
    const offers = [{ kind: 'commitment', subject: 'signboard', status: 'offered' }] as Case['offers'];
    expect(kindsOf({ status: 'checking', offers })).toEqual(['sign']);
    expect(kindsOf({ status: 'inProgress', offers })).toEqual([]);
  });

  it('given a bundle, then it is to be received only once it was dispatched', () => {
    expect(kindsOf({ status: 'delivering', holder: 'service' })).toEqual([]);
    expect(kindsOf({ status: 'delivering', holder: 'applicant' })).toEqual(['receive']);
  });
});
