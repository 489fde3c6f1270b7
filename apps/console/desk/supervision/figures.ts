import { type Answer } from '../../api/client';

type Event = Answer<'EventStatisticsDto'>;
type Department = Answer<'DepartmentStatisticsDto'>;
type Share = Answer<'ShareDto'>;

/** One row of a chart: a value for each series, and where it leads. */
export interface ChartRow {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  /** Address of the list behind it. */
  readonly href?: string;
}

/** Rows that a chart shows until all are asked for. */
export const CHARTED = 12;

/** Running and overdue, most overdue first. */
export function overdueRows(rows: readonly (Event | Department)[], list: string): readonly ChartRow[] {
  return rows
    .filter(({ running }) => running > 0)
    .toSorted((one, other) => other.overdue - one.overdue || other.running - one.running)
    .map(({ name, running, overdue, filters }) => ({
      name,
      values: [running, overdue],
      href: addressOf(list, overdue > 0 ? { ...filters, due: 'overdue' } : filters),
    }));
}

/** Mean working days taken and promised. */
export function durationRows(rows: readonly (Event | Department)[], list: string): readonly ChartRow[] {
  return rows.flatMap(({ name, durations, filters }) =>
    durations === undefined
      ? []
      : [{ name, values: [durations.mean, durations.promisedMean], href: addressOf(list, filters) }],
  );
}

/** How often each value occurred, under the names of the values, in the order of the names. */
export function shareRows(
  shares: readonly Share[],
  names: Readonly<Record<string, string>>,
  hrefOf: (value: string) => string | undefined,
): readonly ChartRow[] {
  return Object.entries(names).flatMap(([value, name]) => {
    const share = shares.find((each) => each.value === value);
    if (share === undefined) return [];
    const href = hrefOf(value);
    return [{ name, values: [share.count, share.share], ...(href !== undefined && { href }) }];
  });
}

/** Address of a list with filters. */
export function addressOf(list: string, filters: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(filters).toString();
  return query === '' ? list : `${list}?${query}`;
}

/** A share as people read it: `93.5%`. */
export function percent(share: number | undefined): string | undefined {
  return share === undefined ? undefined : `${Math.round(share * 1000) / 10}%`;
}

/** A mean with one digit: `4.2`. */
export function oneDigit(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** The months up to `last` (`YYYY-MM`), newest first. */
export function monthsUpTo(last: string, count: number): readonly string[] {
  const [year = 0, month = 1] = last.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const index = year * 12 + month - 1 - back;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}
