import { restartPause } from './supervisor';

describe('the pause before a dead service starts again', () => {
  it('given deaths close together, when counted, then it doubles up to half a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 50].map(restartPause)).toEqual([1, 2, 4, 8, 16, 30, 30]);
  });
});
