import { type Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { CASE_TASK_QUEUE, CASE_WORKFLOW, caseWorkflowId, VERSION_WORKFLOW, versionWorkflowId } from '@yijian/contract';
import { type CaseInput, type VersionInput } from '@yijian/contract/messages';
import { reasonOf } from './failure';

/** What became of a start. */
export type StartOutcome =
  /** The workflow runs, or has run: `runId` is its run. */
  | { readonly kind: 'started'; readonly runId: string }
  /** Not known to have started; start it again later, which is harmless. `reason` is for logs. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/**
 * Starts the workflow of a case, once however often it is called: one that runs is used as it is, and one that has ended is
 * not begun anew. Waits at most `timeoutMs` milliseconds; never throws.
 */
export async function startCase(client: Client, input: CaseInput, timeoutMs: number): Promise<StartOutcome> {
  return start(client, { type: CASE_WORKFLOW, workflowId: caseWorkflowId(input.caseNo), input }, timeoutMs);
}

/** As {@link startCase}, the workflow of a catalogue version. */
export async function startVersion(
  client: Client,
  { slug, version }: { readonly slug: string; readonly version: string },
  input: VersionInput,
  timeoutMs: number,
): Promise<StartOutcome> {
  return start(client, { type: VERSION_WORKFLOW, workflowId: versionWorkflowId(slug, version), input }, timeoutMs);
}

interface Start {
  readonly type: string;
  readonly workflowId: string;
  readonly input: CaseInput | VersionInput;
}

async function start(client: Client, { type, workflowId, input }: Start, timeoutMs: number): Promise<StartOutcome> {
  try {
    return await client.withDeadline(Date.now() + timeoutMs, async () => {
      try {
        const handle = await client.workflow.start(type, {
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
