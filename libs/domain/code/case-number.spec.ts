import fc from 'fast-check';
import { plainDate } from '../calendar/index';
import { caseNumber, isCaseNumber, itemCaseNumber, parentCaseNumber } from './index';

const date = plainDate('2026-05-21');

describe('case numbers', () => {
  it('given region, date and sequence, then the parent number has 20 digits and child 00', () => {
    expect(caseNumber('430199', date, 42)).toBe('43019926052100004200');
  });

  it('given an item number, then it is the child', () => {
    expect(itemCaseNumber('43019926052100004200', 7)).toBe('43019926052100004207');
    expect(parentCaseNumber('43019926052100004207')).toBe('43019926052100004200');
  });

  it.each<[string, () => string, RegExp]>([
    ['sequence 0', () => caseNumber('430199', date, 0), /Sequence 0.*1 to 999999/],
    ['a sequence of 7 digits', () => caseNumber('430199', date, 1_000_000), /Sequence/],
    ['half a sequence', () => caseNumber('430199', date, 0.5), /Sequence/],
    ['child 100', () => caseNumber('430199', date, 1, 100), /Child 100.*0 to 99/],
    ['item 0', () => itemCaseNumber('43019926052100004200', 0), /Item number 0.*1 to 99/],
    ['a short region', () => caseNumber('4301', date, 1), /Region "4301".*6 digits/],
    ['a date of another century', () => caseNumber('430199', plainDate('1999-12-31'), 1), /1999-12-31/],
    ['no case number', () => parentCaseNumber('4301'), /"4301" is not a case number/],
  ])('given %s, then it is refused by name', (_, make, message) => {
    expect(make).toThrow(RangeError);
    expect(make).toThrow(message);
  });

  it.each(['', '4301992605210000420', '43019926023000004200', '43019926052100000000', '4301992605210000420X'])(
    'given "%s", then it is no case number',
    (text) => {
      expect(isCaseNumber(text)).toBe(false);
    },
  );

  it('numbers are unique by sequence and child, and lead back to their parent (property)', () => {
    const sequence = fc.integer({ min: 1, max: 999_999 });
    const child = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(sequence, child, sequence, child, (seqA, childA, seqB, childB) => {
        const one = caseNumber('430199', date, seqA, childA);
        const other = caseNumber('430199', date, seqB, childB);
        expect(one === other).toBe(seqA === seqB && childA === childB);
        expect(isCaseNumber(one)).toBe(true);
        expect(parentCaseNumber(one)).toBe(caseNumber('430199', date, seqA));
      }),
    );
  });
});
