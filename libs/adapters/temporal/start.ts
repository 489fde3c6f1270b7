import { type Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { CASE_TASK_QUEUE, CASE_WORKFLOW, caseWorkflowId } from '@yijian/contract';
import { type CaseInput } from '@yijian/contract/messages';
import { reasonOf } from './failure';

/** What became of a start. */
export type StartOutcome =
  /** The case runs, or has run: `runId` is its run. */
  | { readonly kind: 'started'; readonly runId: string }
  /** Not known to have started; start it again later, which is harmless. `reason` is for logs. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/**
 * Starts the workflow of a case, once however often it is called: one that runs is used as it is, and one that has ended is
 * not begun anew. Waits at most `timeoutMs` milliseconds; never throws.
 */
export async function startCase(client: Client, input: CaseInput, timeoutMs: number): Promise<StartOutcome> {
  const workflowId = caseWorkflowId(input.caseNo);
  try {
    return await client.withDeadline(Date.now() + timeoutMs, async () => {
      try {
        const handle = await client.workflow.start(CASE_WORKFLOW, {
          workflowId,
          taskQueue: CASE_TASK_QUEUE,
          args: [input],
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
          workflowIdConflictPolicy: 'USE_EXISTING',
        });
        return { kind: 'started', runId: handle.firstExecutionRunId };
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
        const { runId } = await client.workflow.getHandle(workflowId).describe();
        return { kind: 'started', runId };
      }
    });
  } catch (error) {
    return { kind: 'unavailable', reason: reasonOf(error) };
  }
}
