import { ApplicationFailure } from '@temporalio/common';
import { type ActivityFailure } from '@yijian/contract';

/** A failure that trying again does not mend: the step waits for an operator, who reads `message` (Chinese, with remedy). */
export function parking(type: ActivityFailure, message: string): ApplicationFailure {
  return ApplicationFailure.nonRetryable(message, type);
}
