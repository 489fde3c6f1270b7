import { ProblemException } from '../problems/problem';
import { replyOf } from './reply';
import { type ReplyDto } from './reply.dto';

const base = { replyId: 'r-1', caseNo: '43019926112200000100', itemId: 'food-licence' } as const;

function pointersOf(dto: ReplyDto): readonly string[] {
  try {
    replyOf(dto);
  } catch (error) {
    if (error instanceof ProblemException) return (error.occurrence.errors ?? []).map(({ pointer }) => pointer);
    throw error;
  }
  return [];
}

describe('a reply of a department', () => {
  it('given what its kind needs, then it is that kind', () => {
    const dto: ReplyDto = { ...base, kind: 'denied', round: 1, reason: '不符合条件', legalBasis: '某法第一条' };
    expect(replyOf(dto)).toEqual(dto);
  });

  it('given a grant without results, then the list is empty, which means all of them', () => {
    expect(replyOf({ ...base, kind: 'granted', round: 1 })).toMatchObject({ kind: 'granted', results: [] });
  });

  it('given members that are missing or belong to another kind, then each is told', () => {
    expect(pointersOf({ ...base, kind: 'denied', round: 1, eventId: 'x' })).toEqual([
      '/reason',
      '/legalBasis',
      '/eventId',
    ]);
    expect(pointersOf({ ...base, kind: 'facts' })).toEqual(['/procedureId', '/facts']);
    expect(pointersOf({ ...base, kind: 'event', eventId: 'built', round: 1 })).toEqual(['/round']);
  });
});
