import type { CaseCommand, CasePlan, PlannedPrerequisite } from '../../case/index';
import {
  APPLICANT,
  CLERK,
  departmentOf,
  headOf,
  item,
  type LawRow,
  LawStory,
  material,
  plan,
  procedure,
  termination,
} from '../index';

const result = (itemId: string): PlannedPrerequisite => ({ kind: 'result', itemId, resultId: `${itemId}-result` });
const soft = (itemId: string): PlannedPrerequisite => ({ kind: 'soft', itemId });
const datum = (itemId: string): PlannedPrerequisite => ({ kind: 'data', itemId, dataId: 'map' });
const either: PlannedPrerequisite = {
  kind: 'anyResult',
  anyOf: [
    { itemId: 'a', resultId: 'a-result' },
    { itemId: 'b', resultId: 'b-result' },
  ],
};

/** a and b stand alone; z waits for what is given. */
const waiting = (...prerequisites: readonly PlannedPrerequisite[]): CasePlan =>
  plan([item('a', { data: [{ id: 'map', name: '界址图' }] }), item('b'), item('z', { prerequisites })]);
const accepted = (...prerequisites: readonly PlannedPrerequisite[]): LawStory =>
  new LawStory().accepted(waiting(...prerequisites));

const EVENT: CaseCommand = { type: 'reportEvent', itemId: 'z', eventId: 'built' };
const outside = plan([
  item('z', { waitsFor: [{ id: 'built', label: '外线施工完成', reportedBy: 'enterprise' }] }),
  item('a'),
]);

const SURVEY = procedure('survey', 'siteInspection', ['a']);
const before = plan([item('a')], { specialProcedures: [{ ...SURVEY, establishesFactIds: ['digsRoad'] }] });
const after = plan([item('a'), item('road')], {
  specialProcedures: before.specialProcedures,
  materials: [material('traffic-plan', ['road'])],
});
const FOUND: CaseCommand = { type: 'establishFacts', procedureId: 'survey', factIds: ['digsRoad'] };
const found = (): LawStory =>
  new LawStory()
    .accepted(before)
    .until('03-05 10:00')
    .does(departmentOf('a'), FOUND)
    .happened({ type: 'planRevised', plan: after, addedItemIds: ['road'], facts: 1 });

const z = (story: LawStory): string | undefined => story.status('z');

const ROWS: readonly LawRow[] = [
  {
    article: 'domain §5.6',
    rule: 'what needs another’s result has no clock before it',
    given: () => accepted(result('a')),
    shows: (story) => [z(story), story.running.filter((id) => id.endsWith('/z'))],
    is: ['waitingPrerequisite', []],
  },
  {
    article: 'domain §5.6 a',
    rule: 'its acceptance is the day of that result',
    given: () => accepted(result('a')).until('03-06 15:00').granted('a'),
    shows: (story) => [story.due('statutory/z'), story.due('promised/z')],
    is: ['2026-04-03', '2026-03-13'],
  },
  {
    article: 'domain §5.6 a',
    rule: 'and the explanation says so',
    given: () => accepted(result('a')).until('03-06 15:00').granted('a'),
    shows: (story) => story.explained('promised/z').text.startsWith('2026年3月6日前置条件成就，受理'),
    is: true,
  },
  {
    article: 'domain §4.1',
    rule: 'a denial fails what needs the result, and nothing else',
    given: () => accepted(result('a')).denied('a'),
    shows: (story) => [z(story), story.status('b')],
    is: ['prerequisiteFailed', 'dispatching'],
  },
  {
    article: 'domain §4.1',
    rule: 'so does a termination',
    given: () => accepted(result('a')).does(headOf('a'), termination('a')),
    shows: z,
    is: 'prerequisiteFailed',
  },
  {
    article: 'domain §4.1',
    rule: 'a failed prerequisite is no delay of anybody',
    given: () => accepted(result('a')).denied('a').until('05-01 10:00'),
    shows: ({ recorded }) =>
      recorded.filter(({ event }) => event.type === 'periodExceeded' && event.itemId === 'z').length,
    is: 0,
  },
  {
    article: 'package §4',
    rule: 'of a group one result is enough',
    given: () => accepted(either).denied('a').granted('b'),
    shows: z,
    is: 'dispatching',
  },
  {
    article: 'package §4',
    rule: 'a group fails when its last member does',
    given: () => accepted(either).denied('a').denied('b'),
    shows: z,
    is: 'prerequisiteFailed',
  },
  {
    article: 'package §4',
    rule: 'data is enough whatever is decided afterwards',
    given: () =>
      accepted(datum('a'))
        .does(departmentOf('a'), { type: 'supplyData', itemId: 'a', dataIds: ['map'] })
        .denied('a'),
    shows: z,
    is: 'dispatching',
  },
  {
    article: 'package §4',
    rule: 'a decision without the data fails what needs it',
    given: () => accepted(datum('a')).granted('a'),
    shows: z,
    is: 'prerequisiteFailed',
  },
  {
    article: 'package §4',
    rule: 'a soft prerequisite is met by any end',
    given: () => accepted(soft('a')).denied('a'),
    shows: z,
    is: 'dispatching',
  },
  {
    article: 'package §4',
    rule: 'all prerequisites are needed, the last one counts',
    given: () => accepted(result('a'), soft('b')).until('03-04 10:00').granted('a').until('03-06 10:00').granted('b'),
    shows: (story) => story.due('promised/z'),
    is: '2026-03-13',
  },
  {
    article: 'package §4',
    rule: 'an outside event is waited for, and no clock runs meanwhile',
    given: () => new LawStory().accepted(outside).until('04-20 10:00'),
    shows: (story) => [z(story), story.running.filter((id) => id.endsWith('/z'))],
    is: ['waitingPrerequisite', []],
  },
  {
    article: 'package §4',
    rule: 'it is reported by the one the catalogue names',
    given: () => new LawStory().accepted(outside),
    shows: (story) => [
      story.answer(APPLICANT, EVENT),
      story.answer({ role: 'enterprise', id: 'water-company' }, EVENT),
    ],
    is: ['roleNotAllowed', 'inOrder'],
  },
  {
    article: 'package §4',
    rule: 'the clocks start with the report',
    given: () =>
      new LawStory().accepted(outside).until('03-11 10:00').does({ role: 'enterprise', id: 'water-company' }, EVENT),
    shows: (story) => story.due('promised/z'),
    is: '2026-03-18',
  },
  {
    article: 'package §4',
    rule: 'facts found out on the way may add an item, whose clocks start when its materials are there',
    given: () => found().until('03-09 10:00').handsIn('traffic-plan'),
    shows: (story) => [story.status('road'), story.due('statutory/road')],
    is: ['dispatching', '2026-04-07'],
  },
  {
    article: 'package §4',
    rule: 'until then it waits, and the decision of the others stands',
    given: () => found().granted('a'),
    shows: (story) => [story.status('road'), story.state.status],
    is: ['waitingPrerequisite', 'inProgress'],
  },
  {
    article: 'package §4',
    rule: 'while facts wait to be planned the case is not decided',
    given: () => new LawStory().accepted(before).does(departmentOf('a'), FOUND).granted('a'),
    shows: ({ state }) => state.status,
    is: 'inProgress',
  },
  {
    article: 'package §4',
    rule: 'a procedure finds out what the catalogue says it may',
    given: () => new LawStory().accepted(before),
    shows: (story) => story.answer(departmentOf('a'), { ...FOUND, factIds: ['other'] }),
    is: 'procedureUnknown',
  },
  {
    article: 'domain §5.6',
    rule: 'a waiting item is decided by nobody',
    given: () => accepted(result('a')),
    shows: (story) => [
      story.granting('z'),
      story.answer(CLERK, { type: 'startProcedure', procedureId: 'x', itemIds: ['z'], reason: '' }),
    ],
    is: ['itemNotStarted', 'procedureUnknown'],
  },
];

describe('the law of prerequisites and changes in flight', () => {
  it.each(ROWS)('$article: $rule', ({ given, shows, is }) => {
    expect(shows(given())).toEqual(is);
  });
});
