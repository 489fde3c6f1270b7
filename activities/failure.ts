import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import { isRegisterAway } from '@yijian/adapters/register';
import { type ActivityFailure } from '@yijian/contract';

/** A failure that trying again does not mend: the step waits for an operator, who reads `message` (Chinese, with remedy). */
export function parking(type: ActivityFailure, message: string): ApplicationFailure {
  return ApplicationFailure.nonRetryable(message, type);
}

/** Until a step is tried again that met an absence of the register, however often it has met one; milliseconds. */
const AWAY_RETRY_MS = 5_000;

/**
 * The same activities; when the register is away, they say how soon to try again. Waits that grow from try to try are for
 * departments, whose outages nobody here can end: once the own register is back, every case goes on within seconds.
 */
export function promptAfterOutages<A extends object>(activities: A): A {
  const prompt = Object.entries(activities).map(([name, activity]) => [name, promptly(activity as Activity)]);
  return Object.fromEntries(prompt) as A;
}

type Activity = (request: unknown) => Promise<unknown>;

function promptly(activity: Activity): Activity {
  return async (request) => {
    try {
      return await activity(request);
    } catch (error) {
      throw isRegisterAway(error) ? registerAway(error) : error;
    }
  };
}

function registerAway(error: unknown): ApplicationFailure {
  return ApplicationFailure.create({
    type: 'registerAway',
    message: `The register is away: ${String(error)}`,
    nextRetryDelay: AWAY_RETRY_MS,
    category: ApplicationFailureCategory.BENIGN,
  });
}
