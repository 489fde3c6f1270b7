import { isPlainDate, type PlainDate } from '../calendar/index';

/**
 * A case number (办件编号): region (6 digits, GB/T 2260), date `yymmdd`, sequence of the day (6 digits), child (2 digits; parent
 * `00`, items `01` to `99`); 20 characters, no personal data (domain rule 10.2).
 * Throws RangeError unless `region` has 6 digits, `date` lies in 2000–2099, `sequence` is 1–999999 and `child` 0–99.
 */
export function caseNumber(region: string, date: PlainDate, sequence: number, child = 0): string {
  if (!/^\d{6}$/.test(region)) throw new RangeError(`Region "${region}" of a case number: give 6 digits (GB/T 2260).`);
  if (!isPlainDate(date) || !date.startsWith('20'))
    throw new RangeError(`Date "${date}" of a case number: give a day of 2000 to 2099.`);
  return region + date.slice(2).replaceAll('-', '') + digits('Sequence', sequence, 1, 6) + digits('Child', child, 0, 2);
}

/** Number of an item case (子件) from the number of its parent case; `itemNumber` 1–99. Throws RangeError. */
export function itemCaseNumber(caseNo: string, itemNumber: number): string {
  return parentCaseNumber(caseNo).slice(0, -2) + digits('Item number', itemNumber, 1, 2);
}

/** Number of the parent case from that of one of its item cases, or from its own. Throws RangeError for anything else. */
export function parentCaseNumber(caseNo: string): string {
  if (!isCaseNumber(caseNo))
    throw new RangeError(`"${caseNo}" is not a case number: give 20 digits (region, yymmdd, sequence, child).`);
  return `${caseNo.slice(0, -2)}00`;
}

/** Whether `text` is a case number, of a parent or an item case: 20 digits with a real date and a sequence from 1. */
export function isCaseNumber(text: string): boolean {
  if (!/^\d{20}$/.test(text)) return false;
  const date = `20${text.slice(6, 8)}-${text.slice(8, 10)}-${text.slice(10, 12)}`;
  return isPlainDate(date) && text.slice(12, 18) !== '000000';
}

/** `value` written with `length` digits. Throws RangeError unless it is a whole number from `least` that fits. */
function digits(field: string, value: number, least: number, length: number): string {
  if (!Number.isInteger(value) || value < least || value >= 10 ** length) {
    throw new RangeError(
      `${field} ${value} of a case number: give a whole number from ${least} to ${10 ** length - 1}.`,
    );
  }
  return String(value).padStart(length, '0');
}
