import type { CaseCommand } from '../../case/index';
import { CLERK, defectsOf, departmentOf, item, type LawRow, LawStory, plan } from '../index';
import { ACCEPT, acceptance, consults, filed, reports, WHOLE } from './filings';

const correction = (...subjects: readonly string[]): CaseCommand => ({
  type: 'requestCorrection',
  defects: defectsOf(subjects),
});
const REFUSE: CaseCommand = { type: 'refuse', reason: '不属于本机关职权', legalBasis: '许可法第三十二条' };

const basisOf = (story: LawStory): string => story.clock('acceptanceCheck').entries[0].ground.basis;

const ROWS: readonly LawRow[] = [
  {
    article: '许可法 art. 32(1) no. 4',
    rule: 'the window answers within 5 working days of the receipt',
    given: () => filed(...WHOLE),
    shows: (story) => story.due('acceptanceCheck'),
    is: '2026-03-09',
  },
  {
    article: 'domain §1 no. 5',
    rule: 'the law binds it where a licence is applied for, for other matters it follows its own word',
    given: () => new LawStory().submitted(plan([item('a', { itemType: '20' })])),
    shows: (story) => [basisOf(filed()), basisOf(story)],
    is: ['《行政许可法》第三十二条第一款第四项', '本中心参照《行政许可法》第三十二条公布的受理期限'],
  },
  {
    article: '许可法 art. 32(1) no. 4',
    rule: 'on the last of the five days nothing is deemed yet',
    given: () => filed(...WHOLE).throughout('03-09'),
    shows: (story) => story.state.status,
    is: 'checking',
  },
  {
    article: '许可法 art. 32(1) no. 4',
    rule: 'silence is acceptance from the day of receipt, not from the day the time ran out',
    given: () => filed(...WHOLE).until('03-10 08:00'),
    shows: (story) => [acceptance(story), story.due('statutory/a')],
    is: ['deemed 2026-03-02', '2026-03-30'],
  },
  {
    article: '许可法 art. 32(1) no. 4',
    rule: 'deemed acceptance covers a filing that lacks materials too',
    given: () => filed().until('03-10 08:00'),
    shows: acceptance,
    is: 'deemed 2026-03-02',
  },
  {
    article: '许可法 art. 32(1) no. 4',
    rule: 'the explanation says that it is deemed, and since when',
    given: () => filed(...WHOLE).until('03-10 08:00'),
    shows: (story) => story.explained('promised/a').text.includes('视为受理（自收到申请材料之日起）'),
    is: true,
  },
  {
    article: '许可法 art. 32(1) no. 5',
    rule: 'an acceptance at the window counts from that day',
    given: () =>
      filed(...WHOLE)
        .until('03-05 10:00')
        .does(CLERK, ACCEPT),
    shows: acceptance,
    is: 'accepted 2026-03-05',
  },
  {
    article: '许可法 art. 32(1) no. 5',
    rule: 'materials that are missing bar the acceptance',
    given: () => filed('lease'),
    shows: (story) => story.answer(CLERK, ACCEPT),
    is: 'materialsMissing',
  },
  {
    article: '国务院令第716号 art. 7',
    rule: 'what can be had by sharing is not asked of the applicant',
    given: () => filed(...WHOLE),
    shows: (story) => story.answer(CLERK, ACCEPT),
    is: 'inOrder',
  },
  {
    article: '许可法 art. 32(1) no. 1',
    rule: 'a matter that needs no licence ends at once and without clocks',
    given: () => filed(...WHOLE).does(CLERK, { type: 'declareNotRequired', reason: '只需备案' }),
    shows: (story) => [story.state.status, 'end' in story.state && story.state.end, story.running],
    is: ['closed', 'notRequired', []],
  },
  {
    article: '许可法 art. 32(1) no. 2',
    rule: 'a refusal of acceptance ends the case, all clocks with it',
    given: () => filed(...WHOLE).does(CLERK, REFUSE),
    shows: (story) => ['end' in story.state && story.state.end, story.running],
    is: ['refusedAcceptance', []],
  },
  {
    article: 'standard part 3',
    rule: 'the notice lists the defects of every department that was asked',
    given: () =>
      filed('lease')
        .does(CLERK, consults('a', 'b'))
        .does(departmentOf('a'), reports('a', 'layout'))
        .does(departmentOf('b'), reports('b', 'seal'))
        .notice('drawing'),
    shows: ({ state }) => state.status === 'awaitingCorrection' && state.corrected?.map(({ subject }) => subject),
    is: ['drawing', 'layout', 'seal'],
  },
  {
    article: 'standard part 3',
    rule: 'a department that was asked is waited for, so that there is one notice',
    given: () => filed('lease').does(CLERK, consults('a')),
    shows: (story) => story.answer(CLERK, correction('drawing')),
    is: 'consultationOpen',
  },
  {
    article: '许可法 art. 32(1) no. 4',
    rule: 'but five days do not wait: the window may say that it waits no longer',
    given: () => filed('lease').does(CLERK, consults('a')),
    shows: (story) => story.answer(CLERK, { ...correction('drawing'), withoutWaiting: true } as CaseCommand),
    is: 'inOrder',
  },
  {
    article: 'standard part 3',
    rule: 'asking departments does not stop the five days',
    given: () =>
      filed(...WHOLE)
        .does(CLERK, consults('a'))
        .until('03-10 08:00'),
    shows: acceptance,
    is: 'deemed 2026-03-02',
  },
  {
    article: 'standard part 5',
    rule: 'a defect that a department has seen bars the acceptance before it was told',
    given: () =>
      filed(...WHOLE)
        .does(CLERK, consults('a'))
        .does(departmentOf('a'), reports('a', 'layout')),
    shows: (story) => story.answer(CLERK, ACCEPT),
    is: 'defectsReported',
  },
  {
    article: 'standard part 3',
    rule: 'asking again does not make a defect disappear that is on record',
    given: () =>
      filed(...WHOLE)
        .does(CLERK, consults('a'))
        .does(departmentOf('a'), reports('a', 'layout')),
    shows: (story) => story.answer(CLERK, consults('a')),
    is: 'defectsReported',
  },
  {
    article: 'standard part 3',
    rule: 'a department that was not asked has no say before the acceptance',
    given: () => filed(...WHOLE),
    shows: (story) => story.answer(departmentOf('a'), reports('a', 'layout')),
    is: 'notConsulted',
  },
  {
    article: 'standard part 3',
    rule: 'and speaks for its own item only',
    given: () => filed(...WHOLE).does(CLERK, consults('a')),
    shows: (story) => story.answer(departmentOf('b'), reports('a', 'layout')),
    is: 'notYourItem',
  },
];

describe('the law of acceptance', () => {
  it.each(ROWS)('$article: $rule', ({ given, shows, is }) => {
    expect(shows(given())).toEqual(is);
  });
});
