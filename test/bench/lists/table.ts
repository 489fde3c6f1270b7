import { type ListResult } from './lists';

/** Milliseconds within which 95 of 100 answers must come. */
export const LIST_BAR_MS = 200;

/** Lines of single filters in full; of pairs the slowest. */
const PAIRS = 25;

/** Whether every list keeps within the bar. */
export function areQuick(results: readonly ListResult[]): boolean {
  return results.every(({ p95 }) => p95 <= LIST_BAR_MS);
}

/** The table of the results. */
export function listLines(results: readonly ListResult[], cases: number): string[] {
  const isPair = ({ name }: ListResult): boolean => (name.match(/=/g)?.length ?? 0) > 1 && name.startsWith('cases ');
  const pairs = results.filter(isPair).sort((one, other) => other.p95 - one.p95);
  const slow = results.filter(({ p95 }) => p95 > LIST_BAR_MS);
  return [
    '',
    `${results.length} lists with ${cases.toLocaleString('en')} cases in the register, one request after the other; milliseconds.`,
    `A list must answer within ${LIST_BAR_MS} ms at p95 over its pages. total 10000 may be more.`,
    '',
    line('list', ['pages', 'total', 'first', 'last', 'p50', 'p95', 'max']),
    ...results.filter((result) => !isPair(result)).map(row),
    '',
    `pairs of filters: ${pairs.length}, the slowest ${Math.min(PAIRS, pairs.length)}`,
    ...pairs.slice(0, PAIRS).map(row),
    '',
    slow.length === 0 ? 'every list keeps within the bar' : `${slow.length} lists exceed the bar`,
  ];
}

function row({ name, pages, total, firstPage, lastPage, p50, p95, max }: ListResult): string {
  const numbers = [firstPage, lastPage, p50, p95, max].map((value) => value.toFixed(0));
  return line(name, [String(pages), total === undefined ? '' : String(total), ...numbers]);
}

function line(title: string, cells: readonly string[]): string {
  return title.padEnd(72) + cells.map((cell) => cell.padStart(8)).join('');
}
