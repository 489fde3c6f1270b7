import { type CaseAnswer } from '../answers';
import { startable } from './held-items';

const result = (itemId: string) => ({ kind: 'result', itemId });
const lifeEvent = {
  serviceItems: [
    { id: 'a', prerequisites: [] },
    { id: 'b', prerequisites: [result('a')] },
    { id: 'c', prerequisites: [result('b')] },
    { id: 'd', prerequisites: [{ kind: 'data', itemId: 'a' }] },
    { id: 'e', prerequisites: [{ kind: 'anyResult', anyOf: [{ itemId: 'a' }, { itemId: 'x' }] }] },
    { id: 'x', prerequisites: [] },
  ],
} as never;

const view = (statuses: Record<string, string>) =>
  ({ items: Object.entries(statuses).map(([itemId, status]) => ({ itemId, status })) }) as unknown as CaseAnswer;
const waiting = 'waitingPrerequisite';
const open = { a: 'inReview', b: waiting, c: waiting, d: waiting, e: waiting, x: 'inReview' };

describe('items that need not wait for what is held', () => {
  const of = (statuses: Record<string, string>, held: string) =>
    startable({ lifeEvent }, view(statuses), ['a', 'b', 'c', 'd', 'e', 'x'], (id) => held.includes(id)).map(
      ({ itemId }) => itemId,
    );

  it('given a held item, then what waits for its decision along the chain is left out, what waits for its data is not', () => {
    expect(of(open, 'a')).toEqual(['a', 'd', 'e', 'x']);
  });

  it('given a group, then it waits when all its members are held', () => {
    expect(of(open, 'ax')).toEqual(['a', 'd', 'x']);
  });

  it('given items that have ended, then they are left out and nobody waits for them', () => {
    expect(of({ ...open, a: 'granted' }, 'a')).toEqual(['b', 'c', 'd', 'e', 'x']);
  });
});
