import { CLERK, item, type LawRow, LawStory, plan, RECTIFICATION, tolerable, workingDays } from '../index';
import { rule, watched, WATCHED_PLAN } from './watched-cases';

const SPARING = rule(
  'sparing',
  { on: 'overdue', clocks: ['statutory'], workingDays: 0 },
  { sparesApplicantsTime: true },
);
const accepted = (): LawStory => watched(SPARING).accepted(WATCHED_PLAN);

const ROWS: readonly LawRow[] = [
  {
    article: 'domain §9',
    rule: 'while the applicant rectifies nobody is charged',
    given: () => accepted().until('03-26 10:00').rectifies('a').until('04-08 10:00'),
    shows: ({ cards }) => cards.filter((card) => card.endsWith('of-a')),
    is: [],
  },
  {
    article: 'domain §9',
    rule: 'and the department has the days back that it did not have the item',
    given: () =>
      accepted().until('03-26 10:00').rectifies('a').until('04-08 10:00').rectified('a').until('05-01 10:00'),
    shows: ({ cards }) => cards.filter((card) => card.endsWith('of-a')),
    is: ['sparing 2026-04-11 department-of-a'],
  },
  {
    article: 'domain §9',
    rule: 'the time in which a tolerated material is missing is the applicant’s as well',
    given: () => {
      const tolerance = plan([item('a')], {
        materials: [
          tolerable('proof', ['a'], { tolerance: { limit: workingDays(15), clockEffect: RECTIFICATION.clockEffect } }),
        ],
      });
      return watched(SPARING).tolerated(tolerance, 'proof').until('03-12 10:00').handsIn('proof').until('05-01 10:00');
    },
    shows: ({ cards }) => cards,
    is: ['sparing 2026-04-11 department-of-a'],
  },
  {
    article: 'domain §5.1',
    rule: 'the applicant is reminded on the working day before his last, once',
    given: () =>
      new LawStory({ settings: { reminderWorkingDays: 1 } })
        .submitted(WATCHED_PLAN)
        .notice('drawing')
        .until('03-25 10:00'),
    shows: (story) => story.daysOf('applicantReminded'),
    is: ['2026-03-20'],
  },
  {
    article: 'domain §5.1',
    rule: 'and once more when his time has moved',
    given: () =>
      new LawStory({ settings: { reminderWorkingDays: 1 } })
        .submitted(WATCHED_PLAN)
        .notice('drawing')
        .until('03-20 10:00')
        .supplies(WATCHED_PLAN)
        .until('03-24 10:00')
        .givenBack('drawing')
        .until('03-25 10:00'),
    shows: (story) => [
      story.daysOf('applicantReminded'),
      story.due('correction'),
      story.answer(CLERK, { type: 'accept' }),
    ],
    is: [['2026-03-20', '2026-03-24'], '2026-03-25', 'notNow'],
  },
];

describe('the law of the applicant’s time', () => {
  it.each(ROWS)('$article: $rule', ({ given, shows, is }) => {
    expect(shows(given())).toEqual(is);
  });
});
