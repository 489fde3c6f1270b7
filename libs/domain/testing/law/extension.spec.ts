import type { CaseCommand } from '../../case/index';
import {
  BOTH_PAUSE,
  departmentOf,
  GOVERNMENT_HEAD,
  headOf,
  item,
  joint,
  type LawRow,
  LawStory,
  plan,
  procedure,
  workingDays,
} from '../index';

const EXTENSION = { limit: workingDays(10), approvedBy: 'authorityHead' } as const;
const PLAN = plan(
  [
    item('a', { extension: EXTENSION }),
    item('b', { extension: { ...EXTENSION, approvedBy: 'governmentHead' } }),
    item('c'),
  ],
  {
    joint: joint('a', 'b'),
    specialProcedures: [procedure('expert', 'expertReview', ['a'], { clockEffect: BOTH_PAUSE })],
  },
);
const accepted = (): LawStory => new LawStory().accepted(PLAN);
const extend = (itemId: string): CaseCommand => ({ type: 'extendDecision', itemId, reason: '案情复杂' });
const extended = (story: LawStory): LawStory => story.does(headOf('a'), extend('a'));
const EXTEND_JOINT: CaseCommand = { type: 'extendJoint', reason: '涉及部门多' };

const ROWS: readonly LawRow[] = [
  {
    article: '许可法 art. 42(1)',
    rule: 'only the head of the authority extends, not the department, not another head',
    given: accepted,
    shows: (story) => [
      story.answer(departmentOf('a'), extend('a')),
      story.answer(GOVERNMENT_HEAD, extend('a')),
      story.answer(headOf('c'), extend('a')),
    ],
    is: ['roleNotAllowed', 'approverWrong', 'notYourItem'],
  },
  {
    article: '许可法 art. 42(1)',
    rule: 'where a law names the head of the government, only that head',
    given: accepted,
    shows: (story) => [story.answer(headOf('b'), extend('b')), story.answer(GOVERNMENT_HEAD, extend('b'))],
    is: ['approverWrong', 'inOrder'],
  },
  {
    article: '许可法 art. 42(1)',
    rule: 'once',
    given: () => extended(accepted()),
    shows: (story) => story.answer(headOf('a'), extend('a')),
    is: 'extensionUsed',
  },
  {
    article: '许可法 art. 42(1)',
    rule: 'on the last day still, afterwards not',
    given: () => accepted().until('03-30 23:00'),
    shows: (story) => [
      story.answer(headOf('a'), extend('a')),
      story.until('03-31 00:10').answer(headOf('a'), extend('a')),
    ],
    is: ['inOrder', 'extensionTooLate'],
  },
  {
    article: 'package §4',
    rule: 'not where the catalogue provides no extension',
    given: accepted,
    shows: (story) => story.answer(headOf('c'), extend('c')),
    is: 'extensionNotProvided',
  },
  {
    article: 'domain §5.4',
    rule: 'a promise that was exceeded already stays exceeded',
    given: () => extended(accepted().until('03-16 10:00')),
    shows: (story) => [story.due('promised/a'), story.clockStatus('promised/a'), story.due('statutory/a')],
    is: ['2026-03-09', 'exceeded', '2026-04-14'],
  },
  {
    article: 'domain §5.4',
    rule: 'the period can be extended while it stands still; the days are added when it runs on',
    given: () => extended(accepted().until('03-05 10:00').starts('expert', ['a'], 8)).until('03-20 10:00'),
    shows: (story) => story.due('statutory/a'),
    is: '2026-04-24',
  },
  {
    article: 'domain §7',
    rule: 'the explanation names the head who approved',
    given: () => extended(accepted()),
    shows: (story) => story.explained('statutory/a').steps.map(({ text }) => text)[1],
    is: '3月2日经本行政机关负责人批准延期，延长10个工作日（《行政许可法》第四十二条第一款）',
  },
  {
    article: '许可法 art. 42(2)',
    rule: 'joint handling is extended by the head of the government, once, before its end',
    given: accepted,
    shows: (story) => [
      story.answer(headOf('a'), EXTEND_JOINT),
      story.answer(GOVERNMENT_HEAD, EXTEND_JOINT),
      story.does(GOVERNMENT_HEAD, EXTEND_JOINT).answer(GOVERNMENT_HEAD, EXTEND_JOINT),
    ],
    is: ['approverWrong', 'inOrder', 'extensionUsed'],
  },
  {
    article: '许可法 art. 42(2)',
    rule: 'there is no joint period where the government has not ordered it',
    given: () => new LawStory().accepted(plan([item('a'), item('b')])),
    shows: (story) => [story.running.includes('joint'), story.answer(GOVERNMENT_HEAD, EXTEND_JOINT)],
    is: [false, 'extensionNotProvided'],
  },
  {
    article: '许可法 art. 42(2)',
    rule: 'it ends with the last licence it binds, whatever else goes on',
    given: () => accepted().granted('a').denied('b'),
    shows: (story) => [story.clockStatus('joint'), story.status('c')],
    is: ['stopped', 'dispatching'],
  },
  {
    article: '许可法 art. 42(2)',
    rule: 'a licence that joins in flight may make it due, from the acceptance',
    given: () => {
      const one = plan([item('a')]);
      const two = plan([item('a'), item('b')], { joint: joint('a', 'b') });
      return new LawStory()
        .accepted(one)
        .until('03-05 10:00')
        .happened(
          { type: 'factsEstablished', procedureId: 'survey', factIds: [] },
          { type: 'planRevised', plan: two, addedItemIds: ['b'], facts: 1 },
        );
    },
    shows: (story) => story.due('joint'),
    is: '2026-05-08',
  },
];

describe('the law of extensions and joint handling', () => {
  it.each(ROWS)('$article: $rule', ({ given, shows, is }) => {
    expect(shows(given())).toEqual(is);
  });
});
