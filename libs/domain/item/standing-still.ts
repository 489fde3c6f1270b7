import type { ClockEffect, JointTerms } from '../case/plan';
import type { CaseState } from '../case/state';
import { type Clock, type Ground, type Ledger, noted, type PauseReason, type Which } from '../clock/index';

/** A pause, before it is known which clocks it stops. */
export interface Pause {
  readonly at: number;
  readonly cause: string;
  readonly reason: PauseReason;
  readonly ground: Ground;
}

/**
 * The ledger with promised and statutory clocks of items standing still as the catalogue says. Joint handling stands still with
 * the statutory clock of each licence it binds: it cannot be finished without that licence.
 */
export function paused(
  ledger: Ledger,
  itemIds: readonly string[],
  effect: ClockEffect,
  pause: Pause,
  after: CaseState,
): Ledger {
  const standing = (['promised', 'statutory'] as const).filter((period) => effect[period] === 'pauses');
  const which: Which = (clock) => itemIds.some((itemId) => ofItem(itemId, ...standing)(clock));
  const own = noted(ledger, which, { kind: 'pause', ...pause });
  const bound = effect.statutory === 'pauses' ? (jointOf(after)?.itemIds ?? []) : [];
  return bound
    .filter((itemId) => itemIds.includes(itemId))
    .map((itemId) => ({ kind: 'pause', ...pause, cause: jointCause(pause.cause, itemId) }) as const)
    .reduce((sum, entry) => noted(sum, isJoint, entry), own);
}

/** The ledger with a cause of standing still gone from the clocks of items, and from joint handling for their sake. */
export function resumed(ledger: Ledger, itemIds: readonly string[], cause: string, at: number): Ledger {
  const own: Which = (clock) =>
    clock.itemId !== undefined && itemIds.includes(clock.itemId) && standsBecauseOf(cause, clock, at);
  return itemIds
    .map((itemId) => jointCause(cause, itemId))
    .reduce((sum, each) => jointResumed(sum, each, at), noted(ledger, own, { kind: 'resume', at, cause }));
}

/** The ledger after an item has ended: joint handling stands still for its sake no more, whatever stopped it. */
export function jointWithout(ledger: Ledger, itemId: string, at: number): Ledger {
  const causes = Object.values(ledger)
    .filter(isJoint)
    .flatMap(({ entries }) => entries.flatMap((entry) => (entry.kind === 'pause' ? [entry.cause] : [])));
  return [...new Set(causes)]
    .filter((cause) => cause.endsWith(jointCause('', itemId)))
    .reduce((sum, cause) => jointResumed(sum, cause, at), ledger);
}

/** Terms of joint handling, where the case has any. */
export function jointOf(state: CaseState): JointTerms | undefined {
  return 'filing' in state ? state.filing?.plan.joint : undefined;
}

/** Whether a clock is one of an item, of the given kinds. */
export function ofItem(itemId: string, ...kinds: readonly Clock['kind'][]): Which {
  return (clock) => clock.itemId === itemId && kinds.includes(clock.kind);
}

/** Whether a clock is that of joint handling. */
export const isJoint: Which = ({ kind }) => kind === 'joint';

/** One cause may stop joint handling for several licences: it runs on when the last of them does. */
function jointCause(cause: string, itemId: string): string {
  return `${cause}@${itemId}`;
}

function jointResumed(ledger: Ledger, cause: string, at: number): Ledger {
  const which: Which = (clock) => isJoint(clock) && standsBecauseOf(cause, clock, at);
  return noted(ledger, which, { kind: 'resume', at, cause });
}

/** Whether a cause keeps the clock standing at an instant; its end may be on the ledger ahead of its time. */
function standsBecauseOf(cause: string, { entries }: Clock, at: number): boolean {
  const ofCause = entries.filter(
    (entry) => (entry.kind === 'pause' || entry.kind === 'resume') && entry.cause === cause && entry.at <= at,
  );
  return [...ofCause].sort((a, b) => a.at - b.at).at(-1)?.kind === 'pause';
}
