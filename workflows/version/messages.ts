import { ApplicationFailure, setHandler } from '@temporalio/workflow';
import { performVersion, standing, versionView } from '@yijian/contract/messages';
import { type VersionEnvelope, versionViewOf } from '@yijian/domain/version';
import type { RunningVersion } from './running-version';

/** The door of a version: commands through `perform`, questions through `view`. Handlers are synchronous and do no IO. */
export function answerVersionMessages(running: RunningVersion): void {
  setHandler(performVersion, (envelope) => running.perform(envelope), {
    validator: (envelope: VersionEnvelope): void => {
      const refusal = running.refusal(envelope);
      if (!refusal) return;
      const { message, code } = refusal;
      throw ApplicationFailure.create({ message, type: code, nonRetryable: true, details: [refusal] });
    },
  });
  setHandler(standing, (change) => running.learn(change));
  setHandler(versionView, () => versionViewOf(running.state));
}
