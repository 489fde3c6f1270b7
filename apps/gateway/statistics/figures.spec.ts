import { type Figure, Figures, type Measure } from './figures';

const figure = (measure: Measure, bucket: string, count: number): Figure => ({
  ...{ slug: 'newborn-birth', departmentId: '', measure, bucket, count },
});

describe('figures', () => {
  it('given values of several events, then they are added up, the most frequent first, with shares', () => {
    const figures = new Figures([
      figure('end', 'withdrawn', 1),
      figure('end', 'completed', 2),
      figure('end', 'completed', 1),
    ]);
    expect(figures.shares('end')).toEqual([
      { value: 'completed', count: 3, share: 0.75 },
      { value: 'withdrawn', count: 1, share: 0.25 },
    ]);
  });

  it('given working days, then mean and median are of all cases, in the order of numbers', () => {
    const figures = new Figures([
      figure('days', '10', 1),
      figure('days', '2', 2),
      figure('days', '9', 1),
      figure('promised', '10', 4),
    ]);
    expect(figures.durations()).toEqual({ count: 4, mean: 5.75, median: 2, promisedMean: 10 });
  });

  it('given nothing, then there is no rate, no mean and no median, rather than 0', () => {
    const none = new Figures([]);
    expect([none.rate('accepted'), none.mean('days'), none.median('days'), none.durations()]).toEqual([
      ...[undefined, undefined, undefined, undefined],
    ]);
    expect(new Figures([figure('accepted', 'true', 3), figure('accepted', 'false', 1)]).rate('accepted')).toBe(0.75);
  });
});
