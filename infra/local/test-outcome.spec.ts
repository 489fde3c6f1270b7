import { type JestResult, summarise } from './test-outcome';

const green: JestResult = {
  numPassedTests: 12,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  success: true,
};

describe('the last line of npm test', () => {
  it('given only passed tests, when summed up, then nothing is said of skipped ones', () => {
    expect(summarise(green)).toEqual({ line: '12 passed, 0 failed', exitCode: 0 });
  });

  it('given skipped tests, when summed up, then they are named', () => {
    expect(summarise({ ...green, numPendingTests: 1, numTodoTests: 1 }).line).toBe('12 passed, 0 failed, 2 skipped');
  });

  it.each([
    ['a failed test', { ...green, numFailedTests: 1, success: false }],
    ['a file that cannot be loaded', { ...green, numRuntimeErrorTestSuites: 1, success: false }],
    ['no test at all', { ...green, numPassedTests: 0 }],
    ['no success for another reason', { ...green, success: false }],
    ['no result, because jest was killed', undefined],
  ])('given %s, when summed up, then the exit code is 1', (_case, result) => {
    expect(summarise(result).exitCode).toBe(1);
  });
});
