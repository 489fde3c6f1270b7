import { APPLICANT, departmentOf, handedIn, item, plan, Story } from '../testing/index';

const TERMS = {
  limit: { value: 10, unit: 'workingDay' },
  maxRounds: 1,
  clockEffect: { statutory: 'runs', promised: 'pauses', basis: '整改时间不计入承诺时限' },
  onExpiry: '依据现有情况作出决定',
} as const;
const RECTIFIABLE = plan([item('a', { rectification: TERMS }), item('b')]);
const FORM = { revision: 2, sha256: 'e'.repeat(64) };

const ask = (round: number) =>
  ({ type: 'requestRectification', itemId: 'a', round, requirements: ['补装隔油池'] }) as const;
const supply = (round: number) =>
  ({ type: 'supplyRectification', itemId: 'a', round, form: FORM, materials: handedIn(['photo']) }) as const;

describe('rectification (整改)', () => {
  it('gives the applicant the ball and asks the department again with the next round', () => {
    const story = new Story().accepted(RECTIFIABLE).does(departmentOf('a'), ask(1));
    expect(story.state).toMatchObject({ items: { a: { status: 'rectification', requirements: ['补装隔油池'] } } });

    story.daysPass(3).does(APPLICANT, supply(1));

    expect(story.state).toMatchObject({ items: { a: { status: 'dispatching', cause: 'rectified', round: 2 } } });
    expect(story.state).toMatchObject({ filing: { form: FORM, materials: handedIn(['photo']) } });
    expect(story.granted('a').status('a')).toBe('granted');
  });

  it('is bounded by the catalogue: no more rounds than it allows, none where it provides none', () => {
    const story = new Story().accepted(RECTIFIABLE).does(departmentOf('a'), ask(1)).does(APPLICANT, supply(1));

    expect(story.refusal(departmentOf('a'), ask(2))?.code).toBe('rectificationRoundsUsed');
    expect(story.refusal(departmentOf('b'), { ...ask(1), itemId: 'b' })?.code).toBe('rectificationNotProvided');
  });

  it('bars a decision meanwhile and a reply to an earlier round afterwards', () => {
    const grant = { type: 'grant', itemId: 'a', round: 1, resultIds: ['a-result'] } as const;
    const story = new Story().accepted(RECTIFIABLE).does(departmentOf('a'), ask(1));
    expect(story.refusal(departmentOf('a'), grant)?.code).toBe('itemInRectification');

    story.does(APPLICANT, supply(1));

    expect(story.refusal(departmentOf('a'), grant)?.code).toBe('roundMismatch');
    expect(story.refusal(APPLICANT, supply(1))?.code).toBe('itemNotInRectification');
  });

  it('asks the department to decide on what there is when the time is over', () => {
    const story = new Story().accepted(RECTIFIABLE).does(departmentOf('a'), ask(1)).daysPass(15);

    expect(story.state).toMatchObject({
      items: { a: { status: 'dispatching', cause: 'rectificationExpired', round: 2 } },
    });
    expect(story.denied('a').status('a')).toBe('denied');
  });

  it('pauses the promised period and lets the statutory one run', () => {
    const story = new Story().accepted(RECTIFIABLE).does(departmentOf('a'), ask(1)).daysPass(10);
    const exceeded = (): readonly string[] =>
      story.recorded.flatMap(({ event }) =>
        event.type === 'periodExceeded' && event.itemId === 'a' ? [event.period] : [],
      );
    expect(exceeded()).toEqual([]);

    story.does(APPLICANT, supply(1)).daysPass(20);

    expect(exceeded()).toEqual(['promised', 'statutory']);
  });
});
