import { StartFailure } from './process';
import { onceHelpersAreGone } from './postgres-leftover';

/** Starts that fail one after the other, each having written this, and then succeed. */
function starts(...written: readonly string[]) {
  const left = [...written];
  return () => {
    const next = left.shift();
    return next === undefined
      ? Promise.resolve('started')
      : Promise.reject(new StartFailure('postgres ended with exit code 1.', next));
  };
}

const FAREWELLS = 'FATAL:  terminating connection due to unexpected postmaster exit\n'.repeat(40);

describe('starting on the data of a killed PostgreSQL', () => {
  it('given helpers that hold its memory and say so much that the refusal is far up in the log, then it starts when they are gone', async () => {
    const refusal = `FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use\n${FAREWELLS}`;
    await expect(onceHelpersAreGone(starts(refusal))).resolves.toBe('started');
  });

  it('given another reason, then it is told at once', async () => {
    await expect(onceHelpersAreGone(starts(FAREWELLS))).rejects.toBeInstanceOf(StartFailure);
  });
});
