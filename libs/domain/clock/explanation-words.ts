import { dateInWords, dateOf, describeLimit, type Limit, timeInWords } from '../calendar/index';
import { documentName } from '../document/act';
import type { Ground } from './clock';

/** Number of the document that an act issued; `undefined` while it has none. */
export type DocumentNumbers = (act: string) => string | undefined;

/** Unit in which the days of an explanation are counted. */
export type DayUnit = 'workingDay' | 'day' | 'hour';

/** How the parts of an explanation are worded: dates of the year it begins in are told without the year. */
export class ExplanationWords {
  constructor(
    private readonly year: string,
    private readonly numberOf: DocumentNumbers,
  ) {}

  /** `3月27日`, in another year `2027年1月4日`. */
  day(instant: number): string {
    return this.short(dateInWords(dateOf(instant)));
  }

  /** An instant as precisely as a unit needs it: `3月27日`, `3月27日14:00`. */
  when(instant: number, unit: DayUnit): string {
    return unit === 'hour' ? this.short(timeInWords(instant)) : this.day(instant);
  }

  /** `《行政许可法》第四十五条，特别程序告知书示长政特告〔2026〕3号`. */
  source({ basis, act }: Ground): string {
    const number = act === undefined ? undefined : this.numberOf(act);
    return act === undefined || number === undefined ? basis : `${basis}，${documentName(act) ?? ''}${number}`;
  }

  /** Number of the document, as a member of a step. */
  numbered({ act }: Ground): { readonly documentNumber?: string } {
    const documentNumber = act === undefined ? undefined : this.numberOf(act);
    return documentNumber === undefined ? {} : { documentNumber };
  }

  private short(text: string): string {
    return text.startsWith(`${this.year}年`) ? text.slice(this.year.length + 1) : text;
  }
}

/** `8个工作日`, `3日`, `1.5小时`. */
export function amountInWords(value: number, unit: DayUnit): string {
  return describeLimit({ value: Math.round(value * 10) / 10, unit });
}

/** `20个工作日`, `为当场`. */
export function limitInWords(limit: Limit): string {
  return limit.unit === 'onTheSpot' ? '为当场' : describeLimit(limit);
}

/** Unit in which a limit and its pauses are counted. */
export function dayUnitOf({ unit }: Limit): DayUnit {
  if (unit === 'hour') return unit;
  return unit === 'day' || unit === 'schedule' ? 'day' : 'workingDay';
}
