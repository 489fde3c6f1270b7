import { percentile } from '../measure/statistics';
import { type ListResult } from './lists';

/** Milliseconds within which 95 of 100 answers must come. */
export const LIST_BAR_MS = 200;

/** Pairs of filters that are shown, the slowest first. */
const PAIRS = 25;

/** Lists that are judged: each by itself, the pairs of filters of one list together. */
function judged(results: readonly ListResult[]): readonly { readonly name: string; readonly p95: number }[] {
  const pairs = results.filter(({ isPair }) => isPair).flatMap(({ taken }) => taken);
  const together = pairs.length === 0 ? [] : [{ name: 'cases by two filters', p95: percentile(pairs, 0.95) }];
  return [...results.filter(({ isPair }) => !isPair), ...together];
}

/** Whether every list keeps within the bar. */
export function areQuick(results: readonly ListResult[]): boolean {
  return judged(results).every(({ p95 }) => p95 <= LIST_BAR_MS);
}

/** The table of the results. */
export function listLines(results: readonly ListResult[], cases: number): string[] {
  const pairs = results.filter(({ isPair }) => isPair).sort((one, other) => other.p50 - one.p50);
  const all = pairs.flatMap(({ taken }) => taken);
  const slow = judged(results).filter(({ p95 }) => p95 > LIST_BAR_MS);
  return [
    '',
    `${results.length} lists with ${cases.toLocaleString('en')} cases in the register, one request after the other; milliseconds.`,
    `A list must answer within ${LIST_BAR_MS} ms at p95 over its pages. A total of 1000 may be more.`,
    '',
    line('list', ['pages', 'total', 'first', 'last', 'p50', 'p95', 'max']),
    ...results.filter(({ isPair }) => !isPair).map(row),
    '',
    `cases by two filters: ${pairs.length} pairs, ${all.length} answers: p50 ${percentile(all, 0.5).toFixed(0)}, p95 ${percentile(all, 0.95).toFixed(0)}, max ${Math.max(...all).toFixed(0)}; the slowest:`,
    ...pairs.slice(0, PAIRS).map(row),
    '',
    slow.length === 0
      ? 'every list keeps within the bar'
      : `beyond the bar: ${slow.map(({ name, p95 }) => `${name} (${p95.toFixed(0)})`).join(', ')}`,
  ];
}

function row({ name, pages, total, firstPage, lastPage, p50, p95, max }: ListResult): string {
  const numbers = [firstPage, lastPage, p50, p95, max].map((value) => value.toFixed(0));
  return line(name, [String(pages), total === undefined ? '' : String(total), ...numbers]);
}

function line(title: string, cells: readonly string[]): string {
  return title.padEnd(72) + cells.map((cell) => cell.padStart(8)).join('');
}
