import { cpuBetween, parseStat } from './cpu-time';
import { mean, median, percentile } from './statistics';

describe('statistics', () => {
  it.each([
    [[3, 1, 2], 0.5, 2],
    [[4, 1, 3, 2], 0.5, 2],
    [[4, 1, 3, 2], 0.99, 4],
    [[7], 0.99, 7],
  ])('given %j, then the nearest rank at %d is %d', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });

  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('given %j, then the median is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('given no values, then there is no figure', () => {
    expect([percentile([], 0.5), median([]), mean([])]).toEqual([NaN, NaN, NaN]);
  });
});

describe('processor time', () => {
  it('given a process whose name holds spaces and brackets, then its fields are still found', () => {
    const line = '42 (post (gres) 1) S 7 42 42 0 -1 4194560 100 0 0 0 150 50 30 20 20 0 1 0 100';
    expect(parseStat(42, line)).toEqual({ pid: 42, parent: 7, own: 2, ended: 0.5 });
  });

  it('given two readings, then the difference is by process; given one that failed, then there is none', () => {
    expect(cpuBetween({ worker: 1 }, { worker: 3, gateway: 1 })).toEqual({ worker: 2, gateway: 1 });
    expect(cpuBetween(undefined, { worker: 3 })).toBeUndefined();
  });
});
