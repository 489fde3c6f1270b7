import type { CaseCommand } from '../../case/index';
import {
  APPLICANT,
  committable,
  departmentOf,
  headOf,
  item,
  type LawRow,
  LawStory,
  material,
  plan,
  workingDays,
} from '../index';

const PLAN = plan([committable('a', ['survey']), item('b')], {
  materials: [material('survey', ['a']), material('drawing', ['a', 'b'])],
});

const committed = (): LawStory => new LawStory().committed(PLAN, ['a'], ['drawing']);
const granted = (): LawStory => committed().until('03-03 10:00').granted('a');
const check = (fulfilled: boolean, cureDays?: number): CaseCommand => ({
  type: 'reportPostCheck',
  itemId: 'a',
  fulfilled,
  findings: fulfilled ? '与承诺一致' : '未按承诺设置',
  ...(cureDays !== undefined && { cure: workingDays(cureDays) }),
});
const checked = (story: LawStory, fulfilled: boolean, cureDays?: number): LawStory =>
  story.until('03-20 10:00').does(departmentOf('a'), check(fulfilled, cureDays));
const correction = (to: 'granted' | 'denied' | 'revoked'): CaseCommand => ({
  type: 'correctDecision',
  itemId: 'a',
  to,
  ...(to === 'granted' && { resultIds: ['a-result'] }),
  reason: '承诺不实',
  legalBasis: '《行政许可法》第六十九条',
});
const delivered = (story: LawStory): LawStory =>
  story
    .granted('b')
    .happened({ type: 'bundleDispatched', method: 'online' }, { type: 'caseDelivered', receipt: '签收' })
    .does(APPLICANT, { type: 'rate', grade: 'satisfied' });
const statusOf = ({ state }: LawStory): string | undefined => state.offers['commitment/a']?.status;
const caseStatus = ({ state }: LawStory): string => ('end' in state ? state.end : state.status);

const ROWS: readonly LawRow[] = [
  {
    article: 'domain §5.1 no. 15',
    rule: 'with the decision the check afterwards is due',
    given: granted,
    shows: (story) => story.due('postCheck/a'),
    is: '2026-03-31',
  },
  {
    article: 'domain §5.1 no. 15',
    rule: 'a denied item has nothing to check',
    given: () => committed().denied('a'),
    shows: (story) => story.running.includes('postCheck/a'),
    is: false,
  },
  {
    article: 'standard part 8',
    rule: 'the case stays open for the check after it was delivered and rated',
    given: () => delivered(granted()),
    shows: caseStatus,
    is: 'followingUp',
  },
  {
    article: 'standard part 8',
    rule: 'and closes when the promise was kept',
    given: () => checked(delivered(granted()), true),
    shows: (story) => [caseStatus(story), statusOf(story), story.running],
    is: ['completed', 'kept', []],
  },
  {
    article: 'package §5',
    rule: 'what was not kept is ordered to be corrected by a date',
    given: () => checked(delivered(granted()), false, 10),
    shows: (story) => [story.due('cure/a'), caseStatus(story), story.clockStatus('postCheck/a')],
    is: ['2026-04-03', 'followingUp', 'stopped'],
  },
  {
    article: 'package §5',
    rule: 'a correction that was made keeps the promise after all',
    given: () => checked(delivered(granted()), false, 10).until('04-02 10:00').does(departmentOf('a'), check(true)),
    shows: (story) => [caseStatus(story), statusOf(story)],
    is: ['completed', 'kept'],
  },
  {
    article: 'package §5',
    rule: 'the order is given once',
    given: () => checked(granted(), false, 10),
    shows: (story) => [story.answer(departmentOf('a'), check(false, 5)), story.answer(departmentOf('a'), check(false))],
    is: ['postCheckNotDue', 'inOrder'],
  },
  {
    article: 'standard part 8',
    rule: 'a broken promise is on record and keeps the case open until the decision is revoked',
    given: () => checked(delivered(granted()), false),
    shows: (story) => [caseStatus(story), statusOf(story), story.answer(departmentOf('a'), check(true))],
    is: ['followingUp', 'broken', 'postCheckNotDue'],
  },
  {
    article: '许可法 art. 69',
    rule: 'the head of the authority revokes it, which ends the case',
    given: () => checked(delivered(granted()), false).does(headOf('a'), correction('revoked')),
    shows: (story) => [story.status('a'), caseStatus(story), story.state.status],
    is: ['revoked', 'completed', 'closed'],
  },
  {
    article: '许可法 art. 69',
    rule: 'a decision revoked for another reason needs no check any more',
    given: () => delivered(granted()).does(headOf('a'), correction('revoked')),
    shows: (story) => [caseStatus(story), story.running],
    is: ['completed', []],
  },
  {
    article: 'domain §5.1 no. 15',
    rule: 'a denial that is corrected to a grant is checked as any grant',
    given: () =>
      committed().until('03-03 10:00').denied('a').until('03-05 10:00').does(headOf('a'), correction('granted')),
    shows: (story) => [story.due('postCheck/a'), story.answer(departmentOf('a'), check(true))],
    is: ['2026-04-02', 'inOrder'],
  },
  {
    article: '许可法 art. 69',
    rule: 'a decision restored after a promise that was kept is not checked again',
    given: () =>
      checked(granted(), true)
        .does(headOf('a'), correction('revoked'))
        .until('03-23 10:00')
        .does(headOf('a'), correction('granted')),
    shows: (story) => [statusOf(story), story.running.filter((id) => id.startsWith('postCheck'))],
    is: ['kept', []],
  },
  {
    article: '许可法 art. 69',
    rule: 'a decision restored after a promise that was found broken is checked anew, and the case waits for it',
    given: () =>
      checked(granted(), false)
        .does(headOf('a'), correction('revoked'))
        .until('03-23 10:00')
        .does(headOf('a'), correction('granted')),
    shows: (story) => [
      statusOf(story),
      story.running.filter((id) => id.startsWith('postCheck')),
      story.answer(departmentOf('a'), check(true)),
      caseStatus(delivered(story)),
    ],
    is: ['inForce', ['postCheck/a#2'], 'inOrder', 'followingUp'],
  },
  {
    article: 'domain §5.1 no. 15',
    rule: 'nobody checks before the decision',
    given: committed,
    shows: (story) => story.answer(departmentOf('a'), check(true)),
    is: 'itemNotDecided',
  },
  {
    article: 'package §4',
    rule: 'a commitment that was kept stays with the item when new facts change the plan',
    given: () =>
      checked(granted(), true).happened(
        { type: 'factsEstablished', procedureId: 'survey', factIds: [] },
        { type: 'planRevised', plan: PLAN, addedItemIds: [], facts: 1 },
      ),
    shows: ({ state }) => 'filing' in state && state.filing?.plan.commitmentItemIds,
    is: ['a'],
  },
];

describe('the law of the check after a commitment (事后核查)', () => {
  it.each(ROWS)('$article: $rule', ({ given, shows, is }) => {
    expect(shows(given())).toEqual(is);
  });
});
