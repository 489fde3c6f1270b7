import type { Actor } from '../case/actor';
import { CLERK, item, plan, Story } from '../testing/index';

const REVIEW = {
  id: 'review',
  name: '专家评审',
  itemIds: ['a'],
  establishesFactIds: [],
  terms: {
    kind: 'expertReview',
    organizerDepartmentId: 'department-of-a',
    participantDepartmentIds: ['academy'],
    limit: null,
    minInspectors: 1,
    clockEffect: { statutory: 'pauses', promised: 'pauses', basis: '《行政许可法》第四十五条' },
    writtenNotice: true,
    basis: '《行政许可法》第四十五条',
    outcomes: ['pass', 'fail'],
  },
} as const;
const timeNeeded = { value: 8, unit: 'workingDay' } as const;

const department = (id: string): Actor => ({ role: 'department', id });

function underReview(): Story {
  const start = { type: 'startProcedure', procedureId: 'review', itemIds: ['a'], timeNeeded, reason: '复杂' } as const;
  return new Story()
    .accepted(plan([item('a'), item('b')], { specialProcedures: [REVIEW] }))
    .does(department('department-of-a'), start);
}

describe('a special procedure (特别程序)', () => {
  it('goes on as its organizer, its participants and the window say, and nobody else', () => {
    const end = { type: 'endProcedure', procedureKey: 'review/1', findings: '可行' } as const;
    const prolong = { type: 'prolongProcedure', procedureKey: 'review/1', timeNeeded, reason: '更复杂' } as const;
    const refusals = (actor: Actor) => [end, prolong].map((command) => underReview().refusal(actor, command)?.code);
    expect(refusals(department('department-of-b'))).toEqual(['notYourItem', 'notYourItem']);
    for (const actor of [department('department-of-a'), department('academy'), CLERK])
      expect(refusals(actor)).toEqual([undefined, undefined]);
  });
});
