import {
  ActivityFailure,
  ApplicationFailure,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import { ACTIVITY_FAILURES, type CaseActivities } from '@yijian/contract';
import type { RunningCase } from './running-case';

/**
 * First try, inside the workflow task: no queue, one history event. Commands to the case wait meanwhile, so it is short: who
 * does not answer within a second is asked patiently.
 */
const quick = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '1s',
  retry: { maximumAttempts: 1 },
});

/** Every later try: without end, for an outage is no reason to give up; a fault of type ACTIVITY_FAILURES ends it. */
const patient = proxyActivities<CaseActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '10m' },
});

/**
 * Calls an activity: quickly once, then patiently without end. Throws only what no repetition can mend. Activities are
 * idempotent by the names in their requests, so a second try is harmless.
 */
export async function call<K extends keyof CaseActivities>(
  running: RunningCase,
  name: K,
  request: Parameters<CaseActivities[K]>[0],
): Promise<Awaited<ReturnType<CaseActivities[K]>>> {
  type Call = (request: unknown) => Promise<Awaited<ReturnType<CaseActivities[K]>>>;
  running.quickCalls += 1;
  try {
    return await (quick[name] as unknown as Call)(request);
  } catch (error) {
    if (isCancellation(error) || isBeyondRepetition(error)) throw error;
  } finally {
    running.quickCalls -= 1;
  }
  return (patient[name] as unknown as Call)(request);
}

function isBeyondRepetition(error: unknown): boolean {
  const cause = error instanceof ActivityFailure ? error.cause : undefined;
  return cause instanceof ApplicationFailure && ACTIVITY_FAILURES.some((type) => type === cause.type);
}
