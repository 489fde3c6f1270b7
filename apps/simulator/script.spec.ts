import { type DepartmentReply } from '@yijian/contract';
import fc from 'fast-check';
import { repliesTo } from './answering';
import { departmentRequest } from './department-request.builder';
import { type Defaults, GRANT_EVERYTHING, settle } from './script';

const kinds = (replies: readonly DepartmentReply[]) => replies.map(({ kind }) => kind);

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
