import { APPLICANT, CLERK, item, plan, Story } from '../testing/index';
import { occasionsOf } from './index';

const tell = (story: Story) => {
  const { caseNo, lifeEventCode, settings, openedAt } = story.state;
  return [...occasionsOf({ caseNo, lifeEventCode, settings }, openedAt, story.recorded)];
};

describe('a case told again by its occasions', () => {
  it('given all rows of a case, then it ends as the case stood, and each occasion begins where the last one ended', () => {
    const story = new Story()
      .accepted(plan([item('a'), item('b')]))
      .granted('a')
      .denied('b');
    const occasions = tell(story);
    // Which commands were performed is the matter of the workflow alone.
    expect(occasions.at(-1)?.after).toEqual({ ...story.state, performed: {} });
    for (const [index, { before }] of occasions.entries()) {
      if (index > 0) expect(before).toBe(occasions[index - 1]?.after);
    }
  });

  it('given what one command makes happen, then it is one occasion: the acceptance with the items that start by it', () => {
    const story = new Story().accepted(plan([item('a'), item('b')]));
    const acceptance = tell(story).find(({ rows }) => rows.some(({ event }) => event.type === 'caseAccepted'));
    expect(acceptance?.rows.map(({ event }) => event.type)).toEqual(['caseAccepted', 'itemStarted', 'itemStarted']);
  });

  it('given two commands of one moment, then they are two occasions', () => {
    const story = new Story()
      .accepted(plan([item('a')]))
      .does(APPLICANT, { type: 'chooseDelivery', method: 'online' })
      .does(CLERK, { type: 'urge', itemId: 'a', message: '请尽快办理' });
    expect(
      tell(story)
        .slice(-2)
        .map(({ rows }) => rows.map(({ event }) => event.type)),
    ).toEqual([['deliveryChosen'], ['itemUrged']]);
  });
});
