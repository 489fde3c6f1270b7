import { viewOf } from '../case/index';
import { APPLICANT, departmentOf, headOf, item, plan, Story } from '../testing/index';

const TWO = plan([item('a'), item('b')]);
const grant = { type: 'grant', itemId: 'a', round: 1, resultIds: ['a-result'] } as const;

describe('a department', () => {
  it('may decide before its receipt has arrived, and acknowledge late or twice', () => {
    const story = new Story().accepted(TWO).does(departmentOf('a'), grant);
    const before = story.recorded.length;

    story.does(departmentOf('a'), { type: 'acknowledge', itemId: 'a', round: 1 });
    story.happened({ type: 'itemDispatched', itemId: 'a', round: 1 });

    expect(story.status('a')).toBe('granted');
    expect(story.recorded).toHaveLength(before + 1);
  });

  it('is told that it is ahead of the case when it acknowledges what has not begun here', () => {
    const waiting = plan([
      item('a'),
      item('b', { prerequisites: [{ kind: 'result', itemId: 'a', resultId: 'a-result' }] }),
    ]);
    const story = new Story().accepted(waiting);
    const acknowledge = (itemId: string, round: number) => ({ type: 'acknowledge', itemId, round }) as const;

    expect(story.refusal(departmentOf('b'), acknowledge('b', 1))?.code).toBe('itemNotStarted');
    expect(story.refusal(departmentOf('a'), acknowledge('a', 2))?.code).toBe('roundMismatch');
    story.granted('a').does(departmentOf('b'), acknowledge('b', 1));
    expect(story.recorded.at(-1)?.event).toEqual({ type: 'itemAcknowledged', itemId: 'b', round: 1 });
  });

  it('hands an item to one of its own, again and again; whoever had it stays one of its reviewers', () => {
    const assigns = (reviewerId: string) => ({ type: 'assignReviewer', itemId: 'a', reviewerId }) as const;
    const story = new Story().accepted(TWO).does(departmentOf('a'), assigns('o-1')).does(headOf('a'), assigns('o-2'));
    expect(viewOf(story.state, story.now).items[0]).toMatchObject({ itemId: 'a', reviewerId: 'o-2' });
    expect(story.state).toMatchObject({ items: { a: { reviewerIds: ['o-1', 'o-2'] } } });

    const before = story.recorded.length;
    expect(story.does(departmentOf('a'), assigns('o-2')).recorded).toHaveLength(before);
    expect(story.refusal(departmentOf('b'), assigns('o-2'))?.code).toBe('notYourItem');
    expect(story.granted('a').refusal(departmentOf('a'), assigns('o-1'))?.code).toBe('itemEnded');
    expect(viewOf(story.state, story.now).items[0]).toMatchObject({ status: 'granted', reviewerId: 'o-2' });
  });

  it('may repeat its decision without effect and not turn it round', () => {
    const story = new Story().accepted(TWO).does(departmentOf('a'), grant);
    const before = story.recorded.length;

    expect(story.does(departmentOf('a'), grant).recorded).toHaveLength(before);
    const denial = { type: 'deny', itemId: 'a', round: 1, reason: '不符合', legalBasis: '规定' } as const;
    expect(story.refusal(departmentOf('a'), denial)?.code).toBe('itemEnded');
  });

  it('speaks for its own items only, and of results the catalogue knows', () => {
    const story = new Story().accepted(TWO);

    expect(story.refusal(departmentOf('b'), grant)?.code).toBe('notYourItem');
    expect(story.refusal(APPLICANT, grant)?.code).toBe('roleNotAllowed');
    expect(story.refusal(departmentOf('a'), { ...grant, itemId: 'x' })?.code).toBe('itemUnknown');
    expect(story.refusal(departmentOf('a'), { ...grant, resultIds: ['x'] })?.code).toBe('outputUnknown');
    expect(story.refusal(departmentOf('a'), { ...grant, resultIds: [] })?.code).toBe('outputUnknown');
    expect(story.refusal(departmentOf('a'), { ...grant, round: 2 })?.code).toBe('roundMismatch');
  });

  it('decides its item without touching the others: 全部办成, 部分办成, 未办成', () => {
    expect(new Story().accepted(TWO).granted('a', 'b').state).toMatchObject({ outcome: 'allGranted' });
    expect(new Story().accepted(TWO).granted('a').denied('b').state).toMatchObject({ outcome: 'partlyGranted' });
    expect(new Story().accepted(TWO).denied('a').denied('b').state).toMatchObject({ outcome: 'noneGranted' });
  });
});
