import { MESSAGE_KINDS } from '../reference-case';
import { SIDE_NAMES } from '../side';
import { type Ratios, type SideSummary, type Summary } from './summary';

/** What a run must reach, and whether more or less is better. */
export const BARS: Readonly<
  Record<keyof Ratios, { readonly bar: number; readonly atLeast: boolean; readonly what: string }>
> = {
  throughput: { bar: 0.7, atLeast: true, what: 'cases/s, whole / bare' },
  historyEvents: { bar: 1.2, atLeast: false, what: 'history events, whole / bare' },
  commandP50: { bar: 3, atLeast: false, what: 'command p50, whole / bare Update' },
};

/** The lines of the final table. */
export function table({ sides, ratios }: Summary, caption: readonly string[]): string[] {
  const summaries = SIDE_NAMES.map((name) => sides[name]);
  const row = (title: string, of: (side: SideSummary) => string) => line(title, summaries.map(of));
  const cpuNames = ['all', 'gateway', 'worker', 'temporal', 'postgres'];
  return [
    ...caption,
    '',
    line('', ['bare', 'whole', 'bareUpdate']),
    row('cases/s', (side) => side.casesPerSecond.toFixed(2)),
    row('cases/s with preparation', (side) => side.casesPerSecondWithPreparation.toFixed(2)),
    ...[...MESSAGE_KINDS, 'all'].map((kind) =>
      row(`${kind} p50 / p99, ms`, ({ commandMs }) => quantiles(commandMs[kind])),
    ),
    ...cpuNames.map((name) =>
      row(`CPU ms/case, ${name}`, ({ cpuSecondsPerCase }) => milliseconds(cpuSecondsPerCase?.[name])),
    ),
    row('CPU ms/case, this driver', (side) => milliseconds(side.driverCpuSecondsPerCase)),
    row('history events/case', (side) => side.historyEvents.toFixed(1)),
    row('history KiB/case', (side) => (side.historyBytes / 1024).toFixed(1)),
    row('engine database KiB/case (≈)', (side) => (side.databaseBytesPerCase.temporal / 1024).toFixed(1)),
    row('register KiB/case (≈)', (side) => (side.databaseBytesPerCase.register / 1024).toFixed(1)),
    '',
    ...(Object.keys(BARS) as (keyof Ratios)[]).map((name) => verdict(name, ratios[name])),
  ];
}

/** Whether a ratio reaches its bar. */
export function isReached(name: keyof Ratios, ratio: number): boolean {
  const { bar, atLeast } = BARS[name];
  return atLeast ? ratio >= bar : ratio <= bar;
}

function verdict(name: keyof Ratios, ratio: number): string {
  const { bar, atLeast, what } = BARS[name];
  return `${isReached(name, ratio) ? '✔' : '✖'} ${what.padEnd(34)} ${ratio.toFixed(2)}  (${atLeast ? '≥' : '≤'} ${bar})`;
}

function quantiles(value: { readonly p50: number; readonly p99: number } | undefined): string {
  return value ? `${value.p50.toFixed(1)} / ${value.p99.toFixed(0)}` : '–';
}

function milliseconds(seconds: number | undefined): string {
  return seconds === undefined ? '–' : (seconds * 1000).toFixed(0);
}

function line(title: string, cells: readonly string[]): string {
  return title.padEnd(34) + cells.map((cell) => cell.padStart(16)).join('');
}
