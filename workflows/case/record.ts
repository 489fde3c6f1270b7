import { condition } from '@temporalio/workflow';
import { attempt } from './attempt';
import { call } from './calls';
import type { RunningCase } from './running-case';

/**
 * Writes the journal to the register, one burst at a time and in order, without end: the register may lag, it never lies,
 * and it never holds up a case. Returns a function that waits until all is written.
 */
export function keepRecord(running: RunningCase): () => Promise<void> {
  let writing = false;
  const pump = async (): Promise<void> => {
    for (;;) {
      await condition(() => running.hasNews && running.quickCalls === 0);
      writing = true;
      const burst = running.takeBurst();
      await attempt(running, 'record', () => call(running, 'record', burst));
      writing = false;
    }
  };
  void pump();
  return () => condition(() => !running.hasNews && !writing);
}
