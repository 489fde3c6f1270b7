import { departmentOf, item, plan, Story } from '../testing/index';

const after = (itemId: string) => ({ kind: 'result', itemId, resultId: `${itemId}-result` }) as const;

describe('prerequisites (前置)', () => {
  it('start an item with its own clock when the result it needs is there', () => {
    const story = new Story().accepted(plan([item('a'), item('b', { prerequisites: [after('a')] })]));
    expect(story.status('b')).toBe('waitingPrerequisite');

    story.daysPass(3).granted('a');

    expect(story.state).toMatchObject({ items: { b: { status: 'dispatching', startedAt: story.now } } });
  });

  it('end an item as 前置未成就终止, and all that depend on it, when the result cannot come', () => {
    const chain = plan([
      item('a'),
      item('b', { prerequisites: [after('a')] }),
      item('c', { prerequisites: [after('b')] }),
    ]);

    const story = new Story().accepted(chain).denied('a');

    expect(story.state).toMatchObject({
      status: 'delivering',
      outcome: 'noneGranted',
      items: {
        b: { status: 'prerequisiteFailed', becauseOf: 'a' },
        c: { status: 'prerequisiteFailed', becauseOf: 'b' },
      },
    });
  });

  it('fail when the item is granted without the named result', () => {
    const two = item('a', {
      results: [
        { id: 'a-result', name: '证' },
        { id: 'other', name: '其他' },
      ],
    });
    const story = new Story().accepted(plan([two, item('b', { prerequisites: [after('a')] })]));

    story.does(departmentOf('a'), { type: 'grant', itemId: 'a', round: 1, resultIds: ['other'] });

    expect(story.status('b')).toBe('prerequisiteFailed');
  });

  it('of a group are satisfied by any member and fail only when all have failed', () => {
    const either = { kind: 'anyResult', anyOf: [after('a'), after('b')] } as const;
    const group = plan([item('a'), item('b'), item('c', { prerequisites: [either] })]);

    expect(new Story().accepted(group).denied('a').status('c')).toBe('waitingPrerequisite');
    expect(new Story().accepted(group).denied('a').granted('b').status('c')).toBe('dispatching');
    expect(new Story().accepted(group).denied('a').denied('b').status('c')).toBe('prerequisiteFailed');
  });

  it('on data are satisfied by the data alone and fail when the item ends without it', () => {
    const source = item('a', { data: [{ id: 'number', name: '编号' }] });
    const two = plan([source, item('b', { prerequisites: [{ kind: 'data', itemId: 'a', dataId: 'number' }] })]);
    const supply = { type: 'supplyData', itemId: 'a', dataIds: ['number'] } as const;

    expect(new Story().accepted(two).does(departmentOf('a'), supply).denied('a').status('b')).toBe('dispatching');
    expect(new Story().accepted(two).denied('a').status('b')).toBe('prerequisiteFailed');
  });

  it('that are soft only order: the other item may end in any way', () => {
    const soft = plan([item('a'), item('b', { prerequisites: [{ kind: 'soft', itemId: 'a' }] })]);

    expect(new Story().accepted(soft).denied('a').status('b')).toBe('dispatching');
  });

  it('and outside events together hold the start', () => {
    const event = { id: 'built', label: '施工完成', reportedBy: 'enterprise' } as const;
    const report = { type: 'reportEvent', itemId: 'b', eventId: 'built' } as const;
    const story = new Story().accepted(
      plan([item('a'), item('b', { prerequisites: [after('a')], waitsFor: [event] })]),
    );
    expect(story.refusal(departmentOf('b'), report)?.code).toBe('roleNotAllowed');

    story.granted('a');
    expect(story.status('b')).toBe('waitingPrerequisite');

    story.does({ role: 'enterprise', id: 'builder' }, report).does({ role: 'enterprise', id: 'builder' }, report);
    expect(story.status('b')).toBe('dispatching');
    expect(story.types.filter((type) => type === 'eventReported')).toHaveLength(1);
  });
});
