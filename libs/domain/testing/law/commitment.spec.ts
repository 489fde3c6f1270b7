import type { CaseCommand } from '../../case/index';
import {
  APPLICANT,
  CLERK,
  commitmentFor,
  committable,
  item,
  type LawRow,
  LawStory,
  material,
  plan,
  tolerable,
  toleranceOf,
} from '../index';

const PLAN = plan([committable('a', ['survey']), item('b')], {
  materials: [material('survey', ['a']), material('drawing', ['a', 'b'])],
});
const OFFER = [commitmentFor('a')];
const ASK: CaseCommand = { type: 'askOffers', offers: OFFER };
const SIGN: CaseCommand = { type: 'signOffers', offers: OFFER };

const filed = (): LawStory => new LawStory().submitted(PLAN, ['drawing']);
const committed = (): LawStory => new LawStory().committed(PLAN, ['a'], ['drawing']);
const statusOf = ({ state }: LawStory): string | undefined => state.offers['commitment/a']?.status;

const ROWS: readonly LawRow[] = [
  {
    article: 'standard part 8',
    rule: 'commitment is offered only where the catalogue provides it',
    given: filed,
    shows: (story) => [
      story.answer(APPLICANT, { type: 'askOffers', offers: [commitmentFor('b')] }),
      story.answer(APPLICANT, ASK),
    ],
    is: ['offerNotProvided', 'inOrder'],
  },
  {
    article: '国办发〔2020〕42号',
    rule: 'a dishonesty record bars it',
    given: () => filed().does(APPLICANT, ASK).happened({ type: 'creditChecked', offered: [], blocked: OFFER }),
    shows: (story) => story.answer(APPLICANT, SIGN),
    is: 'offerBlocked',
  },
  {
    article: '国办发〔2020〕42号',
    rule: 'the signed promise replaces the proof: the case is accepted without it',
    given: committed,
    shows: ({ state }) => 'filing' in state && state.filing?.plan.materials.map(({ id, usedBy }) => [id, usedBy]),
    is: [['drawing', ['a', 'b']]],
  },
  {
    article: '国办发〔2020〕42号',
    rule: 'without the promise the proof is needed: the applicant may always go the normal way',
    given: filed,
    shows: (story) => story.answer(CLERK, { type: 'accept' }),
    is: 'materialsMissing',
  },
  {
    article: 'package §5',
    rule: 'the promised period is that of the commitment, the legal one stays',
    given: committed,
    shows: (story) => ['promised/a', 'statutory/a', 'promised/b'].map((id) => story.due(id)),
    is: ['2026-03-03', '2026-03-30', '2026-03-09'],
  },
  {
    article: 'package §5',
    rule: 'the explanation says that it rests on the commitment',
    given: committed,
    shows: (story) => story.explained('promised/a').text.includes('（告知承诺办理的承诺时限）'),
    is: true,
  },
  {
    article: 'standard part 8',
    rule: 'a correction does not undo what was signed',
    given: () =>
      filed()
        .does(APPLICANT, ASK)
        .happened({ type: 'creditChecked', offered: OFFER, blocked: [] })
        .does(APPLICANT, SIGN)
        .notice('drawing')
        .supplies(PLAN, 'drawing')
        .does(CLERK, { type: 'accept' }),
    shows: (story) => [statusOf(story), story.due('promised/a')],
    is: ['inForce', '2026-03-03'],
  },
  {
    article: 'package §5',
    rule: 'a material that one item replaces and another tolerates is still to be supplied for the other',
    given: () => {
      const both = plan([committable('a', ['proof']), item('b')], { materials: [tolerable('proof', ['a', 'b'])] });
      const offers = [commitmentFor('a'), toleranceOf('proof')];
      return new LawStory()
        .submitted(both, [])
        .does(APPLICANT, { type: 'askOffers', offers })
        .happened({ type: 'creditChecked', offered: offers, blocked: [] })
        .does(APPLICANT, { type: 'signOffers', offers })
        .does(CLERK, { type: 'accept' });
    },
    shows: (story) => [story.granting('a'), story.granting('b')],
    is: ['inOrder', 'toleranceOpen'],
  },
];

describe('the law of commitment (告知承诺)', () => {
  it.each(ROWS)('$article: $rule', ({ given, shows, is }) => {
    expect(shows(given())).toEqual(is);
  });
});
