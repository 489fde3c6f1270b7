/** The numbers of jest's JSON result that count. */
export interface JestResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that failed before or beside their tests, for example because they cannot be loaded. */
  readonly numRuntimeErrorTestSuites: number;
  readonly success: boolean;
}

/** What `npm test` says and answers in the end. */
export interface TestOutcome {
  /** `12 passed, 0 failed`, with `, 1 skipped` only when something was skipped. */
  readonly line: string;
  /** 0 only when tests ran and all of them passed. */
  readonly exitCode: 0 | 1;
}

/** Sums a run up. A file that could not even be loaded counts as one failed test, so that it is never overlooked. */
export function summarise(result: JestResult | undefined): TestOutcome {
  if (!result) return { line: '0 passed, 1 failed', exitCode: 1 };
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const skipped = result.numPendingTests + result.numTodoTests;
  const passed = result.numPassedTests;
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return { line, exitCode: result.success && failed === 0 && passed > 0 ? 0 : 1 };
}
