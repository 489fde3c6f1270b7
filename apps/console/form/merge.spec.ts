import { merge, withoutEmptyGroups } from './merge';

const base = { applicant: { name: '张三', mobile: '1' }, kinds: ['a'] };

describe('changes of two people', () => {
  it('given changes to different elements, then both stand and nothing is in conflict', () => {
    const mine = { ...base, applicant: { ...base.applicant, mobile: '2' } };
    const theirs = { ...base, kinds: ['a', 'b'], premises: { floor: '一楼' } };
    expect(merge(base, mine, theirs)).toEqual({
      data: { applicant: { name: '张三', mobile: '2' }, kinds: ['a', 'b'], premises: { floor: '一楼' } },
      conflicts: [],
    });
  });

  it('given the same element changed otherwise, then the own text stands and its place is told', () => {
    const mine = { ...base, applicant: { ...base.applicant, name: '张三丰' } };
    const theirs = { ...base, applicant: { ...base.applicant, name: '张三风' } };
    expect(merge(base, mine, theirs)).toEqual({
      data: { ...base, applicant: { name: '张三丰', mobile: '1' } },
      conflicts: ['/applicant/name'],
    });
  });

  it('given an element taken away by one and untouched by the other, then it is gone, in whatever order names stand', () => {
    const mine = { kinds: ['a'], applicant: { name: '张三' } };
    expect(merge(base, mine, base)).toEqual({ data: mine, conflicts: [] });
    const theirs = { kinds: ['a'], applicant: { mobile: '1', name: '张三' } };
    expect(merge(base, base, theirs)).toEqual({ data: base, conflicts: [] });
  });
});

describe('groups that hold nothing', () => {
  it('given a part that was begun and cleared, then it is gone; false, empty lists and new entries of lists stay', () => {
    const data = {
      agent: { name: undefined, at: { x: undefined } },
      fire: { hasSprinkler: false },
      people: [{}],
      none: [],
    };
    expect(withoutEmptyGroups(data)).toEqual({ fire: { hasSprinkler: false }, people: [{}], none: [] });
  });
});
