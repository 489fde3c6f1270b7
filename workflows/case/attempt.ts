import { defineSearchAttributeKey } from '@temporalio/common';
import {
  ActivityFailure,
  ApplicationFailure,
  CancellationScope,
  condition,
  isCancellation,
  upsertSearchAttributes,
} from '@temporalio/workflow';

const NEEDS_REPAIR = defineSearchAttributeKey('NeedsRepair', 'BOOL');

/** What a step belongs to: a case, or another long-lived thing that parks as cases do. */
export interface Parkable {
  readonly state: { readonly parked: Readonly<Record<string, unknown>> };
  happened(event: ParkedOrRetried): void;
}

/** A step has stopped, and why; or it runs again. */
type ParkedOrRetried =
  | { readonly type: 'stepParked'; readonly step: string; readonly reason: string }
  | { readonly type: 'stepRetried'; readonly step: string };

/**
 * Runs a step that can fail technically. When it does, its case parks: the reason is on record, everything else goes on, and
 * the step waits for an operator's `retry`. Gives up without a trace once the step is no longer `wanted`.
 */
export async function attempt<T>(
  running: Parkable,
  step: string,
  run: () => Promise<T>,
  wanted: () => boolean = () => true,
): Promise<T | undefined> {
  while (wanted()) {
    try {
      return await whileWanted(run, wanted);
    } catch (error) {
      if (isCancellation(error) && !wanted()) return undefined;
      if (isCancellation(error)) throw error;
      await parkedUntilRetried(running, step, reasonOf(error), wanted);
    }
  }
  return undefined;
}

/** Parks a step until an operator retries it or nobody wants it any more. */
export async function parkedUntilRetried(
  running: Parkable,
  step: string,
  reason: string,
  wanted: () => boolean = () => true,
): Promise<void> {
  running.happened({ type: 'stepParked', step, reason });
  markNeedsRepair(running);
  await condition(() => !(step in running.state.parked) || !wanted());
  if (step in running.state.parked) running.happened({ type: 'stepRetried', step });
  markNeedsRepair(running);
}

/** Lets operators find parked cases from the engine's side too. */
function markNeedsRepair({ state }: Parkable): void {
  upsertSearchAttributes([{ key: NEEDS_REPAIR, value: Object.keys(state.parked).length > 0 }]);
}

async function whileWanted<T>(run: () => Promise<T>, wanted: () => boolean): Promise<T> {
  const scope = new CancellationScope();
  return scope.run(async () => {
    const work = run();
    const unwanted = condition(() => !wanted()).then(() => scope.cancel());
    try {
      return await work;
    } finally {
      scope.cancel();
      await unwanted.catch(() => undefined);
    }
  });
}

/** The failure in one line for the operator: the activity's own message, without wrapping. */
function reasonOf(error: unknown): string {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  if (cause instanceof ApplicationFailure) return cause.message;
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}
