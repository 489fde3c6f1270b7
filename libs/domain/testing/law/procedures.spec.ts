import type { CaseCommand } from '../../case/index';
import {
  APPLICANT,
  BOTH_PAUSE,
  BOTH_RUN,
  CLERK,
  departmentOf,
  effect,
  headOf,
  item,
  joint,
  type LawRow,
  LawStory,
  plan,
  procedure,
  PROMISED_PAUSES,
  termination,
  WITHDRAWAL,
  workingDays,
} from '../index';

const PLAN = plan([item('a'), item('b'), item('c')], {
  joint: joint('a', 'b'),
  specialProcedures: [
    procedure('expert', 'expertReview', ['a', 'b'], { clockEffect: BOTH_PAUSE }),
    procedure('test', 'testing', ['a'], { clockEffect: BOTH_PAUSE }),
    procedure('survey', 'consultation', ['a'], { clockEffect: BOTH_RUN }),
    procedure('display', 'publicNotice', ['a'], { clockEffect: PROMISED_PAUSES }),
    procedure('untold', 'appraisal', ['a'], { clockEffect: BOTH_PAUSE, writtenNotice: false }),
    procedure('statute', 'dataVerification', ['a'], { clockEffect: effect('runs', 'pauses', '《特别法》第一条') }),
  ],
});

const accepted = (): LawStory => new LawStory().accepted(PLAN);
const reviewed = (days = 8): LawStory => accepted().until('03-05 10:00').starts('expert', ['a'], days);
const start = (procedureId: string, itemIds: readonly string[]): CaseCommand => ({
  type: 'startProcedure',
  procedureId,
  itemIds,
  reason: '需要',
});
const end = (procedureKey: string): CaseCommand => ({ type: 'endProcedure', procedureKey, findings: '可行' });
const prolong = (procedureKey: string, days: number): CaseCommand => ({
  type: 'prolongProcedure',
  procedureKey,
  timeNeeded: workingDays(days),
  reason: '专家意见不一',
});
const dues =
  (...ids: readonly string[]) =>
  (story: LawStory) =>
    ids.map((id) => story.due(id));

const ROWS: readonly LawRow[] = [
  {
    article: '许可法 art. 45',
    rule: 'expert review stops both clocks of its item, and of no other',
    given: reviewed,
    shows: dues('statutory/a', 'promised/a', 'statutory/b'),
    is: ['paused', 'paused', '2026-03-30'],
  },
  {
    article: '许可法 art. 45',
    rule: 'the time it took is not counted',
    given: () => reviewed().until('03-13 16:00').ends('expert/1', 'a'),
    shows: dues('statutory/a', 'promised/a'),
    is: ['2026-04-08', '2026-03-17'],
  },
  {
    article: '许可法 art. 45',
    rule: 'a clock stands only if the time needed is told in writing',
    given: accepted,
    shows: (story) => story.answer(departmentOf('a'), start('expert', ['a'])),
    is: 'timeNeededMissing',
  },
  {
    article: '许可法 art. 45',
    rule: 'without a written notice no clock stops, whatever the catalogue says',
    given: () => accepted().starts('untold', ['a'], 5),
    shows: dues('statutory/a', 'promised/a'),
    is: ['2026-03-30', '2026-03-09'],
  },
  {
    article: '许可法 art. 45',
    rule: 'what is not on the closed list stops nothing and needs no time told',
    given: () => accepted().does(departmentOf('a'), start('survey', ['a'])),
    shows: dues('statutory/a', 'promised/a'),
    is: ['2026-03-30', '2026-03-09'],
  },
  {
    article: 'domain §5.4',
    rule: 'a public display may stop the promise, not the law',
    given: () => accepted().starts('display', ['a'], 7),
    shows: dues('statutory/a', 'promised/a'),
    is: ['2026-03-30', 'paused'],
  },
  {
    article: 'package §7',
    rule: 'a special statute may stop the law’s clock alone',
    given: () => accepted().starts('statute', ['a'], 3),
    shows: dues('statutory/a', 'promised/a'),
    is: ['paused', '2026-03-09'],
  },
  {
    article: '许可法 art. 45',
    rule: 'the pause is no longer than the time that was told',
    given: () => reviewed(3).until('03-16 10:00'),
    shows: dues('statutory/a', 'promised/a'),
    is: ['2026-04-02', '2026-03-12'],
  },
  {
    article: '许可法 art. 45',
    rule: 'it ends with the last day told, not with the next one',
    given: () => reviewed(3).until('03-16 10:00').ends('expert/1', 'a'),
    shows: (story) => [story.due('statutory/a'), story.daysOf('procedureTimeOver')],
    is: ['2026-04-02', ['2026-03-11']],
  },
  {
    article: '许可法 art. 45',
    rule: 'more time is told anew, and only what is told stops the clock',
    given: () => reviewed(3).until('03-09 10:00').does(departmentOf('a'), prolong('expert/1', 5)).until('03-18 10:00'),
    shows: dues('statutory/a'),
    is: ['2026-04-09'],
  },
  {
    article: '许可法 art. 45',
    rule: 'time that had run before it was told anew is not won back',
    given: () =>
      reviewed(3)
        .until('03-12 10:00')
        .does(departmentOf('a'), prolong('expert/1', 3))
        .until('03-13 10:00')
        .ends('expert/1', 'a'),
    shows: dues('statutory/a'),
    is: ['2026-04-03'],
  },
  {
    article: 'domain §5.2',
    rule: 'each notice is a line of its own in the explanation',
    given: () => reviewed(3).until('03-09 10:00').does(departmentOf('a'), prolong('expert/1', 5)),
    shows: (story) => story.explained('procedure/expert/1#2').steps[0]?.text,
    is: '2026年3月9日启动程序expert，告知所需时间5个工作日（《行政许可法》第四十五条）',
  },
  {
    article: '许可法 art. 45',
    rule: 'a procedure that goes on is prolonged, not started again, also when its time is over',
    given: () => reviewed(3).until('03-16 10:00'),
    shows: (story) => [
      story.answer(departmentOf('a'), start('expert', ['a'])),
      story.answer(departmentOf('a'), prolong('expert/1', 2)),
    ],
    is: ['procedureUnderWay', 'inOrder'],
  },
  {
    article: '许可法 art. 45',
    rule: 'two procedures at once stop the clock once',
    given: () =>
      reviewed(8)
        .until('03-09 10:00')
        .starts('test', ['a'], 8)
        .until('03-12 10:00')
        .ends('expert/1', 'a')
        .until('03-16 10:00')
        .ends('test/1', 'a'),
    shows: dues('statutory/a'),
    is: ['2026-04-09'],
  },
  {
    article: '许可法 art. 45',
    rule: 'the clock runs on only when the last of them has ended',
    given: () => reviewed(8).until('03-06 10:00').starts('test', ['a'], 8).until('03-09 10:00').ends('expert/1', 'a'),
    shows: dues('statutory/a'),
    is: ['paused'],
  },
  {
    article: '许可法 art. 42(2)',
    rule: 'joint handling stands still with a licence it binds',
    given: () => reviewed().until('03-13 16:00').ends('expert/1', 'a'),
    shows: dues('joint'),
    is: ['2026-05-15'],
  },
  {
    article: '许可法 art. 42(2)',
    rule: 'and runs on when that licence ends otherwise',
    given: () => reviewed().does(headOf('a'), termination('a')).until('03-20 10:00'),
    shows: (story) => [story.due('joint'), story.running.filter((id) => id.startsWith('procedure'))],
    is: ['2026-05-08', []],
  },
  {
    article: '许可法 art. 42(2)',
    rule: 'a promise that stands still does not stop joint handling',
    given: () => accepted().starts('display', ['a'], 7),
    shows: dues('joint'),
    is: ['2026-05-08'],
  },
  {
    article: 'domain §5.4',
    rule: 'a procedure for two items goes on for the one that is left',
    given: () => accepted().until('03-05 10:00').starts('expert', ['a', 'b'], 8).does(headOf('a'), termination('a')),
    shows: dues('statutory/b', 'procedure/expert/1'),
    is: ['paused', '2026-03-17'],
  },
  {
    article: 'domain §5.4',
    rule: 'when the applicant withdraws, procedures and clocks end with the items, and nobody is late',
    given: () => reviewed().does(APPLICANT, WITHDRAWAL).until('04-20 10:00'),
    shows: (story) => [story.running, story.daysOf('procedureTimeOver')],
    is: [[], []],
  },
  {
    article: 'domain §5.4',
    rule: 'there is no decision while a clock stands still for a procedure',
    given: reviewed,
    shows: (story) => story.granting('a'),
    is: 'procedureUnderWay',
  },
  {
    article: 'domain §5.4',
    rule: 'what stops no clock holds up no decision',
    given: () => accepted().does(departmentOf('a'), start('survey', ['a'])),
    shows: (story) => story.granting('a'),
    is: 'inOrder',
  },
  {
    article: 'package §7',
    rule: 'a procedure is for the items the catalogue names',
    given: accepted,
    shows: (story) => story.answer(CLERK, start('expert', ['c'])),
    is: 'itemUnknown',
  },
  {
    article: 'package §7',
    rule: 'only a department that takes part starts or ends it',
    given: () => reviewed(),
    shows: (story) => [
      story.answer(departmentOf('c'), start('test', ['a'])),
      story.answer(departmentOf('c'), end('expert/1')),
      story.answer(departmentOf('c'), prolong('expert/1', 5)),
    ],
    is: ['notYourItem', 'notYourItem', 'notYourItem'],
  },
];

describe('the law of special procedures', () => {
  it.each(ROWS)('$article: $rule', ({ given, shows, is }) => {
    expect(shows(given())).toEqual(is);
  });
});
