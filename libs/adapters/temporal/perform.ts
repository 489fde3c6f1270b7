import { type Client, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { caseWorkflowId, versionWorkflowId } from '@yijian/contract';
import { perform, performVersion } from '@yijian/contract/messages';
import { type CaseRefusal, type CommandEnvelope } from '@yijian/domain/case';
import { type VersionEnvelope, type VersionRefusal } from '@yijian/domain/version';
import { reasonOf } from './failure';

/** What became of a command; `R` is how its subject refuses. */
export type CommandOutcome<R = CaseRefusal> =
  /** It took effect, now or when it was delivered before; `seq` is the number of events of the case after it. */
  | { readonly kind: 'applied'; readonly runId: string; readonly seq: number }
  /** The case refused it; nothing changed and it will not take effect. */
  | { readonly kind: 'refused'; readonly refusal: R }
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
  return bring({ client, workflowId: caseWorkflowId(caseNo), update: perform, envelope }, timeoutMs);
}

/** As {@link performCommand}, to a catalogue version. */
export async function performVersionCommand(
  client: Client,
  { slug, version }: { readonly slug: string; readonly version: string },
  envelope: VersionEnvelope,
  timeoutMs: number,
): Promise<CommandOutcome<VersionRefusal>> {
  return bring({ client, workflowId: versionWorkflowId(slug, version), update: performVersion, envelope }, timeoutMs);
}

/** A command on its way to a workflow whose one door is the Update `perform`. */
interface Errand {
  readonly client: Client;
  readonly workflowId: string;
  readonly update: typeof perform | typeof performVersion;
  readonly envelope: CommandEnvelope | VersionEnvelope;
}

async function bring<R>(errand: Errand, timeoutMs: number): Promise<CommandOutcome<R>> {
  const deadline = Date.now() + timeoutMs;
  try {
    return await errand.client.withDeadline(deadline, () => update<R>(errand));
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError) return refused<R>(error);
    if (error instanceof WorkflowNotFoundError) return notFound(errand, deadline);
    return { kind: 'unavailable', reason: reasonOf(error) };
  }
}

/** `startUpdate` rather than `executeUpdate` because only its handle names the run; a settled outcome comes with the answer. */
async function update<R>({ client, workflowId, update, envelope }: Errand): Promise<CommandOutcome<R>> {
  const handle = await client.workflow.getHandle(workflowId).startUpdate(update as typeof perform, {
    updateId: envelope.id,
    args: [envelope as CommandEnvelope],
    waitForStage: 'ACCEPTED',
  });
  const { seq } = await handle.result();
  if (handle.workflowRunId === undefined) throw new Error('Temporal named no run of the workflow.');
  return { kind: 'applied', runId: handle.workflowRunId, seq };
}

/** A failure that carries no refusal is a fault of the workflow code: the command stays deliverable until it is mended. */
function refused<R>(error: WorkflowUpdateFailedError): CommandOutcome<R> {
  const [refusal] = error.cause instanceof ApplicationFailure ? (error.cause.details ?? []) : [];
  return isRefusal<R>(refusal) ? { kind: 'refused', refusal } : { kind: 'unavailable', reason: reasonOf(error) };
}

function isRefusal<R>(detail: unknown): detail is R {
  return typeof detail === 'object' && detail !== null && 'code' in detail && 'message' in detail;
}

/** Tells a workflow that has ended from one that is not started yet; in doubt the command is delivered again. */
async function notFound<R>({ client, workflowId }: Errand, deadline: number): Promise<CommandOutcome<R>> {
  try {
    const { status } = await client.withDeadline(deadline, () => client.workflow.getHandle(workflowId).describe());
    return status.name === 'RUNNING' ? { kind: 'unavailable', reason: 'update lost' } : { kind: 'closed' };
  } catch (error) {
    return { kind: 'unavailable', reason: reasonOf(error) };
  }
}
