import { type Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { type CaseRun } from '@yijian/contract';
import { notWritten, type NotWritten } from '@yijian/contract/messages';

/** Tells a case what the register lacks; a run that has ended, or was replaced by another, is let be. Throws while Temporal is away. */
export async function tellNotWritten(client: Client, { workflowId, runId }: CaseRun, lost: NotWritten): Promise<void> {
  try {
    await client.workflow.getHandle(workflowId, runId).signal(notWritten, lost);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
