import {
  APPLICANT,
  CLERK,
  headOf,
  item,
  type LawRow,
  LawStory,
  plan,
  procedure,
  PROMISED_PAUSES,
  suspension,
  termination,
  visitRecord,
  WITHDRAWAL,
} from '../index';
import { absent, accepted, ALL, appointed, held, rectify, toVisit } from './site-visits';

const AFTERWARDS: readonly LawRow[] = [
  {
    article: 'standard part 6',
    rule: 'after the rectification the same department looks again, in a new period, before it grants',
    given: () => rectify().until('03-10 10:00').rectified('a'),
    shows: (story) => [story.due('visit/site#2'), toVisit(story), story.granting('a')],
    is: ['2026-03-13', ['department-of-a'], 'visitNotPassed'],
  },
  {
    article: 'standard part 6',
    rule: 'an appointed re-check is waited for as any visit',
    given: () => rectify().until('03-10 10:00').rectified('a').appoints('site', '03-11 09:00', ['a']),
    shows: (story) => story.granting('a'),
    is: 'visitPending',
  },
  {
    article: 'standard part 6',
    rule: 'and grants when the re-check is passed',
    given: () =>
      rectify()
        .until('03-10 10:00')
        .rectified('a')
        .appoints('site', '03-11 09:00', ['a'])
        .until('03-11 10:00')
        .records('site', { a: 'pass' }),
    shows: (story) => [story.granting('a'), story.clockStatus('visit/site#2')],
    is: ['inOrder', 'stopped'],
  },
  {
    article: 'package §7',
    rule: 'there are no more rounds than the catalogue allows',
    given: () =>
      rectify().until('03-10 10:00').rectified('a').appoints('site', '03-11 09:00', ['a']).until('03-11 10:00'),
    shows: (story) => story.answer(CLERK, visitRecord('site', { a: 'rectify' })),
    is: 'rectificationRoundsUsed',
  },
  {
    article: 'package §7',
    rule: 'where it allows two, the second visit may ask again',
    given: () =>
      held({ a: 'pass', b: 'rectify', c: 'pass' })
        .until('03-10 10:00')
        .rectified('b')
        .appoints('site', '03-11 09:00', ['b'])
        .until('03-11 10:00')
        .records('site', { b: 'rectify' }),
    shows: (story) => [story.status('b'), story.due('rectification/b#2')],
    is: ['rectification', '2026-03-25'],
  },
  {
    article: 'standard part 6',
    rule: 'a department whose item is still being rectified need not come to another’s re-check',
    given: () => held({ a: 'rectify', b: 'rectify', c: 'pass' }).until('03-10 10:00').rectified('a'),
    shows: toVisit,
    is: ['department-of-a'],
  },
  {
    article: 'standard part 6',
    rule: 'who does not attend is on record and holds up nobody',
    given: () => held({ a: 'pass', b: 'pass' }),
    shows: (story) => [toVisit(story), story.granting('a'), absent(story), story.clockStatus('visit/site')],
    is: [['department-of-c'], 'inOrder', ['department-of-c'], 'running'],
  },
  {
    article: 'standard part 6',
    rule: 'its visit is made up for, without the others',
    given: () => held({ a: 'pass', b: 'pass' }).appoints('site', '03-05 09:00', ['c']).until('03-05 10:00'),
    shows: (story) => [story.records('site', { c: 'pass' }).granting('c'), absent(story)],
    is: ['inOrder', []],
  },
  {
    article: 'standard part 6',
    rule: 'a department whose item has ended since is not absent',
    given: () =>
      appointed().does(headOf('c'), termination('c')).until('03-04 11:00').records('site', { a: 'pass', b: 'pass' }),
    shows: (story) => [absent(story), story.clockStatus('visit/site')],
    is: [[], 'stopped'],
  },
  {
    article: 'standard part 6',
    rule: 'a visit that is not held in its period frees the decisions',
    given: () => accepted().appoints('site', '03-10 09:00', ALL).until('03-06 08:00'),
    shows: (story) => [story.daysOf('visitOverdue'), story.granting('a')],
    is: [['2026-03-06'], 'inOrder'],
  },
  {
    article: 'standard part 6',
    rule: 'a visit nobody needs any more is not overdue',
    given: () => accepted().granted('a', 'b').denied('c').until('03-20 10:00'),
    shows: (story) => [story.clockStatus('visit/site'), story.daysOf('visitOverdue')],
    is: ['stopped', []],
  },
  {
    article: 'standard part 6',
    rule: 'nor one of a case that was withdrawn',
    given: () => appointed().does(APPLICANT, WITHDRAWAL).until('03-20 10:00'),
    shows: (story) => [story.running, story.daysOf('visitOverdue')],
    is: [[], []],
  },
  {
    article: '许可法 art. 34',
    rule: 'nothing is asked of a suspended item on a visit',
    given: () =>
      appointed()
        .does(headOf('a'), suspension('a'))
        .until('03-04 11:00')
        .records('site', { a: 'rectify', b: 'pass', c: 'pass' }),
    shows: (story) => story.status('a'),
    is: 'dispatching',
  },
];

/** The catalogue says that a visit does not count towards the promise. */
const published = (): LawStory =>
  new LawStory().accepted(
    plan([item('a'), item('b')], {
      specialProcedures: [procedure('site', 'siteInspection', ['a'], { clockEffect: PROMISED_PAUSES })],
    }),
  );

const STANDING: readonly LawRow[] = [
  {
    article: 'domain §5.4',
    rule: 'where it is published, the promise stands still until the visit that was told; the law’s clock does not',
    given: () => published().until('03-03 10:00').appoints('site', '03-06 09:00', ['a']),
    shows: (story) => [story.due('promised/a'), story.clockStatus('promised/a'), story.due('statutory/a')],
    is: ['2026-03-12', 'paused', '2026-03-30'],
  },
  {
    article: 'domain §5.4',
    rule: 'a visit that is not held on that day takes no more time off',
    given: () => published().until('03-03 10:00').appoints('site', '03-06 09:00', ['a']).until('03-11 10:00'),
    shows: (story) => [story.due('promised/a'), story.clockStatus('promised/a')],
    is: ['2026-03-12', 'running'],
  },
  {
    article: 'domain §5.4',
    rule: 'one that is moved is told anew, and the days are counted once',
    given: () =>
      published()
        .until('03-03 10:00')
        .appoints('site', '03-10 09:00', ['a'])
        .until('03-04 10:00')
        .appoints('site', '03-06 09:00', ['a'], '提前'),
    shows: (story) => story.due('promised/a'),
    is: '2026-03-12',
  },
  {
    article: 'domain §5.4',
    rule: 'other items do not stand still for it',
    given: () => published().appoints('site', '03-06 09:00', ['a']),
    shows: (story) => story.due('promised/b'),
    is: '2026-03-09',
  },
];

describe('the law of clocks during a visit', () => {
  it.each(STANDING)('$article: $rule', ({ given, shows, is }) => {
    expect(shows(given())).toEqual(is);
  });
});

describe('the law of re-checks and absences', () => {
  it.each(AFTERWARDS)('$article: $rule', ({ given, shows, is }) => {
    expect(shows(given())).toEqual(is);
  });
});
