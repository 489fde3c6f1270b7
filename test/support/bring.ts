import { type WorkflowHandle, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure, type UpdateDefinition, WorkflowNotFoundError } from '@temporalio/common';
import type { CommandReceipt } from '@yijian/contract/messages';

/** How often one command is brought at most. */
const DELIVERIES = 3;

/**
 * Brings a command to its workflow; resolves to the position after it, or the code of its refusal. What an engine on a busy
 * machine has taken in and lost is brought again under the same delivery id, as the gateway does.
 */
export async function bring<Envelope>(
  handle: WorkflowHandle,
  update: UpdateDefinition<CommandReceipt, [Envelope]>,
  envelope: Envelope,
  deliveryId: string,
): Promise<number | string> {
  for (let delivery = 1; ; delivery += 1) {
    try {
      const { seq } = await handle.executeUpdate(update, { updateId: deliveryId, args: [envelope] });
      return seq;
    } catch (error) {
      const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
      if (cause instanceof ApplicationFailure && cause.type) return cause.type;
      const isLost = error instanceof WorkflowNotFoundError && (await handle.describe()).status.name === 'RUNNING';
      if (!isLost || delivery === DELIVERIES) throw error;
    }
  }
}
