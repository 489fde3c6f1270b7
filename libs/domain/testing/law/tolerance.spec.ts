import type { CaseCommand } from '../../case/index';
import { subjectsOf } from '../../offer/index';
import {
  APPLICANT,
  BOTH_PAUSE,
  CLERK,
  departmentOf,
  headOf,
  item,
  type LawRow,
  LawStory,
  material,
  plan,
  termination,
  tolerable,
  toleranceOf,
  WITHDRAWAL,
  workingDays,
} from '../index';

/** The proof may be missing for items a and b; c needs a’s result. */
const PLAN = plan(
  [item('a'), item('b'), item('c', { prerequisites: [{ kind: 'result', itemId: 'a', resultId: 'a-result' }] })],
  { materials: [material('drawing', ['a']), tolerable('proof', ['a', 'b'])] },
);
const BOTH = plan([item('a')], {
  materials: [tolerable('proof', ['a'], { tolerance: { limit: workingDays(5), clockEffect: BOTH_PAUSE } })],
});

const filed = (): LawStory => new LawStory().submitted(PLAN, ['drawing']);
const tolerated = (): LawStory => new LawStory().tolerated(PLAN, 'proof');
const PROOF = [toleranceOf('proof')];
const ask = (...offers: readonly ReturnType<typeof toleranceOf>[]): CaseCommand => ({ type: 'askOffers', offers });
const SIGN: CaseCommand = { type: 'signOffers', offers: PROOF };
const blocked = (): LawStory =>
  filed()
    .does(APPLICANT, ask(...PROOF))
    .happened({ type: 'creditChecked', offered: [], blocked: PROOF });
const statusOf = ({ state }: LawStory): string | undefined => state.offers['tolerance/proof']?.status;

const ROWS: readonly LawRow[] = [
  {
    article: 'standard part 8',
    rule: 'a core material is never tolerated as missing',
    given: filed,
    shows: (story) => story.answer(APPLICANT, ask(toleranceOf('drawing'))),
    is: 'offerNotProvided',
  },
  {
    article: 'package §5',
    rule: 'nor is one for which the catalogue provides no tolerance',
    given: () =>
      new LawStory().submitted(plan([item('a')], { materials: [material('map', ['a'], { coreMaterial: false })] }), []),
    shows: (story) => story.answer(APPLICANT, ask(toleranceOf('map'))),
    is: 'offerNotProvided',
  },
  {
    article: 'package §5',
    rule: 'what has been handed in needs no tolerance',
    given: () => new LawStory().submitted(PLAN),
    shows: (story) => story.answer(APPLICANT, ask(...PROOF)),
    is: 'offerNotProvided',
  },
  {
    article: 'standard part 8',
    rule: 'nothing is signed before the credit record was looked up',
    given: () => filed().does(APPLICANT, ask(...PROOF)),
    shows: (story) => [statusOf(story), story.answer(APPLICANT, SIGN)],
    is: ['creditCheck', 'offerNotOpen'],
  },
  {
    article: 'standard part 8',
    rule: 'a dishonesty record bars the tolerance',
    given: blocked,
    shows: (story) => [statusOf(story), story.answer(APPLICANT, SIGN)],
    is: ['blocked', 'offerBlocked'],
  },
  {
    article: 'standard part 8',
    rule: 'until the credit is repaired: asking again looks it up again',
    given: () => blocked().does(APPLICANT, ask(...PROOF)),
    shows: statusOf,
    is: 'creditCheck',
  },
  {
    article: 'standard part 8',
    rule: 'a dishonest applicant can still go the normal way',
    given: () => blocked().notice('proof').supplies(PLAN, 'drawing', 'proof'),
    shows: (story) => story.answer(CLERK, { type: 'accept' }),
    is: 'inOrder',
  },
  {
    article: 'standard part 8',
    rule: 'what was offered and not signed is not tolerated',
    given: () =>
      filed()
        .does(APPLICANT, ask(...PROOF))
        .happened({ type: 'creditChecked', offered: PROOF, blocked: [] }),
    shows: (story) => story.answer(CLERK, { type: 'accept' }),
    is: 'materialsMissing',
  },
  {
    article: 'domain §4.2',
    rule: 'accepted with the promise: all clocks run, the promised one of the items concerned stands still',
    given: tolerated,
    shows: (story) => ['promised/a', 'statutory/a', 'tolerance/proof'].map((id) => story.due(id)),
    is: ['paused', '2026-03-30', '2026-03-09'],
  },
  {
    article: 'package §5',
    rule: 'a special statute may let the legal clock stand too',
    given: () => new LawStory().tolerated(BOTH, 'proof'),
    shows: (story) => story.due('statutory/a'),
    is: 'paused',
  },
  {
    article: 'package §5',
    rule: 'the promised clock gets the days back that it stood still',
    given: () => tolerated().until('03-05 10:00').handsIn('drawing', 'proof'),
    shows: (story) => [story.due('promised/a'), story.due('statutory/a'), statusOf(story)],
    is: ['2026-03-12', '2026-03-30', 'kept'],
  },
  {
    article: 'package §5',
    rule: 'nothing is granted while the material is missing',
    given: tolerated,
    shows: (story) => [story.granting('a'), story.granting('b')],
    is: ['toleranceOpen', 'toleranceOpen'],
  },
  {
    article: 'package §5',
    rule: 'it may be denied',
    given: () => tolerated().denied('a'),
    shows: (story) => story.status('a'),
    is: 'denied',
  },
  {
    article: 'package §5',
    rule: 'it is granted once the material has come',
    given: () => tolerated().handsIn('drawing', 'proof'),
    shows: (story) => story.granting('a'),
    is: 'inOrder',
  },
  {
    article: 'standard part 8',
    rule: 'departments are told that it has come',
    given: () => tolerated().handsIn('drawing', 'proof'),
    shows: ({ state }) =>
      state.status === 'inProgress' &&
      Object.values(state.items).map((one) => ('messages' in one ? one.messages.map(({ kind }) => kind) : [])),
    is: [['supplement'], ['supplement'], []],
  },
  {
    article: 'domain §5.1 no. 14',
    rule: 'a promise that is not kept in time terminates the items that use the material',
    given: () => tolerated().until('03-10 08:00'),
    shows: (story) => [story.status('a'), story.status('b'), statusOf(story)],
    is: ['terminated', 'terminated', 'broken'],
  },
  {
    article: 'domain §4.1',
    rule: 'and what needs their result ends as 前置未成就终止, not as overdue',
    given: () => tolerated().until('03-10 08:00'),
    shows: (story) => [story.status('c'), story.running, story.daysOf('periodExceeded')],
    is: ['prerequisiteFailed', [], []],
  },
  {
    article: 'standard part 8',
    rule: 'it is terminated on the letter the applicant signed',
    given: () => tolerated().until('03-10 08:00'),
    shows: ({ recorded }) =>
      recorded.flatMap(({ event }) => (event.type === 'itemTerminated' ? [event.legalBasis] : []))[0],
    is: '申请人签署的容缺受理承诺书',
  },
  {
    article: 'domain §5.1 no. 14',
    rule: 'the promise is about what is still needed: it lapses when every item that needs it has ended',
    given: () => tolerated().denied('a').denied('b').until('03-20 10:00'),
    shows: (story) => [statusOf(story), story.daysOf('toleranceBroken'), story.running.includes('tolerance/proof')],
    is: ['lapsed', [], false],
  },
  {
    article: 'domain §5.1 no. 14',
    rule: 'but not before the last of them has',
    given: () => tolerated().does(headOf('a'), termination('a')),
    shows: (story) => [statusOf(story), story.granting('b')],
    is: ['inForce', 'toleranceOpen'],
  },
  {
    article: 'domain §5.1 no. 14',
    rule: 'where the window was silent, the time to supply counts from when the acceptance is known',
    given: () =>
      filed()
        .does(APPLICANT, ask(...PROOF))
        .happened({ type: 'creditChecked', offered: PROOF, blocked: [] })
        .does(APPLICANT, SIGN)
        .until('03-10 08:00'),
    shows: (story) => [story.due('tolerance/proof'), story.status('a')],
    is: ['2026-03-17', 'dispatching'],
  },
  {
    article: 'domain §5.1 no. 14',
    rule: 'a promise nobody needs any more dies with a withdrawal, and breaks nothing',
    given: () => tolerated().does(APPLICANT, WITHDRAWAL),
    shows: (story) => [statusOf(story), story.running],
    is: ['lapsed', []],
  },
  {
    article: 'package §5',
    rule: 'an item that starts later stands still as long as the material is missing',
    given: () =>
      new LawStory()
        .tolerated(
          plan([item('x'), item('y', { prerequisites: [{ kind: 'soft', itemId: 'x' }] })], {
            materials: [tolerable('proof', ['y'], { tolerance: { limit: workingDays(10), clockEffect: BOTH_PAUSE } })],
          }),
          'proof',
        )
        .until('03-04 10:00')
        .granted('x')
        .until('03-06 10:00')
        .handsIn('proof'),
    shows: (story) => story.due('statutory/y'),
    is: '2026-04-03',
  },
  {
    article: 'standard part 8',
    rule: 'a tolerance that was signed is void when the correction brings the material',
    given: () =>
      filed()
        .does(APPLICANT, ask(...PROOF))
        .happened({ type: 'creditChecked', offered: PROOF, blocked: [] })
        .does(APPLICANT, SIGN)
        .notice('drawing')
        .supplies(PLAN, 'drawing', 'proof')
        .does(CLERK, { type: 'accept' }),
    shows: ({ state }) => subjectsOf(state.offers, 'tolerance', 'inForce'),
    is: [],
  },
  {
    article: 'standard part 8',
    rule: 'nobody but the applicant, or the window for him, asks and signs',
    given: filed,
    shows: (story) => story.answer(departmentOf('a'), ask(...PROOF)),
    is: 'roleNotAllowed',
  },
];

describe('the law of tolerance (容缺)', () => {
  it.each(ROWS)('$article: $rule', ({ given, shows, is }) => {
    expect(shows(given())).toEqual(is);
  });
});
