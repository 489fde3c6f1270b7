import { condition } from '@temporalio/workflow';
import { attempt } from './attempt';
import { afterFailure, callAll } from './calls';
import type { RunningCase } from './running-case';

/**
 * The service loop of a case: makes the calls that stages ask for and, when none waits, writes the journal to the register
 * in one burst. One thing at a time and in order. The register may lag, it never lies, and it never holds up a case.
 * Returns a function that waits until all is written.
 */
export function keepServing(running: RunningCase): () => Promise<void> {
  let writing = false;
  const serve = async (): Promise<void> => {
    for (;;) {
      await condition(() => running.calls.length > 0 || (running.hasNews && !writing));
      if (running.calls.length > 0) await serveCalls(running);
      else await write();
    }
  };
  const write = async (): Promise<void> => {
    const burst = running.takeBurst();
    writing = true;
    const [outcome] = await callAll([{ name: 'record', request: burst }]);
    if (outcome?.kind !== 'failed') {
      writing = false;
      return;
    }
    const again = () => afterFailure('record', burst, outcome);
    void attempt(running, 'record', again).then(() => {
      writing = false;
    });
  };
  void serve();
  return () => condition(() => !running.hasNews && !writing);
}

async function serveCalls(running: RunningCase): Promise<void> {
  const calls = running.calls.splice(0);
  const outcomes = await callAll(calls);
  calls.forEach(({ settle }, index) => {
    settle(outcomes[index] ?? { kind: 'failed', type: 'unanswered', message: 'no outcome' });
  });
}
