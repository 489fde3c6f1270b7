import { ApplicationFailure, isCancellation, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import {
  ACTIVITY_FAILURES,
  type ActivityName,
  type Call,
  type CallOutcome,
  type CaseActivities,
  type FastLane,
} from '@yijian/contract';
import type { RunningCase } from './running-case';

/** First try: inside the workflow task, no queue, one history event. Commands wait meanwhile, so it is short. */
const fastLane = proxyLocalActivities<FastLane>({ startToCloseTimeout: '1s', retry: { maximumAttempts: 1 } });

/** Every later try: without end, for an outage is no reason to give up; a failure of ACTIVITY_FAILURES ends it. */
const patient = proxyActivities<CaseActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '10m' },
});

/**
 * Writes a burst to the register, in a task of its own and never in the fast lane: that runs before the engine has stored
 * the workflow task, and what the task did is undone when the worker dies within it. This begins when everything in the
 * burst is in the history, so the register never knows of a command that the case then forgets.
 */
export const { record } = proxyActivities<Pick<CaseActivities, 'record'>>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '30s' },
});

type Answer<K extends ActivityName> = Awaited<ReturnType<CaseActivities[K]>>;

/**
 * Calls an activity: in the fast lane once, then patiently without end. Throws only what no repetition can mend. Activities
 * are idempotent by the names in their requests, so a second try is harmless.
 */
export async function call<K extends ActivityName>(
  running: RunningCase,
  name: K,
  request: Parameters<CaseActivities[K]>[0],
): Promise<Answer<K>> {
  const outcome = await new Promise<CallOutcome>((settle) => running.calls.push({ name, request, settle }));
  return outcome.kind === 'done' ? (outcome.answer as Answer<K>) : afterFailure(name, request, outcome);
}

/** What follows a failed first try: nothing where no repetition can mend it, patience otherwise. */
async function afterFailure<K extends ActivityName>(
  name: K,
  request: Parameters<CaseActivities[K]>[0],
  { type, message }: Extract<CallOutcome, { readonly kind: 'failed' }>,
): Promise<Answer<K>> {
  if (ACTIVITY_FAILURES.some((known) => known === type)) throw ApplicationFailure.nonRetryable(message, type);
  return (patient[name] as unknown as (request: unknown) => Promise<Answer<K>>)(request);
}

/**
 * Makes calls at once in one local activity. There is never more than one under way in a case: several would be resolved
 * together when the history is replayed but one by one when it was made, and what follows them would come in another order.
 */
export async function callAll(calls: readonly Call[]): Promise<readonly CallOutcome[]> {
  try {
    return await fastLane.callAll(calls.map(({ name, request }) => ({ name, request })));
  } catch (error) {
    if (isCancellation(error)) throw error;
    return calls.map(() => ({ kind: 'failed', type: 'unanswered', message: String(error) }));
  }
}
