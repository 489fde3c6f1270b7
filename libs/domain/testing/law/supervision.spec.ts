import type { SupervisionRule } from '../../supervision/index';
import {
  departmentOf,
  headOf,
  item,
  joint,
  type LawRow,
  type LawStory,
  plan,
  SUPERVISOR,
  suspension,
  workingDays,
} from '../index';
import { event, rule, watched, WATCHED_PLAN } from './watched-cases';

const NEARING = rule('nearing', { on: 'nearing', clocks: ['promised'], workingDays: 1 });
const OVERDUE = rule('overdue', { on: 'overdue', clocks: ['promised'], workingDays: 0 });
const GRACE = rule('grace', { on: 'overdue', clocks: ['statutory', 'joint'], workingDays: 2 });
const UNACKNOWLEDGED = rule('unacknowledged', { on: 'notAcknowledged', workingDays: 1 });

const accepted = (...rules: readonly SupervisionRule[]): LawStory => watched(...rules).accepted(WATCHED_PLAN);
const dispatched = (...rules: readonly SupervisionRule[]): LawStory =>
  accepted(...rules).happened({ type: 'itemDispatched', itemId: 'a', round: 1 });

const ROWS: readonly LawRow[] = [
  {
    article: 'domain §9',
    rule: 'a warning comes on the working day before the last one',
    given: () => accepted(NEARING).until('03-12 08:00'),
    shows: ({ cards }) => cards.filter((card) => card.includes('of-a')),
    is: ['nearing 2026-03-11 department-of-a'],
  },
  {
    article: 'domain §9',
    rule: 'an item of some hours is not warned of the moment it begins',
    given: () => accepted(NEARING).until('03-02 12:00'),
    shows: ({ cards }) => cards,
    is: [],
  },
  {
    article: 'domain §9',
    rule: 'what has run out does not near its end any more',
    given: () =>
      accepted(NEARING).starts('expert', ['a'], 20).until('03-16 10:00').ends('expert/1', 'a').until('05-01 10:00'),
    shows: ({ cards }) => cards.filter((card) => card.includes('of-a')).length,
    is: 1,
  },
  {
    article: 'domain §9',
    rule: 'an exceeded promise raises a card when it is exceeded',
    given: () => accepted(OVERDUE).until('03-13 08:00'),
    shows: ({ cards }) => cards,
    is: ['overdue 2026-03-02 department-of-c', 'overdue 2026-03-13 department-of-a'],
  },
  {
    article: 'domain §9',
    rule: 'once for each clock, however long it goes on',
    given: () => accepted(OVERDUE).until('06-01 08:00'),
    shows: ({ cards }) => cards.filter((card) => card.endsWith('of-a')).length,
    is: 1,
  },
  {
    article: 'package §4',
    rule: 'an item outside supervision raises none',
    given: () => accepted(OVERDUE, GRACE).until('06-01 08:00'),
    shows: ({ cards }) => cards.filter((card) => card.endsWith('of-b')),
    is: [],
  },
  {
    article: 'domain §9',
    rule: 'a rule may leave some days of grace',
    given: () => accepted(GRACE).until('04-05 08:00'),
    shows: ({ cards }) => cards,
    is: ['grace 2026-04-02 department-of-a', 'grace 2026-04-02 department-of-c'],
  },
  {
    article: 'domain §9',
    rule: 'time in a legal pause raises no card',
    given: () => accepted(OVERDUE).starts('expert', ['a'], 20).until('03-27 10:00'),
    shows: ({ cards }) => cards.filter((card) => card.endsWith('of-a')),
    is: [],
  },
  {
    article: 'domain §9',
    rule: 'a procedure that takes longer than was told does',
    given: () =>
      accepted(rule('long', event('procedureTimeOver'), { against: 'organizer' }))
        .starts('expert', ['a'], 3)
        .until('03-09 10:00'),
    shows: ({ cards }) => cards,
    is: ['long 2026-03-06 department-of-a'],
  },
  {
    article: 'domain §9',
    rule: 'a request that nobody acknowledges within a working day',
    given: () => dispatched(UNACKNOWLEDGED).until('03-05 10:00'),
    shows: ({ cards }) => cards,
    is: ['unacknowledged 2026-03-04 department-of-a'],
  },
  {
    article: 'domain §9',
    rule: 'one that is acknowledged in time raises none',
    given: () =>
      dispatched(UNACKNOWLEDGED)
        .until('03-03 15:00')
        .does(departmentOf('a'), { type: 'acknowledge', itemId: 'a', round: 1 })
        .until('03-20 10:00'),
    shows: ({ cards }) => cards,
    is: [],
  },
  {
    article: 'domain §9',
    rule: 'nor one of an item that is suspended',
    given: () => dispatched(UNACKNOWLEDGED).does(headOf('a'), suspension('a')).until('03-20 10:00'),
    shows: ({ cards }) => cards,
    is: [],
  },
  {
    article: 'domain §9',
    rule: 'silence at the window that made the law accept',
    given: () =>
      watched(rule('silence', event('deemedAcceptance'), { against: 'window' }))
        .submitted(WATCHED_PLAN)
        .until('03-10 08:00'),
    shows: ({ cards }) => cards,
    is: ['silence 2026-03-10 window'],
  },
  {
    article: 'domain §9',
    rule: 'a promise that ran out before the department had the item counts against the window, which was silent',
    given: () =>
      watched(OVERDUE)
        .submitted(plan([item('a')]))
        .until('03-10 08:00'),
    shows: ({ cards }) => cards,
    is: ['overdue 2026-03-10 window'],
  },
  {
    article: 'domain §9',
    rule: 'one that runs out afterwards is the department’s',
    given: () =>
      watched(OVERDUE)
        .submitted(plan([item('a', { promised: workingDays(6) })]))
        .until('03-11 08:00'),
    shows: ({ cards }) => cards,
    is: ['overdue 2026-03-11 department-of-a'],
  },
  {
    article: 'domain §5.3',
    rule: 'a second correction notice, though a supervisor gave it',
    given: () =>
      watched(rule('second', event('secondCorrection'), { against: 'window' }))
        .submitted(WATCHED_PLAN)
        .notice('drawing')
        .supplies(WATCHED_PLAN)
        .does(SUPERVISOR, { type: 'overrideCorrection', defects: [{ content: '用途不符' }], newFacts: '场所为住宅' }),
    shows: ({ cards }) => cards,
    is: ['second 2026-03-02 window'],
  },
  {
    article: 'domain §9',
    rule: 'a department that does not attend a joint visit',
    given: () =>
      accepted(rule('absent', event('absence')))
        .appoints('site', '03-03 09:00', ['a', 'b'])
        .until('03-03 11:00')
        .records('site', { a: 'pass' }),
    shows: ({ cards }) => cards,
    is: ['absent 2026-03-03 department-of-b'],
  },
  {
    article: 'domain §9',
    rule: 'a visit that was not held counts against its organiser, a re-check as the first one',
    given: () =>
      accepted(rule('visit', { on: 'overdue', clocks: ['visit'], workingDays: 0 }, { against: 'organizer' }))
        .appoints('site', '03-03 09:00', ['a', 'b'])
        .until('03-03 11:00')
        .records('site', { a: 'rectify', b: 'pass' })
        .until('03-09 10:00')
        .rectified('a')
        .until('03-20 10:00'),
    shows: ({ cards }) => cards,
    is: ['visit 2026-03-13 department-of-a'],
  },
  {
    article: 'domain §9',
    rule: 'joint handling that takes too long counts against those who have not decided',
    given: () =>
      watched(GRACE)
        .accepted(plan([item('a', { statutory: null }), item('b', { statutory: null })], { joint: joint('a', 'b') }))
        .granted('a')
        .until('06-01 10:00'),
    shows: ({ cards }) => cards,
    is: ['grace 2026-05-12 department-of-b'],
  },
];

describe('the law of electronic supervision', () => {
  it.each(ROWS)('$article: $rule', ({ given, shows, is }) => {
    expect(shows(given())).toEqual(is);
  });
});
