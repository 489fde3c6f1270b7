import { isPlainDate } from '../calendar/index';

/** Standards that a value can be checked against (`x-check` of a form, catalogue package README §6). */
export type CheckStandard = 'GB11643' | 'GB32100' | 'GB11714';

const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANIZATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** Characters of a credit code in order of their value; I, O, S, V and Z are not used. */
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Sum of the leading characters' values, each times its weight. */
function weightedSum(value: string, weights: readonly number[], valueOf: (character: string) => number): number {
  return weights.reduce((sum, weight, index) => sum + weight * valueOf(value.charAt(index)), 0);
}

/** Whether `value` is a resident identity number (GB 11643): 18 characters, a real birth date, check digit with upper-case X. */
export function isValidIdentityNumber(value: string): boolean {
  if (!/^\d{17}[\dX]$/.test(value)) return false;
  if (!isPlainDate(`${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`)) return false;
  return value.at(-1) === '10X98765432'.charAt(weightedSum(value, IDENTITY_WEIGHTS, Number) % 11);
}

/** Whether `value` is an organization code (GB 11714): 8 digits or upper-case letters and a check digit 0–9 or X, no hyphen. */
export function isValidOrganizationCode(value: string): boolean {
  if (!/^[\dA-Z]{8}[\dX]$/.test(value)) return false;
  const remainder = weightedSum(value, ORGANIZATION_WEIGHTS, (character) => parseInt(character, 36)) % 11;
  return value.at(-1) === '0X987654321'.charAt(remainder);
}

/** Whether `value` is a unified social credit code (GB 32100), with the organization code check in characters 9–17. */
export function isValidCreditCode(value: string): boolean {
  if (!/^[\dA-HJ-NPQRTUWXY]{18}$/.test(value) || !isValidOrganizationCode(value.slice(8, 17))) return false;
  const sum = weightedSum(value, CREDIT_WEIGHTS, (character) => CREDIT_ALPHABET.indexOf(character));
  return value.at(-1) === CREDIT_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The check of each standard: true when the value satisfies it. */
export const checkDigits: Readonly<Record<CheckStandard, (value: string) => boolean>> = {
  GB11643: isValidIdentityNumber,
  GB32100: isValidCreditCode,
  GB11714: isValidOrganizationCode,
};
