import type { Sinks } from '@temporalio/workflow';
import type { RecordRequest } from './activities';

/**
 * What a case hands to its worker within a workflow task: no event of the history and no answer. The worker finishes with it
 * before it reports the task as done, so what the engine has stored is in the register, or the case was told `notWritten`.
 */
export interface CaseSinks extends Sinks {
  register: {
    /** Writes a burst, as the activity `record` does. */
    write(burst: RecordRequest): void;
  };
}

/** Which run of which workflow. */
export interface CaseRun {
  readonly workflowId: string;
  readonly runId: string;
}
