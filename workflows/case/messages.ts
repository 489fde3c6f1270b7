import { ApplicationFailure, setHandler } from '@temporalio/workflow';
import { perform, view } from '@yijian/contract/messages';
import { type CommandEnvelope, viewOf } from '@yijian/domain/case';
import type { RunningCase } from './running-case';

/** The one door of a case: commands through `perform`, questions through `view`. Handlers are synchronous and do no IO. */
export function answerMessages(running: RunningCase): void {
  setHandler(perform, (envelope) => running.perform(envelope), {
    validator: (envelope: CommandEnvelope): void => {
      const refusal = running.refusal(envelope);
      if (!refusal) return;
      const { message, code } = refusal;
      throw ApplicationFailure.create({ message, type: code, nonRetryable: true, details: [refusal] });
    },
  });
  setHandler(view, () => viewOf(running.state, running.now()));
}
