import { UNDECIDED } from '@yijian/domain/merge';
import { type Choice, decided, decisionOf, decisionsIn } from './decisions';

const CHOICE: Choice = { take: 'one', source: 'sign/place', sources: [], itemIds: [], reason: ' 同一地点 ' };

describe('decisions about a merge', () => {
  it('given a choice, then the decision has just what belongs to it', () => {
    const about = { conflictId: 'c', reason: '同一地点' };
    expect(decisionOf('c', CHOICE)).toEqual({ ...about, take: 'one', source: 'sign/place' });
    expect(decisionOf('c', { ...CHOICE, take: 'strictest' })).toEqual({ ...about, take: 'strictest' });
    expect(decisionOf('c', { ...CHOICE, take: 'apart', sources: ['a/b'] })).toEqual({
      ...{ ...about, take: 'apart', sources: ['a/b'] },
    });
    expect(decisionOf('c', { ...CHOICE, take: 'requiredWhen', itemIds: ['a'] })).toEqual({
      ...{ ...about, take: 'requiredWhen', itemIds: ['a'] },
    });
  });

  it('given something that is missing, then there is no decision', () => {
    expect(decisionOf('c', { ...CHOICE, reason: ' ' })).toBeUndefined();
    expect(decisionOf('c', { ...CHOICE, source: '' })).toBeUndefined();
    expect(decisionOf('c', { ...CHOICE, take: 'apart' })).toBeUndefined();
    expect(decisionOf('c', { ...CHOICE, take: 'requiredWhen' })).toBeUndefined();
  });

  it('given a second decision about a conflict, then it replaces the first; given none, then it is open again', () => {
    const first = decided(UNDECIDED, 'c', { conflictId: 'c', reason: 'x', take: 'strictest' });
    const second = decided(first, 'c', { conflictId: 'c', reason: 'y', take: 'strictest' });
    expect(second.decisions).toEqual([{ conflictId: 'c', reason: 'y', take: 'strictest' }]);
    expect(decided(second, 'c', undefined)).toEqual(UNDECIDED);
  });

  it('given a file of decisions, then they are read; anything else holds none', () => {
    const kept = decided(UNDECIDED, 'c', { conflictId: 'c', reason: 'x', take: 'strictest' });
    expect(decisionsIn(JSON.stringify(kept))).toEqual(kept);
    expect(decisionsIn('{"kind":"other"}')).toEqual(UNDECIDED);
    expect(decisionsIn(null)).toEqual(UNDECIDED);
  });
});
