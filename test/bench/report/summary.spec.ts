import { type RoundResult } from '../measure/round';
import { MESSAGE_KINDS } from '../reference-case';
import { type SideName } from '../side';
import { type Round, summarize } from './summary';
import { isReached, table } from './table';

function result(side: SideName, seconds: number, milliseconds: number, historyEvents: number): RoundResult {
  return {
    side,
    cases: 10,
    preparationSeconds: 1,
    seconds,
    latencies: Object.fromEntries(
      MESSAGE_KINDS.map((kind) => [kind, [milliseconds]]),
    ) as unknown as RoundResult['latencies'],
    cpuSecondsPerCase: side === 'whole' ? { gateway: 0.1, worker: 0.2 } : undefined,
    driverCpuSecondsPerCase: 0.01,
    historyEvents,
    historyBytes: 1024,
    databaseBytes: { register: 2048, temporal: 4096 },
  };
}

const round = (wholeSeconds: number): Round => ({
  bare: result('bare', 1, 5, 50),
  whole: result('whole', wholeSeconds, 20, 55),
  bareUpdate: result('bareUpdate', 1, 10, 60),
});

describe('the summary of a run', () => {
  const summary = summarize([round(2), round(1.25), round(4)]);

  it('given rounds, then each ratio is the median of the ratios within a round', () => {
    expect(summary.ratios).toEqual({ throughput: 0.5, historyEvents: 1.1, commandP50: 2 });
  });

  it('given processor time that one side cannot tell, then the others still show theirs, and its sum', () => {
    expect(summary.sides.whole.cpuSecondsPerCase?.['all']).toBeCloseTo(0.3);
    expect(summary.sides.bare.cpuSecondsPerCase).toBeUndefined();
  });

  it('given a ratio at its bar, then it is reached, from the right side', () => {
    expect([isReached('throughput', 0.7), isReached('throughput', 0.69)]).toEqual([true, false]);
    expect([isReached('commandP50', 3), isReached('commandP50', 3.1)]).toEqual([true, false]);
  });

  it('given a summary, then the table tells the ratios with their bars', () => {
    expect(table(summary, ['caption'])).toEqual(
      expect.arrayContaining(['caption', expect.stringMatching(/^✖ cases\/s.*0\.50 {2}\(≥ 0\.7\)$/)]),
    );
  });
});
