import { median, percentile } from '../measure/statistics';
import { MESSAGE_KINDS } from '../reference-case';
import { type RoundResult } from '../measure/round';
import { SIDE_NAMES, type SideName } from '../side';

/** Milliseconds. */
export interface Quantiles {
  readonly p50: number;
  readonly p99: number;
}

/** Medians over the rounds of one side. */
export interface SideSummary {
  readonly casesPerSecond: number;
  /** With the time the preparation took. */
  readonly casesPerSecondWithPreparation: number;
  /** By kind of message, and `all` nine messages together. */
  readonly commandMs: Readonly<Record<string, Quantiles>>;
  /** Per case, by process and in all; absent where the system does not tell. */
  readonly cpuSecondsPerCase?: Readonly<Record<string, number>>;
  readonly driverCpuSecondsPerCase: number;
  readonly historyEvents: number;
  readonly historyBytes: number;
  readonly databaseBytesPerCase: { readonly register: number; readonly temporal: number };
}

/** The system against the bare workflow beside it: medians of the ratios of each round. */
export interface Ratios {
  /** Cases per second, whole to bare. */
  readonly throughput: number;
  /** History events per case, whole to bare. */
  readonly historyEvents: number;
  /** p50 of all messages, whole to bare Updates. */
  readonly commandP50: number;
}

/** All figures of one run. */
export interface Summary {
  readonly sides: Readonly<Record<SideName, SideSummary>>;
  readonly ratios: Ratios;
}

/** One round: each side once, one after the other. */
export type Round = Readonly<Record<SideName, RoundResult>>;

/** Medians and ratios of the rounds, at least one. */
export function summarize(rounds: readonly Round[]): Summary {
  const sides = Object.fromEntries(SIDE_NAMES.map((name) => [name, sideSummary(rounds.map((round) => round[name]))]));
  const ratio = (of: (round: Round) => number) => median(rounds.map(of));
  return {
    sides: sides as Record<SideName, SideSummary>,
    ratios: {
      throughput: ratio(({ whole, bare }) => rateOf(whole) / rateOf(bare)),
      historyEvents: ratio(({ whole, bare }) => whole.historyEvents / bare.historyEvents),
      commandP50: ratio(({ whole, bareUpdate }) => allP50(whole) / allP50(bareUpdate)),
    },
  };
}

function sideSummary(rounds: readonly RoundResult[]): SideSummary {
  const middle = (of: (round: RoundResult) => number) => median(rounds.map(of));
  const cpu = cpuSummary(rounds);
  return {
    casesPerSecond: middle(rateOf),
    casesPerSecondWithPreparation: middle((round) => round.cases / (round.seconds + round.preparationSeconds)),
    commandMs: Object.fromEntries(
      [...MESSAGE_KINDS, 'all' as const].map((kind) => {
        const values = (round: RoundResult) => (kind === 'all' ? allOf(round) : round.latencies[kind]);
        return [
          kind,
          {
            p50: middle((round) => percentile(values(round), 0.5)),
            p99: middle((round) => percentile(values(round), 0.99)),
          },
        ];
      }),
    ),
    ...(cpu && { cpuSecondsPerCase: cpu }),
    driverCpuSecondsPerCase: middle((round) => round.driverCpuSecondsPerCase),
    historyEvents: middle((round) => round.historyEvents),
    historyBytes: middle((round) => round.historyBytes),
    databaseBytesPerCase: {
      register: middle((round) => round.databaseBytes.register),
      temporal: middle((round) => round.databaseBytes.temporal),
    },
  };
}

function cpuSummary(rounds: readonly RoundResult[]): Record<string, number> | undefined {
  const known = rounds.map(({ cpuSecondsPerCase }) => cpuSecondsPerCase).filter((cpu) => cpu !== undefined);
  const [first] = known;
  if (!first) return undefined;
  const names = Object.keys(first);
  const total = (round: Readonly<Record<string, number>>) => names.reduce((sum, name) => sum + (round[name] ?? 0), 0);
  return {
    ...Object.fromEntries(names.map((name) => [name, median(known.map((round) => round[name] ?? NaN))])),
    all: median(known.map(total)),
  };
}

function rateOf({ cases, seconds }: RoundResult): number {
  return cases / seconds;
}

function allOf({ latencies }: RoundResult): number[] {
  return Object.values(latencies).flat();
}

function allP50(round: RoundResult): number {
  return percentile(allOf(round), 0.5);
}
