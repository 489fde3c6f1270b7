import { condition } from '@temporalio/workflow';
import { attempt } from './attempt';
import { recordPatiently, tryAll, tryToRecord } from './calls';
import type { RunningCase } from './running-case';

/**
 * The service loop of a case: makes the calls that stages ask for and, when none waits, writes the journal to the register in
 * one burst. The register may lag, it never lies, and it never holds up a case.
 *
 * One local activity at a time: several would be resolved together when the history is replayed but one by one when it was
 * made, and what follows them would come in another order. Returns a function that waits until all is written.
 */
export function keepServing(running: RunningCase): () => Promise<void> {
  let writing = false;
  const serve = async (): Promise<void> => {
    for (;;) {
      await condition(() => running.calls.length > 0 || (running.hasNews && !writing));
      await allAtRest();
      if (running.calls.length > 0) await serveCalls(running);
      else await write();
    }
  };
  const write = async (): Promise<void> => {
    const burst = running.takeBurst();
    writing = true;
    if (await tryToRecord(burst)) {
      writing = false;
      return;
    }
    void attempt(running, 'record', () => recordPatiently(burst)).then(() => {
      writing = false;
    });
  };
  void serve();
  return () => condition(() => !running.hasNews && !writing);
}

/**
 * Lets everything that goes on at this moment come to rest, so that calls it leads to are made before the journal is written,
 * whether patient writing ended a moment ago or ends at this same moment: when a history is replayed, a task in which nothing
 * followed from that end is taken together with the next one.
 */
export async function allAtRest(): Promise<void> {
  let looks = 0;
  await condition(() => (looks += 1) > 1);
}

async function serveCalls(running: RunningCase): Promise<void> {
  const calls = running.calls.splice(0);
  const outcomes = await tryAll(calls);
  calls.forEach(({ settle }, index) => {
    settle(outcomes[index] ?? { kind: 'failed', type: 'unanswered', message: 'no outcome' });
  });
}
