import { bundleOf, type CaseCommand } from '../../case/index';
import {
  APPLICANT,
  CLERK,
  departmentOf,
  headOf,
  item,
  type LawRow,
  LawStory,
  plan,
  SUPERVISOR,
  termination,
  WITHDRAWAL,
  workingDays,
} from '../index';

const DELIVERY = { limit: workingDays(10), basis: '《行政许可法》第四十四条' };
const PLAN = plan([
  item('a', { delivery: DELIVERY }),
  item('b'),
  item('c', { prerequisites: [{ kind: 'result', itemId: 'a', resultId: 'a-result' }] }),
]);

const accepted = (): LawStory => new LawStory().accepted(PLAN);
const correction = (to: 'granted' | 'denied' | 'revoked', resultIds?: readonly string[]): CaseCommand => ({
  type: 'correctDecision',
  itemId: 'a',
  to,
  ...(resultIds && { resultIds }),
  reason: '申请人以欺骗手段取得',
  legalBasis: '《行政许可法》第六十九条第二款',
});
const TERMINATION: CaseCommand = {
  type: 'terminate',
  ground: 'applicantDeceased',
  reason: '申请人死亡',
  legalBasis: '《行政许可法》第七十条',
};
const statuses = (story: LawStory): readonly (string | undefined)[] => ['a', 'b', 'c'].map((id) => story.status(id));
const end = ({ state }: LawStory): string => ('end' in state ? state.end : state.status);
const outcome = ({ state }: LawStory): string | undefined => ('outcome' in state ? state.outcome : undefined);
const refersTo = ({ recorded }: LawStory): readonly unknown[] =>
  recorded.flatMap(({ event }) => (event.type === 'decisionCorrected' ? [event.refersTo] : []));

const ROWS: readonly LawRow[] = [
  {
    article: 'domain §9',
    rule: 'an item is urged by the window or the supervisor, and its department is told',
    given: () => accepted().does(SUPERVISOR, { type: 'urge', itemId: 'a', message: '请尽快办理' }),
    shows: ({ state }) =>
      'items' in state && state.items?.['a'] && 'messages' in state.items['a'] && state.items['a'].messages[0]?.kind,
    is: 'urge',
  },
  {
    article: 'domain §4.2',
    rule: 'one item is terminated by the head of its department, the rest goes on',
    given: () => accepted().does(headOf('a'), termination('a')),
    shows: (story) => [story.status('a'), story.status('b'), story.answer(CLERK, termination('b'))],
    is: ['terminated', 'dispatching', 'roleNotAllowed'],
  },
  {
    article: 'domain §4.2',
    rule: 'what needs the result of a terminated item ends with it',
    given: () => accepted().does(headOf('a'), termination('a')),
    shows: (story) => story.status('c'),
    is: 'prerequisiteFailed',
  },
  {
    article: 'domain §4.2',
    rule: 'the window terminates the whole case, with all clocks',
    given: () => accepted().does(CLERK, TERMINATION),
    shows: (story) => [end(story), statuses(story), story.running],
    is: ['terminated', ['terminated', 'terminated', 'terminated'], []],
  },
  {
    article: 'domain §4.2',
    rule: 'before the acceptance too',
    given: () => new LawStory().submitted(PLAN).does(CLERK, TERMINATION),
    shows: (story) => [end(story), story.running],
    is: ['terminated', []],
  },
  {
    article: 'domain §4.1',
    rule: 'what has been decided stands and is delivered',
    given: () => accepted().granted('a').does(CLERK, TERMINATION),
    shows: (story) => [end(story), statuses(story), outcome(story)],
    is: ['delivering', ['granted', 'terminated', 'terminated'], 'partlyGranted'],
  },
  {
    article: 'domain §4.2',
    rule: 'the applicant withdraws before the decision: every clock stops, nothing runs out afterwards',
    given: () => accepted().until('03-04 10:00').does(APPLICANT, WITHDRAWAL).until('05-01 10:00'),
    shows: (story) => [end(story), story.running, story.daysOf('periodExceeded')],
    is: ['withdrawn', [], []],
  },
  {
    article: 'domain §4.2',
    rule: 'a withdrawal while the correction is awaited ends its period',
    given: () => new LawStory().submitted(PLAN).notice('x').does(APPLICANT, WITHDRAWAL),
    shows: (story) => [end(story), story.running],
    is: ['withdrawn', []],
  },
  {
    article: 'domain §4.2',
    rule: 'a decision cannot be withdrawn from any more, the rest can',
    given: () => accepted().granted('a').does(APPLICANT, WITHDRAWAL),
    shows: (story) => [statuses(story), end(story), story.answer(APPLICANT, WITHDRAWAL)],
    is: [['granted', 'withdrawn', 'withdrawn'], 'delivering', 'notNow'],
  },
  {
    article: '许可法 art. 69',
    rule: 'a revoked decision is a decision too: it is delivered, though the rest is withdrawn',
    given: () => accepted().granted('a').does(headOf('a'), correction('revoked')).does(APPLICANT, WITHDRAWAL),
    shows: (story) => [end(story), outcome(story)],
    is: ['delivering', 'noneGranted'],
  },
  {
    article: '许可法 art. 44',
    rule: 'a revocation is in the bundle as a denial is',
    given: () => accepted().granted('a', 'c').denied('b').does(headOf('a'), correction('revoked')),
    shows: ({ state }) => state.status === 'delivering' && bundleOf(state).deniedItemIds,
    is: ['a', 'b'],
  },
  {
    article: '许可法 art. 69',
    rule: 'a correction is an act of its own that refers to the old one, by the head of the authority',
    given: () => accepted().granted('a'),
    shows: (story) => [
      story.answer(departmentOf('a'), correction('revoked')),
      refersTo(story.does(headOf('a'), correction('revoked'))),
    ],
    is: ['roleNotAllowed', ['grantDecision/a@command-3']],
  },
  {
    article: '许可法 art. 69',
    rule: 'a later correction refers to the one before it',
    given: () =>
      accepted()
        .granted('a')
        .does(headOf('a'), correction('revoked'))
        .does(headOf('a'), correction('granted', ['a-result'])),
    shows: refersTo,
    is: ['grantDecision/a@command-3', 'decisionCorrection/a@command-4'],
  },
  {
    article: '许可法 art. 69',
    rule: 'there is nothing to correct where nothing is decided, or where it is so already',
    given: accepted,
    shows: (story) => [
      story.answer(headOf('a'), correction('revoked')),
      story.granted('a').answer(headOf('a'), correction('granted', ['a-result'])),
    ],
    is: ['itemNotDecided', 'itemEnded'],
  },
  {
    article: 'package §4',
    rule: 'a correction to a grant names results the catalogue knows',
    given: () => accepted().denied('a'),
    shows: (story) => [
      story.answer(headOf('a'), correction('granted')),
      story.answer(headOf('a'), correction('granted', ['other'])),
      story.answer(headOf('a'), correction('granted', ['a-result'])),
    ],
    is: ['outputUnknown', 'outputUnknown', 'inOrder'],
  },
  {
    article: 'domain §4.1',
    rule: 'an item that started on a result goes on when it is revoked; one that ended for lack of it does not come back',
    given: () => accepted().granted('a').does(headOf('a'), correction('revoked')),
    shows: (story) => [
      story.status('c'),
      accepted()
        .denied('a')
        .does(headOf('a'), correction('granted', ['a-result']))
        .status('c'),
    ],
    is: ['dispatching', 'prerequisiteFailed'],
  },
  {
    article: 'domain §4.1',
    rule: 'the outcome of the case follows the corrected decision',
    given: () => accepted().granted('a', 'b', 'c'),
    shows: (story) => [outcome(story), outcome(story.does(headOf('a'), correction('denied')))],
    is: ['allGranted', 'partlyGranted'],
  },
  {
    article: '许可法 art. 44',
    rule: 'a new decision is to be delivered within 10 days of its own',
    given: () => accepted().granted('a').until('03-06 10:00').does(headOf('a'), correction('denied')),
    shows: (story) => story.due('delivery/a#2'),
    is: '2026-03-20',
  },
  {
    article: '许可法 art. 44',
    rule: 'unless the bundle has gone out already',
    given: () =>
      accepted()
        .granted('a', 'b', 'c')
        .happened({ type: 'bundleDispatched', method: 'online' })
        .until('03-06 10:00')
        .does(headOf('a'), correction('denied')),
    shows: (story) => story.running,
    is: ['delivery/a'],
  },
];

describe('the law of termination, withdrawal and correction of decisions', () => {
  it.each(ROWS)('$article: $rule', ({ given, shows, is }) => {
    expect(shows(given())).toEqual(is);
  });
});
