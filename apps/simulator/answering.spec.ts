import { type DepartmentReply } from '@yijian/contract';
import { decision, repliesAfter, repliesTo } from './answering';
import { departmentRequest } from './department-request.builder';
import { type CaseScript, GRANT_EVERYTHING, type ScriptedAct, settle } from './script';

const kinds = (replies: readonly DepartmentReply[]) => replies.map(({ kind }) => kind);
const scripted = (item: CaseScript['items'][string], request = departmentRequest()) =>
  repliesTo(request, settle(request, { items: { [request.itemId]: item } }, GRANT_EVERYTHING));

describe('the replies to a request', () => {
  it('given no script, when an item is asked for, then it is acknowledged and granted with every expected result', () => {
    const request = departmentRequest();
    const replies = repliesTo(request, settle(request, undefined, GRANT_EVERYTHING));
    expect(kinds(replies)).toEqual(['acknowledged', 'granted']);
    expect(replies[1]).toMatchObject({
      replyId: `${request.requestId}/granted`,
      round: 1,
      results: [{ id: 'food-licence' }],
    });
  });

  it('given data, facts and a rectification, then they come in this order, and the second round only decides', () => {
    const item = {
      rectify: [['增设三格洗涤池']],
      facts: [{ procedureId: 'survey', facts: { metres: 12 } }],
    };
    const expects = { results: [], data: [{ id: 'number', name: '编号' }] };
    expect(kinds(scripted(item, departmentRequest({ expects })))).toEqual([
      'acknowledged',
      'data',
      'facts',
      'rectification',
    ]);
    const second = departmentRequest({ expects, kind: 'rectified', round: 2 });
    expect(kinds(scripted(item, second))).toEqual(['acknowledged', 'granted']);
  });

  it('given a held item, then neither rectification nor decision is sent', () => {
    expect(kinds(scripted({ hold: true, rectify: [['补充']] }))).toEqual(['acknowledged']);
  });

  it('given the time to rectify is over, then the item is denied unless the script grants it', () => {
    const expired = departmentRequest({ kind: 'rectificationExpired', round: 1 });
    expect(scripted({ rectify: [['补充']] }, expired)[1]).toMatchObject({ kind: 'denied', reason: '逾期未完成整改' });
    expect(kinds(scripted({ decide: 'grant' }, expired))).toEqual(['acknowledged', 'granted']);
  });

  it('given replies out of order, then the acknowledgement comes last', () => {
    expect(kinds(scripted({ faults: [{ kind: 'outOfOrder' }] }))).toEqual(['granted', 'acknowledged']);
  });

  it('given a script without acknowledgement that denies, then only the denial comes, with its reason', () => {
    const replies = scripted({ acknowledge: false, decide: 'deny', reason: '面积不足' });
    expect(replies).toEqual([expect.objectContaining({ kind: 'denied', reason: '面积不足' })]);
  });

  it('given scripted and withheld values, then the first are sent, the second left out, and the rest is the same each time', () => {
    const expects = {
      results: ['a', 'b', 'c'].map((id) => ({ id, name: id })),
      data: [],
    };
    const request = departmentRequest({ expects });
    const reply = decision(request, { results: { a: 1, b: null } });
    expect(reply).toMatchObject({ results: [{ id: 'a', value: 1 }, { id: 'c' }] });
    expect(decision(request, { results: { a: 1, b: null } })).toEqual(reply);
  });

  it('given a reviewer, then the acknowledgement names him', () => {
    expect(scripted({ reviewerId: 'fire-07' })[0]).toMatchObject({ kind: 'acknowledged', reviewerId: 'fire-07' });
  });

  it('given acts, then they come before the conclusion in their order, whatever is held, and in the first round only', () => {
    const acts: ScriptedAct[] = [
      {
        kind: 'procedureStarted',
        procedureId: 'expert-review',
        timeNeeded: { value: 8, unit: 'workingDay' },
        reason: '复杂',
      },
      { kind: 'decisionCorrected', headId: 'h', to: 'revoked', results: [], reason: '不实', legalBasis: '第六十九条' },
      { kind: 'extended', headId: 'h', reason: '案情复杂' },
    ];
    const replies = scripted({ acts, hold: true });
    expect(kinds(replies)).toEqual(['acknowledged', 'procedureStarted', 'extended']);
    expect(replies[2]?.replyId).toMatch(/\/act-3$/);
    expect(kinds(scripted({ acts }, departmentRequest({ kind: 'rectified', round: 2 })))).toEqual([
      'acknowledged',
      'granted',
    ]);
    expect(kinds(repliesAfter('granted', departmentRequest(), { acts }))).toEqual(['decisionCorrected']);
  });
});

describe('what is no request to decide', () => {
  it('given a question before acceptance, then the defects of the script are the answer, none by default', () => {
    const question = departmentRequest({ kind: 'completenessCheck', round: 0 });
    expect(scripted({}, question)).toMatchObject([{ kind: 'defects', defects: [] }]);
    const defects = [{ subject: 'layout-plan', content: '缺少尺寸' }];
    expect(scripted({ defects, hold: true }, question)).toMatchObject([{ kind: 'defects', defects }]);
  });

  it.each(['withdrawal', 'supplement', 'urge', 'visit'] as const)('given a %s, then nothing follows', (kind) => {
    expect(scripted({}, departmentRequest({ kind }))).toEqual([]);
  });
});

describe('the check after a decision', () => {
  const onCommitment = departmentRequest({ handling: 'commitment' });
  const fulfilled = (...args: Parameters<typeof repliesAfter>) =>
    repliesAfter(...args).map((reply) => reply.kind === 'postCheck' && [reply.fulfilled, reply.cure !== undefined]);

  it.each([
    ['kept', [[true, false]]],
    [
      'cured',
      [
        [false, true],
        [true, false],
      ],
    ],
    ['broken', [[false, false]]],
  ] as const)('given a commitment that is %s, then each check is sent in its order', (postCheck, expected) => {
    expect(fulfilled('granted', onCommitment, { postCheck })).toEqual(expected);
  });

  it('given no word of it, a denial or a normal handling, then there is none', () => {
    expect(repliesAfter('granted', onCommitment, {})).toEqual([]);
    expect(repliesAfter('denied', onCommitment, { postCheck: 'kept' })).toEqual([]);
    expect(repliesAfter('granted', departmentRequest(), { postCheck: 'kept' })).toEqual([]);
  });
});
