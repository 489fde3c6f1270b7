import { type CheckStandard } from '../code/index';
import { type SupervisionRule } from '../supervision/card';
import { type LifeEvent } from './life-event';

/** `departments.json`: departments, institutions and enterprises that own items. */
export interface Departments {
  readonly format: 'catalogue-package/1';
  readonly kind: 'departments';
  readonly version: string;
  readonly departments: readonly Department[];
}

/** One department, institution or enterprise. */
export interface Department {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: 'administrativeOrgan' | 'publicInstitution' | 'enterprise';
  /** Unified social credit code (GB 32100). */
  readonly uscc: string;
  /** Region (GB/T 2260), 6 digits. */
  readonly regionCode: string;
  /** Exercise level, `1` national … `7` graded. */
  readonly exerciseLevel: string;
  /** Two characters used in base codes; bodies may share them. */
  readonly departmentCode: string;
  readonly role: string;
}

/** `supervision.json`: rules of electronic supervision (电子监察); a case keeps those it was opened with. */
export interface SupervisionFile {
  readonly format: 'catalogue-package/1';
  readonly kind: 'supervision';
  readonly version: string;
  readonly basis: string;
  /** Working days before an applicant's time runs out at which he is reminded. */
  readonly reminderWorkingDays: number;
  readonly rules: readonly SupervisionRule[];
}

/** `calendar-<year>.json`: working days of one year; usable as a `CalendarYear` of `@yijian/domain/calendar`. */
export interface CalendarFile {
  readonly format: 'catalogue-package/1';
  readonly kind: 'calendar';
  readonly version: string;
  readonly year: number;
  readonly timezone: 'Asia/Shanghai';
  /** Region (GB/T 2260); `000000` is the whole country. */
  readonly regionCode: string;
  /** True while the official notice is not out. */
  readonly provisional: boolean;
  readonly source: { readonly title: string; readonly documentNumber: string; readonly publishedOn: string };
  /** First and last day off of each holiday, `YYYY-MM-DD`. */
  readonly holidays: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly offDays: readonly string[];
  readonly makeUpWorkingDays: readonly string[];
  readonly dueDateExamples: readonly DueDateExample[];
}

/** A worked due date; the start day is not counted. */
export interface DueDateExample {
  readonly start: string;
  readonly limit: { readonly value: number; readonly unit: 'workingDay' | 'day' };
  readonly due: string;
  readonly note: string;
}

/** `codes.json`: labels of values used in packages; codes of outside standards. */
export interface Codes {
  readonly format: 'catalogue-package/1';
  readonly kind: 'codes';
  readonly version: string;
  readonly codeLists: readonly CodeList[];
}

/** One code list; lists of one `family` code the same thing differently. */
export interface CodeList {
  readonly id: string;
  readonly name: string;
  readonly family?: string;
  readonly source?: string;
  readonly entries: readonly CodeEntry[];
  readonly note?: string;
}

/** `value` is used inside the service, `code` is sent to the outside interface. */
export interface CodeEntry {
  readonly value: string;
  readonly code?: string;
  readonly label: string;
  /** What must be sent along with the code. */
  readonly requires?: readonly ('reason' | 'certificateNumber')[];
  /** True for grades that count as a negative rating (差评). */
  readonly negative?: boolean;
}

/** `check-digits.json`: values that a check must accept or refuse. */
export interface CheckDigitVectors {
  readonly format: 'catalogue-package/1';
  readonly kind: 'checkDigits';
  readonly version: string;
  readonly vectors: readonly CheckDigitVector[];
}

/** One value and whether it is valid; `reason` is informative. */
export interface CheckDigitVector {
  readonly standard: CheckStandard;
  readonly value: string;
  readonly valid: boolean;
  readonly reason?: string;
}

/** `synonyms.json`: everyday words by which people look for events, as data for the search. */
export interface SynonymsFile {
  readonly format: 'catalogue-package/1';
  readonly kind: 'synonyms';
  readonly version: string;
  readonly entries: readonly SynonymEntry[];
  /** Words that say nothing about what is looked for, e.g. 我想, 怎么, 办理. */
  readonly fillers: readonly string[];
}

/** Whoever says one of `words` may mean any of `means`, which are words of the catalogue; not the other way round. */
export interface SynonymEntry {
  readonly means: readonly string[];
  readonly words: readonly string[];
}

/** Any file of a catalogue package, told apart by `kind`. */
export type CatalogueFile =
  LifeEvent | Departments | CalendarFile | Codes | CheckDigitVectors | SupervisionFile | SynonymsFile;
