import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkDigits, type CheckStandard } from './index';

/** One value with what a correct check says of it. */
interface Vector {
  readonly standard: CheckStandard;
  readonly value: string;
  readonly valid: boolean;
  readonly reason?: string;
}

const file = join(__dirname, '../../../infra/samples/check-digits.json');
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };
const validVectors = vectors.filter((vector) => vector.valid);

describe('check digits', () => {
  it.each(vectors)('given $standard $value, then valid is $valid', ({ standard, value, valid }) => {
    expect(checkDigits[standard](value)).toBe(valid);
  });

  it.each(['', ' 430199199001011237', '430199199001011237\n', '４30199199001011237'])(
    'given %j, then no standard accepts it',
    (value) => {
      expect(Object.values(checkDigits).some((check) => check(value))).toBe(false);
    },
  );

  it('a changed digit is refused (property)', () => {
    const changes = fc.tuple(fc.constantFrom(...validVectors), fc.nat(17), fc.constantFrom(...'0123456789'));
    fc.assert(
      fc.property(changes, ([{ standard, value }, index, character]) => {
        fc.pre(/\d/.test(value.charAt(index)) && value[index] !== character);
        expect(checkDigits[standard](value.slice(0, index) + character + value.slice(index + 1))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('two neighbours that changed places are refused in an identity number (property)', () => {
    const identities = validVectors.filter((vector) => vector.standard === 'GB11643');
    fc.assert(
      fc.property(fc.constantFrom(...identities), fc.nat(15), ({ value }, index) => {
        const [left = '', right = ''] = value.slice(index, index + 2);
        fc.pre(left !== right);
        expect(checkDigits.GB11643(value.slice(0, index) + right + left + value.slice(index + 2))).toBe(false);
      }),
    );
  });
});
