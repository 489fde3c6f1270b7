import { ApplicationFailure, isCancellation, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import {
  ACTIVITY_FAILURES,
  type ActivityName,
  type Call,
  type CallOutcome,
  type CaseActivities,
  type FirstTry,
} from '@yijian/contract';
import type { RunningCase } from './running-case';

/**
 * Inside the workflow task: no queue, one history event. Commands wait meanwhile, so it is short. It runs before the engine
 * has stored the task; a task that is lost with its worker is done anew, with the same idempotency keys.
 */
const local = proxyLocalActivities<CaseActivities & FirstTry>({
  startToCloseTimeout: '1s',
  retry: { maximumAttempts: 1 },
});

/** Without end, for an outage is no reason to give up; a failure of ACTIVITY_FAILURES ends it. */
export const ENDLESSLY = { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '10m' } as const;

/** Every later try. */
const patient = proxyActivities<CaseActivities>({ startToCloseTimeout: '30s', retry: ENDLESSLY });

/** As patient; but a write takes milliseconds, and no burst after it is written before a try that died with its worker has ended. */
const patientWriter = proxyActivities<Pick<CaseActivities, 'record'>>({ startToCloseTimeout: '10s', retry: ENDLESSLY });

type Answer<K extends ActivityName> = Awaited<ReturnType<CaseActivities[K]>>;

/**
 * Calls an activity: once together with what else is called at this moment (`serve.ts`), then patiently without end. Throws
 * only what no repetition can mend. Activities are idempotent by the names in their requests, so a second try is harmless.
 */
export async function call<K extends ActivityName>(
  running: RunningCase,
  name: K,
  request: Parameters<CaseActivities[K]>[0],
): Promise<Answer<K>> {
  const outcome = await new Promise<CallOutcome>((settle) => running.calls.push({ name, request, settle }));
  if (outcome.kind === 'done') return outcome.answer as Answer<K>;
  const { type, message } = outcome;
  if (ACTIVITY_FAILURES.some((known) => known === type)) throw ApplicationFailure.nonRetryable(message, type);
  return (patient[name] as unknown as (request: unknown) => Promise<Answer<K>>)(request);
}

/** The first try of several calls at once. */
export async function tryAll(calls: readonly Call[]): Promise<readonly CallOutcome[]> {
  try {
    return await local.callAll(calls.map(({ name, request }) => ({ name, request })));
  } catch (error) {
    if (isCancellation(error)) throw error;
    return calls.map(() => ({ kind: 'failed', type: 'unanswered', message: String(error) }));
  }
}

/** The first try to write a burst to the register; false when it did not get through. */
export async function tryToRecord(burst: Parameters<CaseActivities['record']>[0]): Promise<boolean> {
  try {
    await local.record(burst);
    return true;
  } catch (error) {
    if (isCancellation(error)) throw error;
    return false;
  }
}

/** Writes a burst to the register, however long it is away. */
export async function recordPatiently(burst: Parameters<CaseActivities['record']>[0]): Promise<void> {
  await patientWriter.record(burst);
}
