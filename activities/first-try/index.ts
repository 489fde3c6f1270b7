import { ApplicationFailure } from '@temporalio/common';
import type { Call, CallOutcome, CaseActivities, FirstTry } from '@yijian/contract';

/** Makes several calls at once, each once, and tells what came of each: the first try of every call of a case. */
export function firstTry(activities: CaseActivities): FirstTry {
  return { callAll: (calls) => Promise.all(calls.map((one) => outcomeOf(activities, one))) };
}

async function outcomeOf(activities: CaseActivities, { name, request }: Call): Promise<CallOutcome> {
  try {
    return { kind: 'done', answer: await (activities[name] as (request: unknown) => Promise<unknown>)(request) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', type: (error instanceof ApplicationFailure && error.type) || 'unexpected', message };
  }
}
