import { type DepartmentReply } from '@yijian/contract';
import fc from 'fast-check';
import { departmentRequest } from './department-request.builder';
import { type CaseScript, decision, type Defaults, GRANT_EVERYTHING, repliesTo, settle } from './script';

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

  it('given a withdrawal, then nothing follows', () => {
    expect(scripted({}, departmentRequest({ kind: 'withdrawal' }))).toEqual([]);
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
});

describe('shares', () => {
  const caseNumber = fc.string({ minLength: 1, maxLength: 20 });
  const withShares = (deny: number, rectify: number): Defaults => ({ ...GRANT_EVERYTHING, shares: { deny, rectify } });

  it('given any case, then its fate is the same in every run', () => {
    fc.assert(
      fc.property(caseNumber, fc.double({ min: 0, max: 1, noNaN: true }), (caseNo, share) => {
        const request = departmentRequest({ caseNo });
        const once = settle(request, undefined, withShares(share, share));
        expect(settle(request, undefined, withShares(share, share))).toEqual(once);
      }),
    );
  });

  it('given shares of nothing and of everything, then no item and every item is denied, rectified and faulty', () => {
    fc.assert(
      fc.property(caseNumber, (caseNo) => {
        const request = departmentRequest({ caseNo });
        const fault = { kind: 'early' } as const;
        const none = settle(request, undefined, { ...withShares(0, 0), faults: [{ share: 0, fault }] });
        expect(none).toEqual({ thinkMs: none.thinkMs, faults: [] });
        const all = settle(request, undefined, { ...withShares(1, 1), faults: [{ share: 1, fault }] });
        expect(all).toMatchObject({ decide: 'deny', rectify: [[expect.any(String)]], faults: [fault] });
      }),
    );
  });

  it('given a tenth of denials, when many cases are asked, then about a tenth is denied', () => {
    const denied = Array.from({ length: 2_000 }, (_, index) => departmentRequest({ caseNo: `case-${index}` }))
      .map((request) => settle(request, undefined, withShares(0.1, 0)))
      .filter(({ decide }) => decide === 'deny');
    expect(denied.length / 2_000).toBeCloseTo(0.1, 1);
  });

  it('given an item named in the script, then shares leave it alone', () => {
    const request = departmentRequest();
    const script = { items: { [request.itemId]: {} } };
    expect(kinds(repliesTo(request, settle(request, script, withShares(1, 1))))).toEqual(['acknowledged', 'granted']);
  });
});
