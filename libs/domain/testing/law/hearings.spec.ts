import type { CaseCommand } from '../../case/index';
import {
  APPLICANT,
  assigned,
  BOTH_PAUSE,
  departmentOf,
  headOf,
  hearing,
  INTERESTED_PARTY,
  item,
  joint,
  type LawRow,
  LawStory,
  plan,
  procedure,
  suspension,
  termination,
  WITHDRAWAL,
} from '../index';

const PLAN = plan([item('a'), item('b'), item('c')], {
  joint: joint('a', 'b'),
  specialProcedures: [procedure('hearing', 'hearing', ['a', 'b'], { clockEffect: BOTH_PAUSE })],
});

const accepted = (): LawStory => new LawStory().accepted(PLAN);
const tell = (itemId = 'a'): CaseCommand => ({
  type: 'tellHearingRight',
  itemId,
  procedureId: 'hearing',
  reason: '涉及重大利益关系',
});
const told = (): LawStory => accepted().until('03-04 10:00').does(departmentOf('a'), tell());
const REQUEST: CaseCommand = { type: 'requestHearing', itemId: 'a' };
const WAIVE: CaseCommand = { type: 'waiveHearing', itemId: 'a' };
const RECORD: CaseCommand = { type: 'recordHearing', itemId: 'a', record: '双方陈述' };
const requested = (): LawStory => told().until('03-06 10:00').does(APPLICANT, REQUEST);
const scheduled = (): LawStory => requested().until('03-09 10:00').hearingOn('a', '03-20 09:00');
const held = (): LawStory => scheduled().until('03-20 12:00').does(departmentOf('a'), RECORD);
const stepOf = ({ state }: LawStory): string | undefined =>
  'procedures' in state ? state.procedures?.hearings['a']?.step : undefined;

const ROWS: readonly LawRow[] = [
  {
    article: '许可法 art. 47(1)',
    rule: 'the right may be used within 5 working days after it was told',
    given: told,
    shows: (story) => story.due('hearingRequest/a'),
    is: '2026-03-11',
  },
  {
    article: '许可法 art. 47(1)',
    rule: 'being told of the right stops no clock',
    given: told,
    shows: (story) => story.due('statutory/a'),
    is: '2026-03-30',
  },
  {
    article: '许可法 art. 47(1)',
    rule: 'nothing is decided while the right can be used',
    given: told,
    shows: (story) => story.granting('a'),
    is: 'hearingOpen',
  },
  {
    article: '许可法 art. 47(1)',
    rule: 'a right that was not used in time has lapsed, and the decision is free',
    given: () => told().until('03-12 08:00'),
    shows: (story) => [stepOf(story), story.answer(APPLICANT, REQUEST), story.granting('a')],
    is: ['lapsed', 'hearingNotDue', 'inOrder'],
  },
  {
    article: '许可法 art. 47(1)',
    rule: 'the applicant may give it up at once',
    given: () => told().does(APPLICANT, WAIVE),
    shows: (story) => [stepOf(story), story.granting('a'), story.running.includes('hearingRequest/a')],
    is: ['waived', 'inOrder', false],
  },
  {
    article: '许可法 art. 47(1)',
    rule: 'an interested party has the right too, and cannot give up the applicant’s',
    given: told,
    shows: (story) => [story.answer(INTERESTED_PARTY, REQUEST), story.answer(INTERESTED_PARTY, WAIVE)],
    is: ['inOrder', 'roleNotAllowed'],
  },
  {
    article: '许可法 arts 46, 47',
    rule: 'a hearing is for the items the catalogue names, told of by their own department',
    given: accepted,
    shows: (story) => [story.answer(departmentOf('c'), tell('c')), story.answer(departmentOf('b'), tell('a'))],
    is: ['procedureUnknown', 'notYourItem'],
  },
  {
    article: '许可法 arts 46, 47',
    rule: 'it is told of once',
    given: () => told().until('03-12 08:00'),
    shows: (story) => story.answer(departmentOf('a'), tell()),
    is: 'hearingNotDue',
  },
  {
    article: '许可法 art. 47(1)',
    rule: 'a hearing is organised within 20 working days of the request',
    given: requested,
    shows: (story) => story.due('hearing/a'),
    is: '2026-04-03',
  },
  {
    article: '许可法 art. 45',
    rule: 'the clocks stand still from the request on, those of joint handling too',
    given: requested,
    shows: (story) => ['statutory/a', 'promised/a', 'joint', 'statutory/b'].map((id) => story.due(id)),
    is: ['paused', 'paused', 'paused', '2026-03-30'],
  },
  {
    article: '许可法 art. 45',
    rule: 'and run on when it was held',
    given: held,
    shows: (story) => ['statutory/a', 'promised/a', 'joint'].map((id) => story.due(id)),
    is: ['2026-04-14', '2026-03-23', '2026-05-21'],
  },
  {
    article: '许可法 art. 48(1) no. 1',
    rule: 'it is notified at least 7 working days ahead',
    given: () => requested().until('03-09 10:00'),
    shows: (story) => [
      story.answer(departmentOf('a'), hearing('a', '03-17 09:00')),
      story.answer(departmentOf('a'), hearing('a', '03-18 09:00')),
    ],
    is: ['hearingTooSoon', 'inOrder'],
  },
  {
    article: '许可法 art. 47(1)',
    rule: 'it is held on the last of the 20 days at the latest',
    given: () => requested().until('03-09 10:00'),
    shows: (story) => [
      story.answer(departmentOf('a'), hearing('a', '04-03 15:00')),
      story.answer(departmentOf('a'), hearing('a', '04-07 09:00')),
    ],
    is: ['inOrder', 'hearingTooLate'],
  },
  {
    article: '许可法 art. 47(1)',
    rule: 'where it is too late for that, it is held as soon as it can be: the right is not lost',
    given: () => requested().until('03-30 10:00'),
    shows: (story) => [
      story.answer(departmentOf('a'), hearing('a', '04-08 09:00')),
      story.answer(departmentOf('a'), hearing('a', '04-09 09:00')),
    ],
    is: ['hearingTooSoon', 'inOrder'],
  },
  {
    article: '许可法 art. 45',
    rule: 'and the clock runs on after the 20 days: the delay is the authority’s own',
    given: () => requested().until('04-09 10:00'),
    shows: (story) => [story.due('statutory/a'), story.daysOf('clockExpired'), story.granting('a')],
    is: ['2026-04-28', ['2026-04-04'], 'hearingOpen'],
  },
  {
    article: '许可法 art. 45',
    rule: 'a hearing held late gives back no more than the 20 days',
    given: () =>
      requested()
        .until('04-01 10:00')
        .hearingOn('a', '04-14 09:00')
        .until('04-14 11:00')
        .does(departmentOf('a'), RECORD),
    shows: (story) => story.due('statutory/a'),
    is: '2026-04-28',
  },
  {
    article: '许可法 art. 48(1) no. 3',
    rule: 'the officer is nobody who reviews the application, or did, and reviews nothing while he presides',
    given: () =>
      accepted()
        .does(departmentOf('a'), { type: 'acknowledge', itemId: 'a', round: 1, reviewerId: 'reviewer-7' })
        .does(departmentOf('a'), assigned('reviewer-8'))
        .hearingRequested('a'),
    shows: (story) => [
      story.answer(departmentOf('a'), hearing('a', '03-20 09:00', 'reviewer-7')),
      story.answer(departmentOf('a'), hearing('a', '03-20 09:00', 'lawyer-1')),
      story.does(departmentOf('a'), hearing('a', '03-20 09:00', 'lawyer-1')).answer(headOf('a'), assigned('lawyer-1')),
    ],
    is: ['hearingOfficerIsReviewer', 'inOrder', 'hearingOfficerIsReviewer'],
  },
  {
    article: '许可法 art. 48(1) no. 1',
    rule: 'a hearing that is moved is notified 7 working days ahead again',
    given: scheduled,
    shows: (story) => [
      story.answer(departmentOf('a'), hearing('a', '03-17 09:00')),
      story.answer(departmentOf('a'), hearing('a', '03-25 09:00')),
    ],
    is: ['hearingTooSoon', 'inOrder'],
  },
  {
    article: '许可法 art. 48(2)',
    rule: 'the record comes after the hearing',
    given: scheduled,
    shows: (story) => [
      story.answer(departmentOf('a'), RECORD),
      story.until('03-20 09:00').answer(departmentOf('a'), RECORD),
    ],
    is: ['hearingNotDue', 'inOrder'],
  },
  {
    article: '许可法 art. 48(2)',
    rule: 'there is no decision before the record, and one after it',
    given: scheduled,
    shows: (story) => [story.granting('a'), story.until('03-20 12:00').does(departmentOf('a'), RECORD).granting('a')],
    is: ['hearingOpen', 'inOrder'],
  },
  {
    article: '许可法 art. 42(2)',
    rule: 'two hearings stop joint handling until the last of them was held',
    given: () => held().hearingRequested('b').until('03-25 10:00'),
    shows: (story) => [story.due('statutory/a'), story.due('joint')],
    is: ['2026-04-14', 'paused'],
  },
  {
    article: 'domain §4.2',
    rule: 'a hearing ends with its item, joint handling runs on and nobody is late',
    given: () => requested().does(headOf('a'), termination('a')).until('04-20 10:00'),
    shows: (story) => [stepOf(story), story.due('joint'), story.daysOf('clockExpired')],
    is: ['cancelled', '2026-05-08', []],
  },
  {
    article: 'domain §4.2',
    rule: 'it ends with the whole case as well',
    given: () => scheduled().does(APPLICANT, WITHDRAWAL),
    shows: (story) => [stepOf(story), story.running],
    is: ['cancelled', []],
  },
  {
    article: 'domain §4.2',
    rule: 'nobody is told of a right while the item is suspended',
    given: () => accepted().does(headOf('a'), suspension('a')),
    shows: (story) => story.answer(departmentOf('a'), tell()),
    is: 'itemSuspended',
  },
];

describe('the law of hearings', () => {
  it.each(ROWS)('$article: $rule', ({ given, shows, is }) => {
    expect(shows(given())).toEqual(is);
  });
});
