import type { CaseCommand } from '../../case/index';
import { APPLICANT, CLERK, defectsOf, departmentOf, filingOf, type LawRow, SUPERVISOR } from '../index';
import { ACCEPT, acceptance, consults, corrected, filed, FILING_PLAN, reports, told, WHOLE } from './filings';

const correction = (...subjects: readonly string[]): CaseCommand => ({
  type: 'requestCorrection',
  defects: defectsOf(subjects),
});
const override = (...subjects: readonly string[]): CaseCommand => ({
  type: 'overrideCorrection',
  defects: defectsOf(subjects),
  newFacts: '补正的合同显示场所为住宅',
});

const ROWS: readonly LawRow[] = [
  {
    article: '许可法 art. 32(1) no. 4',
    rule: 'the notice stops the check and starts the time to correct',
    given: told,
    shows: (story) => [story.clockStatus('acceptanceCheck'), story.due('correction'), story.running],
    is: ['stopped', '2026-03-25', ['correction']],
  },
  {
    article: '许可法 art. 32(1) no. 4',
    rule: 'there is no notice without a defect',
    given: () => filed(...WHOLE),
    shows: (story) => story.answer(CLERK, correction()),
    is: 'reasonMissing',
  },
  {
    article: '许可法 art. 32(1) no. 4',
    rule: 'a second notice is barred, whatever the window has found since',
    given: corrected,
    shows: (story) => story.answer(CLERK, correction('layout')),
    is: 'correctionAlreadyAsked',
  },
  {
    article: '许可法 art. 32(1) no. 4',
    rule: 'with the correction the five days begin anew, and so does the day that silence leads back to',
    given: () => corrected().until('03-20 08:00'),
    shows: (story) => [story.due('acceptanceCheck#2'), acceptance(story)],
    is: ['2026-03-17', 'deemed 2026-03-10'],
  },
  {
    article: 'domain §5.3',
    rule: 'a correction that supplies everything is accepted',
    given: corrected,
    shows: (story) => story.answer(CLERK, ACCEPT),
    is: 'inOrder',
  },
  {
    article: 'domain §5.3',
    rule: 'a department that comes with something new after the correction does not bar the acceptance',
    given: () => corrected().does(CLERK, consults('a')).does(departmentOf('a'), reports('a', 'layout')),
    shows: (story) => story.answer(CLERK, ACCEPT),
    is: 'inOrder',
  },
  {
    article: 'domain §5.3',
    rule: 'one that still misses what the notice listed does',
    given: () => corrected().does(CLERK, consults('a')).does(departmentOf('a'), reports('a', 'drawing')),
    shows: (story) => story.answer(CLERK, ACCEPT),
    is: 'defectsReported',
  },
  {
    article: 'domain §5.1 no. 3',
    rule: 'what was not supplied in full comes back under the same notice, whose time has stood still meanwhile',
    given: () => corrected().until('03-12 10:00').givenBack('drawing'),
    shows: (story) => [story.state.status, story.due('correction'), story.running],
    is: ['awaitingCorrection', '2026-03-27', ['correction']],
  },
  {
    article: 'domain §5.3',
    rule: 'nothing can be added to what the notice listed',
    given: corrected,
    shows: (story) => story.answer(CLERK, { type: 'returnCorrection', defects: defectsOf(['drawing', 'layout']) }),
    is: 'correctionAlreadyAsked',
  },
  {
    article: 'domain §5.3',
    rule: 'a return says what is still missing',
    given: corrected,
    shows: (story) => story.answer(CLERK, { type: 'returnCorrection', defects: [] }),
    is: 'reasonMissing',
  },
  {
    article: 'domain §5.3',
    rule: 'there is no return without a notice',
    given: () => filed('lease'),
    shows: (story) => story.answer(CLERK, { type: 'returnCorrection', defects: defectsOf(['drawing']) }),
    is: 'noCorrectionYet',
  },
  {
    article: 'domain §5.1 no. 3',
    rule: 'a correction that came and was not looked at is deemed accepted, its own time does not run out meanwhile',
    given: () => told().until('03-25 15:00').supplies(FILING_PLAN, 'lease').until('04-02 10:00'),
    shows: acceptance,
    is: 'deemed 2026-03-25',
  },
  {
    article: 'domain §5.1 no. 3',
    rule: 'a correction that does not come returns the case, which is no denial',
    given: () => told().until('03-26 08:00'),
    shows: ({ state }) => [state.status, 'end' in state && state.end],
    is: ['closed', 'returned'],
  },
  {
    article: 'domain §5.3',
    rule: 'a second notice on new facts is the supervisor’s alone',
    given: corrected,
    shows: (story) => [story.answer(CLERK, override('use')), story.answer(SUPERVISOR, override('use'))],
    is: ['roleNotAllowed', 'inOrder'],
  },
  {
    article: 'domain §5.3',
    rule: 'it needs new facts, in words',
    given: corrected,
    shows: (story) => story.answer(SUPERVISOR, { ...override('use'), newFacts: ' ' } as CaseCommand),
    is: 'reasonMissing',
  },
  {
    article: 'domain §5.3',
    rule: 'what was told the first time is no new fact',
    given: corrected,
    shows: (story) => story.answer(SUPERVISOR, override('drawing')),
    is: 'correctionAlreadyAsked',
  },
  {
    article: 'domain §5.3',
    rule: 'the second notice has a period of its own, and what it lists can be given back',
    given: () =>
      corrected()
        .until('03-11 10:00')
        .does(SUPERVISOR, override('use'))
        .until('03-13 10:00')
        .supplies(FILING_PLAN, ...WHOLE)
        .givenBack('use'),
    shows: (story) => [story.due('correction#2'), story.running],
    is: ['2026-04-01', ['correction#2']],
  },
  {
    article: 'standard part 5',
    rule: 'the check of a correction is for the window, the applicant can only withdraw',
    given: corrected,
    shows: (story) => [
      story.answer(APPLICANT, { type: 'supplyCorrection', ...filingOf(FILING_PLAN, WHOLE) }),
      story.answer(APPLICANT, { type: 'withdraw', reason: '不办了' }),
    ],
    is: ['notNow', 'inOrder'],
  },
];

describe('the law of corrections', () => {
  it.each(ROWS)('$article: $rule', ({ given, shows, is }) => {
    expect(shows(given())).toEqual(is);
  });
});
