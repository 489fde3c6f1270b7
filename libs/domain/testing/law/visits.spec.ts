import type { CaseCommand } from '../../case/index';
import { appointment, CLERK, departmentOf, type LawRow, visitRecord } from '../index';
import { accepted, ALL, appointed, held, rectify, toVisit } from './site-visits';

const denial = (itemId: string): CaseCommand => ({
  type: 'deny',
  itemId,
  round: 1,
  reason: '不符合条件',
  legalBasis: '有关规定',
});

const ROWS: readonly LawRow[] = [
  {
    article: 'standard part 6',
    rule: 'a joint visit is to be held within the period the catalogue sets from the acceptance',
    given: accepted,
    shows: (story) => story.due('visit/site'),
    is: '2026-03-05',
  },
  {
    article: 'standard part 6',
    rule: 'there is one appointment for all departments that need it',
    given: accepted,
    shows: (story) => [
      story.answer(CLERK, appointment('site', '03-04 09:00', ['a', 'b'])),
      story.answer(CLERK, appointment('site', '03-04 09:00', ALL)),
    ],
    is: ['departmentsLeftOut', 'inOrder'],
  },
  {
    article: 'standard part 6',
    rule: 'and for no other',
    given: accepted,
    shows: (story) => story.answer(CLERK, appointment('site', '03-04 09:00', [...ALL, 'other'])),
    is: 'departmentsLeftOut',
  },
  {
    article: '许可法 art. 34(3)',
    rule: 'at least two officers come',
    given: () => accepted().granted('a', 'b'),
    shows: (story) => [
      story.answer(CLERK, withOfficers('c', 'c-1')),
      story.answer(CLERK, withOfficers('c', 'c-1', 'c-1')),
      story.answer(CLERK, withOfficers('c', 'c-1', 'c-2')),
    ],
    is: ['inspectorsTooFew', 'inspectorsTooFew', 'inOrder'],
  },
  {
    article: 'standard part 6',
    rule: 'a department that has decided need not come: one visit for the one that is left',
    given: () => accepted().granted('a', 'b'),
    shows: toVisit,
    is: ['department-of-c'],
  },
  {
    article: 'standard part 6',
    rule: 'moving an appointment needs a reason',
    given: appointed,
    shows: (story) => [
      story.answer(CLERK, appointment('site', '03-05 09:00', ALL)),
      story.answer(CLERK, appointment('site', '03-05 09:00', ALL, '暴雨')),
    ],
    is: ['reasonMissing', 'inOrder'],
  },
  {
    article: 'standard part 6',
    rule: 'departments are told of the appointment and of its change',
    given: () => appointed().appoints('site', '03-05 09:00', ALL, '暴雨'),
    shows: ({ state }) =>
      'items' in state && state.items?.['a'] && 'messages' in state.items['a'] && state.items['a'].messages.length,
    is: 2,
  },
  {
    article: 'standard part 6',
    rule: 'a visit is recorded after it was held, not before',
    given: appointed,
    shows: (story) => [
      story.answer(CLERK, visitRecord('site', { a: 'pass' })),
      story.until('03-04 09:00').answer(CLERK, visitRecord('site', { a: 'pass' })),
    ],
    is: ['visitPending', 'inOrder'],
  },
  {
    article: 'standard part 6',
    rule: 'what nobody was appointed for cannot be recorded',
    given: accepted,
    shows: (story) => story.answer(CLERK, visitRecord('site', { a: 'pass' })),
    is: 'visitNotAppointed',
  },
  {
    article: 'standard part 6',
    rule: 'a department has one outcome, and only if it was appointed',
    given: () => appointed().until('03-04 11:00'),
    shows: (story) => [
      story.answer(CLERK, visitRecord('site', { other: 'pass' })),
      story.answer(CLERK, visitRecord('site', {})),
    ],
    is: ['departmentsLeftOut', 'departmentsLeftOut'],
  },
  {
    article: '许可法 art. 42(1)',
    rule: 'a visit stops no clock',
    given: appointed,
    shows: (story) => [story.due('statutory/a'), story.due('promised/a')],
    is: ['2026-03-30', '2026-03-09'],
  },
  {
    article: 'standard part 6',
    rule: 'an appointed visit is waited for by those who come, and by nobody else',
    given: appointed,
    shows: (story) => [story.granting('a'), story.granting('other'), story.answer(departmentOf('a'), denial('a'))],
    is: ['visitPending', 'inOrder', 'inOrder'],
  },
  {
    article: 'standard part 6',
    rule: 'passed: the item may be granted, and the visit is done',
    given: () => held({ a: 'pass', b: 'pass', c: 'pass' }),
    shows: (story) => [story.granting('a'), story.clockStatus('visit/site'), toVisit(story)],
    is: ['inOrder', 'stopped', []],
  },
  {
    article: 'standard part 6',
    rule: 'not passed: the item can only be denied',
    given: () => held({ a: 'fail', b: 'pass', c: 'pass' }),
    shows: (story) => [story.granting('a'), story.granting('b'), story.answer(departmentOf('a'), denial('a'))],
    is: ['visitNotPassed', 'inOrder', 'inOrder'],
  },
  {
    article: 'standard part 6',
    rule: 'unless the visit is held again, for a reason that is given',
    given: () => held({ a: 'fail', b: 'pass', c: 'pass' }),
    shows: (story) => [
      story.answer(CLERK, appointment('site', '03-06 09:00', ['a'])),
      story
        .appoints('site', '03-06 09:00', ['a'], '检测结果有误')
        .until('03-06 11:00')
        .records('site', { a: 'pass' })
        .granting('a'),
    ],
    is: ['reasonMissing', 'inOrder'],
  },
  {
    article: 'standard part 6',
    rule: 'not passed but to be rectified: the applicant has the item of that department, the others go on',
    given: rectify,
    shows: (story) => [story.status('a'), story.due('rectification/a'), story.granting('b')],
    is: ['rectification', '2026-03-18', 'inOrder'],
  },
  {
    article: 'standard part 6',
    rule: 'rectification says what must be done',
    given: () => appointed().until('03-04 11:00'),
    shows: (story) =>
      story.answer(CLERK, {
        type: 'recordVisit',
        procedureId: 'site',
        findings: '有问题',
        outcomes: [{ departmentId: 'department-of-a', result: 'rectify' }],
      }),
    is: 'reasonMissing',
  },
  {
    article: 'package §7',
    rule: 'an item that the catalogue does not let rectify passes or fails',
    given: () => appointed().until('03-04 11:00'),
    shows: (story) => story.answer(CLERK, visitRecord('site', { c: 'rectify' })),
    is: 'rectificationNotProvided',
  },
  {
    article: 'standard part 6',
    rule: 'the applicant’s time to rectify is not the organiser’s',
    given: () => rectify().until('03-13 10:00'),
    shows: (story) => [story.clockStatus('visit/site'), story.daysOf('visitOverdue')],
    is: ['stopped', []],
  },
];

function withOfficers(itemId: string, ...officerIds: readonly string[]): CaseCommand {
  return {
    type: 'appointVisit',
    procedureId: 'site',
    heldAt: appointment('site', '03-04 09:00', []).heldAt,
    place: '示例路8号',
    inspectors: [{ departmentId: `department-of-${itemId}`, officerIds }],
  };
}

describe('the law of joint visits', () => {
  it.each(ROWS)('$article: $rule', ({ given, shows, is }) => {
    expect(shows(given())).toEqual(is);
  });
});
