import type { CaseCommand } from '../../case/index';
import {
  BOTH_PAUSE,
  CLERK,
  departmentOf,
  effect,
  headOf,
  item,
  joint,
  type LawRow,
  LawStory,
  plan,
  procedure,
  RECTIFICATION,
  suspension,
  workingDays,
} from '../index';

const PLAN = plan([item('a', { rectification: RECTIFICATION }), item('b'), item('c')], {
  joint: joint('a', 'b'),
  specialProcedures: [procedure('expert', 'expertReview', ['a'], { clockEffect: BOTH_PAUSE })],
});
const STATUTE = '《特别法》第二条';

const accepted = (): LawStory => new LawStory().accepted(PLAN);
const RESUME: CaseCommand = { type: 'resumeItem', itemId: 'a' };
const suspended = (statute?: string): LawStory =>
  accepted().until('03-04 10:00').does(headOf('a'), suspension('a', statute));

const ROWS: readonly LawRow[] = [
  {
    article: '许可法 art. 45',
    rule: 'a suspension stops the promise; the law’s clock only under a special statute',
    given: () => suspended(),
    shows: (story) => [story.due('promised/a'), story.due('statutory/a'), story.due('joint')],
    is: ['paused', '2026-03-30', '2026-05-08'],
  },
  {
    article: '许可法 art. 45',
    rule: 'under a special statute joint handling stands still with its licence',
    given: () => suspended(STATUTE),
    shows: (story) => [story.due('statutory/a'), story.due('joint')],
    is: ['paused', 'paused'],
  },
  {
    article: '许可法 art. 45',
    rule: 'all of them run on when the handling does',
    given: () => suspended(STATUTE).until('03-11 10:00').does(headOf('a'), RESUME),
    shows: (story) => ['promised/a', 'statutory/a', 'joint'].map((id) => story.due(id)),
    is: ['2026-03-16', '2026-04-07', '2026-05-14'],
  },
  {
    article: 'domain §5.4',
    rule: 'a suspended item is neither decided nor given to the applicant, nor are procedures started in it',
    given: () => suspended(),
    shows: (story) => [
      story.granting('a'),
      story.answer(departmentOf('a'), { type: 'requestRectification', itemId: 'a', round: 1, requirements: ['补'] }),
      story.answer(CLERK, {
        type: 'startProcedure',
        procedureId: 'expert',
        itemIds: ['a'],
        timeNeeded: workingDays(5),
        reason: '需要',
      }),
    ],
    is: ['itemSuspended', 'itemSuspended', 'itemSuspended'],
  },
  {
    article: 'domain §5.4',
    rule: 'the applicant’s time to rectify stands still as well',
    given: () => accepted().rectifies('a').until('03-04 10:00').does(headOf('a'), suspension('a')).until('04-01 10:00'),
    shows: (story) => [story.due('rectification/a'), story.status('a')],
    is: ['paused', 'rectification'],
  },
  {
    article: 'domain §3',
    rule: 'only the head suspends and resumes, and each only where it makes sense',
    given: () => suspended(),
    shows: (story) => [
      story.answer(departmentOf('a'), RESUME),
      story.answer(headOf('a'), suspension('a')),
      story.answer(headOf('b'), { type: 'resumeItem', itemId: 'b' }),
    ],
    is: ['roleNotAllowed', 'itemSuspended', 'itemNotSuspended'],
  },
  {
    article: 'package §7',
    rule: 'rectification stops the promise for as long as it may take, and not a day longer',
    given: () => accepted().until('03-04 10:00').rectifies('a').until('03-20 10:00'),
    shows: (story) => [story.due('promised/a'), story.due('statutory/a'), story.daysOf('rectificationExpired')],
    is: ['2026-03-23', '2026-03-30', ['2026-03-19']],
  },
  {
    article: 'package §7',
    rule: 'a case planned before that counts on as it did',
    given: () => {
      const { exactClocks, ...before } = PLAN;
      return new LawStory()
        .accepted(exactClocks ? before : PLAN)
        .until('03-04 10:00')
        .rectifies('a')
        .until('03-20 10:00');
    },
    shows: (story) => story.due('promised/a'),
    is: '2026-03-24',
  },
  {
    article: '许可法 art. 42(2)',
    rule: 'rectification under a special statute stops joint handling for its licence alone',
    given: () => {
      const clockEffect = effect('pauses', 'pauses', STATUTE);
      const items = [
        item('a', { rectification: { ...RECTIFICATION, clockEffect } }),
        item('b', { rectification: { ...RECTIFICATION, clockEffect } }),
      ];
      return new LawStory()
        .accepted(plan(items, { joint: joint('a', 'b') }))
        .rectifies('a')
        .until('03-03 10:00')
        .rectifies('b')
        .until('03-04 10:00')
        .rectified('a');
    },
    shows: (story) => [story.due('statutory/a'), story.due('joint')],
    is: ['2026-04-01', 'paused'],
  },
];

describe('the law of suspension and rectification', () => {
  it.each(ROWS)('$article: $rule', ({ given, shows, is }) => {
    expect(shows(given())).toEqual(is);
  });
});
