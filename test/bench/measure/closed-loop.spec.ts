import { closedLoop } from './closed-loop';

describe('a closed loop', () => {
  it('given more work than places, then never more is under way than places, and results come in order', async () => {
    let underWay = 0;
    let most = 0;
    const results = await closedLoop(7, 3, undefined, async (done, index) => {
      most = Math.max(most, ++underWay);
      await Promise.resolve();
      underWay -= 1;
      done();
      return index;
    });
    expect({ results, most }).toEqual({ results: [0, 1, 2, 3, 4, 5, 6], most: 3 });
  });

  it('given a request to stop, then no more work begins', async () => {
    const stop = new AbortController();
    let begun = 0;
    const loop = closedLoop(5, 1, stop.signal, async () => {
      begun += 1;
      if (begun === 2) stop.abort();
    });
    await expect(loop).rejects.toThrow('aborted');
    expect(begun).toBe(2);
  });
});
