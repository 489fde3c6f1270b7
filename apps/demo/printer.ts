import { type Printer } from './timeline';

/** Prints to stdout, with colours only on a terminal; silent when only a report is wanted. */
export function printer(silent: boolean): Printer {
  const isColoured = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  const colour = (code: number) => (text: string) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { line: silent ? () => undefined : (text) => console.log(text), dim: colour(2), stage: colour(36) };
}

/** A table with a header row; columns are as wide as their widest cell, a Chinese character counting twice. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

function width(text: string): number {
  return [...text].reduce((total, character) => total + (/[\u1100-\u115f\u2e80-\uffe6]/.test(character) ? 2 : 1), 0);
}
