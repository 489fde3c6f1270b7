import { type Client, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { caseWorkflowId } from '@yijian/contract';
import { perform } from '@yijian/contract/messages';
import { type CaseRefusal, type CommandEnvelope } from '@yijian/domain/case';
import { reasonOf } from './failure';

/** What became of a command. */
export type CommandOutcome =
  /** It took effect, now or when it was delivered before; `seq` is the number of events of the case after it. */
  | { readonly kind: 'applied'; readonly runId: string; readonly seq: number }
  /** The case refused it; nothing changed and it will not take effect. */
  | { readonly kind: 'refused'; readonly refusal: CaseRefusal }
  /** The case has ended and never saw the command. */
  | { readonly kind: 'closed' }
  /** Not known: Temporal or the worker is away, or the case is not started yet. Deliver it again. `reason` is for logs. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/**
 * Brings a command to its case and waits at most `timeoutMs` milliseconds for the outcome; never throws. The command id is
 * the update id, so delivering it again after `unavailable` is harmless: it takes effect once and the outcome is the same.
 */
export async function performCommand(
  client: Client,
  caseNo: string,
  envelope: CommandEnvelope,
  timeoutMs: number,
): Promise<CommandOutcome> {
  const deadline = Date.now() + timeoutMs;
  try {
    return await client.withDeadline(deadline, () => update(client, caseNo, envelope));
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError) return refused(error);
    if (error instanceof WorkflowNotFoundError) return notFound(client, caseNo, deadline);
    return { kind: 'unavailable', reason: reasonOf(error) };
  }
}

/** `startUpdate` rather than `executeUpdate` because only its handle names the run; a settled outcome comes with the answer. */
async function update(client: Client, caseNo: string, envelope: CommandEnvelope): Promise<CommandOutcome> {
  const handle = await client.workflow
    .getHandle(caseWorkflowId(caseNo))
    .startUpdate(perform, { updateId: envelope.id, args: [envelope], waitForStage: 'ACCEPTED' });
  const { seq } = await handle.result();
  if (handle.workflowRunId === undefined) throw new Error('Temporal named no run of the case.');
  return { kind: 'applied', runId: handle.workflowRunId, seq };
}

/** A failure that carries no refusal is a fault of the workflow code: the command stays deliverable until it is mended. */
function refused(error: WorkflowUpdateFailedError): CommandOutcome {
  const [refusal] = error.cause instanceof ApplicationFailure ? (error.cause.details ?? []) : [];
  return isRefusal(refusal) ? { kind: 'refused', refusal } : { kind: 'unavailable', reason: reasonOf(error) };
}

function isRefusal(detail: unknown): detail is CaseRefusal {
  return typeof detail === 'object' && detail !== null && 'code' in detail && 'message' in detail;
}

/** Tells a case that has ended from one that is not started yet; in doubt the command is delivered again. */
async function notFound(client: Client, caseNo: string, deadline: number): Promise<CommandOutcome> {
  try {
    const { status } = await client.withDeadline(deadline, () =>
      client.workflow.getHandle(caseWorkflowId(caseNo)).describe(),
    );
    return status.name === 'RUNNING' ? { kind: 'unavailable', reason: 'update lost' } : { kind: 'closed' };
  } catch (error) {
    return { kind: 'unavailable', reason: reasonOf(error) };
  }
}
