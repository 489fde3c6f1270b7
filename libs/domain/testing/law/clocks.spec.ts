import type { Limit } from '../../calendar/index';
import { CLERK, GOVERNMENT_HEAD, headOf, item, joint, type LawRow, LawStory, plan, workingDays } from '../index';

/** Accepted at a time, with one item of the given periods. */
function accepted(from: string, promised: Limit, statutory: Limit | null = workingDays(20)): LawStory {
  return new LawStory({ from }).accepted(plan([item('a', { promised, statutory })]));
}

const days = (value: number): Limit => ({ value, unit: 'day' });
const hours = (value: number): Limit => ({ value, unit: 'hour' });
const onTheSpot: Limit = { value: 0, unit: 'onTheSpot' };
const EXTENSION = { limit: workingDays(10), approvedBy: 'authorityHead' } as const;
const LICENCES = plan([item('a', { extension: EXTENSION, delivery: { limit: workingDays(10), basis: '第四十四条' } })]);
const promisedDue = (story: LawStory): string => story.due('promised/a');

const ROWS: readonly LawRow[] = [
  {
    article: '许可法 art. 42(1)',
    rule: 'a licence is decided within 20 working days of the acceptance',
    given: () => accepted('03-02 10:00', workingDays(5)),
    shows: (story) => story.due('statutory/a'),
    is: '2026-03-30',
  },
  {
    article: '民法典 art. 201',
    rule: 'the day of the acceptance is not counted, however late in the day it is',
    given: () => accepted('03-02 23:50', workingDays(1)),
    shows: promisedDue,
    is: '2026-03-03',
  },
  {
    article: '民法典 art. 201',
    rule: 'a day begins at midnight of official time',
    given: () => accepted('03-03 00:05', workingDays(1)),
    shows: promisedDue,
    is: '2026-03-04',
  },
  {
    article: '许可法 art. 82',
    rule: 'working days leave out the Spring Festival, not the make-up Saturdays beside it',
    given: () => accepted('02-12 10:00', workingDays(5)),
    shows: promisedDue,
    is: '2026-02-26',
  },
  {
    article: '许可法 art. 82',
    rule: 'a period may begin on a make-up Saturday, which is not counted then',
    given: () => accepted('02-14 10:00', workingDays(20)),
    shows: promisedDue,
    is: '2026-03-20',
  },
  {
    article: '许可法 art. 82',
    rule: 'the make-up Saturday after Labour Day is a working day',
    given: () => accepted('04-30 10:00', workingDays(5)),
    shows: promisedDue,
    is: '2026-05-11',
  },
  {
    article: '许可法 art. 82',
    rule: 'the Dragon Boat Festival is left out',
    given: () => accepted('06-18 10:00', workingDays(3)),
    shows: promisedDue,
    is: '2026-06-24',
  },
  {
    article: '许可法 art. 82',
    rule: 'a make-up Sunday counts, both autumn holidays do not',
    given: () => accepted('09-18 10:00', workingDays(10)),
    shows: promisedDue,
    is: '2026-10-09',
  },
  {
    article: '民法典 art. 203',
    rule: 'natural days that end within a holiday end on the next working day',
    given: () => accepted('09-22 10:00', days(3)),
    shows: promisedDue,
    is: '2026-09-28',
  },
  {
    article: '民法典 art. 203',
    rule: 'natural days that end on a make-up Saturday end on it',
    given: () => accepted('05-06 10:00', days(3)),
    shows: promisedDue,
    is: '2026-05-09',
  },
  {
    article: '民法典 art. 201',
    rule: 'weekends within a period of natural days are counted',
    given: () => accepted('03-02 10:00', days(15)),
    shows: promisedDue,
    is: '2026-03-17',
  },
  {
    article: 'package §2',
    rule: 'hours run through nights and weekends',
    given: () => accepted('05-22 22:30', hours(4)),
    shows: promisedDue,
    is: '2026-05-23T02:30',
  },
  {
    article: 'package §2',
    rule: 'on the spot is the day itself',
    given: () => accepted('05-21 16:55', onTheSpot),
    shows: promisedDue,
    is: '2026-05-21',
  },
  {
    article: 'package §2',
    rule: 'on the spot on a Saturday is the next working day',
    given: () => accepted('05-23 09:00', onTheSpot),
    shows: promisedDue,
    is: '2026-05-25',
  },
  {
    article: 'package §2',
    rule: 'on the spot on a make-up Saturday is that Saturday',
    given: () => accepted('10-10 09:00', onTheSpot),
    shows: promisedDue,
    is: '2026-10-10',
  },
  {
    article: 'package §7',
    rule: 'a published schedule ends when it closes',
    given: () =>
      accepted('03-02 10:00', { unit: 'schedule', scheduleId: 'review', closesAt: '2026-07-10T17:00:00+08:00' }),
    shows: promisedDue,
    is: '2026-07-10',
  },
  {
    article: 'package §4',
    rule: 'an item without a legal period has no statutory clock',
    given: () => accepted('03-02 10:00', workingDays(5), null),
    shows: (story) => story.running,
    is: ['promised/a'],
  },
  {
    article: '许可法 art. 42(1)',
    rule: 'the head of the authority extends the legal period by 10 working days, the promise with it',
    given: () =>
      new LawStory().accepted(LICENCES).does(headOf('a'), { type: 'extendDecision', itemId: 'a', reason: '复杂' }),
    shows: (story) => [story.due('statutory/a'), story.due('promised/a')],
    is: ['2026-04-14', '2026-03-23'],
  },
  {
    article: '许可法 art. 42(2)',
    rule: 'joint handling ordered by the government takes 45 working days at most',
    given: () => new LawStory().accepted(plan([item('a'), item('b')], { joint: joint('a', 'b') })),
    shows: (story) => story.due('joint'),
    is: '2026-05-08',
  },
  {
    article: '许可法 art. 42(2)',
    rule: 'and 15 more with the approval of the head of the government',
    given: () =>
      new LawStory()
        .accepted(plan([item('a'), item('b')], { joint: joint('a', 'b') }))
        .does(GOVERNMENT_HEAD, { type: 'extendJoint', reason: '涉及部门多' }),
    shows: (story) => story.due('joint'),
    is: '2026-05-28',
  },
  {
    article: '许可法 art. 44',
    rule: 'a licence is delivered within 10 working days of the decision',
    given: () => new LawStory().accepted(LICENCES).until('03-06 15:00').granted('a'),
    shows: (story) => story.due('delivery/a'),
    is: '2026-03-20',
  },
  {
    article: '许可法 art. 44',
    rule: 'the delivery clock stops when the applicant has the bundle',
    given: () =>
      new LawStory()
        .accepted(LICENCES)
        .granted('a')
        .happened({ type: 'bundleDispatched', method: 'online' })
        .does(CLERK, { type: 'confirmDelivery', receipt: '签收' }),
    shows: (story) => story.running,
    is: ['evaluation'],
  },
  {
    article: 'domain §5.7',
    rule: 'an exceeded legal period is put on record and the item stays open: silence is no approval',
    given: () => accepted('03-02 10:00', workingDays(5)).until('04-01 10:00'),
    shows: (story) => [story.daysOf('periodExceeded'), story.status('a'), story.clockStatus('statutory/a')],
    is: [['2026-03-10', '2026-03-31'], 'dispatching', 'exceeded'],
  },
  {
    article: 'domain §5.1 no. 16',
    rule: 'every clock of an item stops with its decision',
    given: () => accepted('03-02 10:00', workingDays(5)).until('03-04 10:00').granted('a'),
    shows: (story) => [story.clockStatus('promised/a'), story.clockStatus('statutory/a')],
    is: ['stopped', 'stopped'],
  },
  {
    article: 'domain §5.2',
    rule: 'what is left of a clock is counted in whole working days after today',
    given: () => accepted('03-02 10:00', workingDays(20)).until('03-13 17:00'),
    shows: (story) => story.remaining('promised/a'),
    is: { value: 11, unit: 'workingDay' },
  },
  {
    article: 'domain §5.2',
    rule: 'an exceeded clock has less than nothing left',
    given: () => accepted('03-02 10:00', workingDays(5)).until('03-12 09:00'),
    shows: (story) => story.remaining('promised/a'),
    is: { value: -3, unit: 'workingDay' },
  },
  {
    article: 'domain §5.4',
    rule: 'the basis of a due date is told with it, and for another item than a licence not the Licensing Law',
    given: () => new LawStory().accepted(plan([item('a', { itemType: '20', statutory: workingDays(15) })])),
    shows: (story) => story.explained('statutory/a').text,
    is: '2026年3月2日受理，法定办结时限15个工作日（本事项实施清单载明的法定办结时限）；应于3月23日（含当日）前办结。',
  },
];

describe('the law of clocks', () => {
  it.each(ROWS)('$article: $rule', ({ given, shows, is }) => {
    expect(shows(given())).toEqual(is);
  });
});
