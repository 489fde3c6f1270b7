import type { ClockOccasion } from '../case/clocks';
import type { ClockEffect, PlannedItem } from '../case/plan';
import type { CaseState } from '../case/state';
import { BASIS, type Clock, type Ledger, noted, type PauseReason, started, stopped, type Which } from '../clock/index';
import type { Ground } from '../clock/index';
import { actId } from '../document/act';
import { isEnded } from './state';

/** Clocks of items: promised and statutory period, rectification, delivery, post-check. */
export function itemClocks(ledger: Ledger, { row: { event, at, commandId }, after }: ClockOccasion): Ledger {
  switch (event.type) {
    case 'itemStarted':
      return periodsStarted(ledger, event.startedAt, plannedItem(after, event.itemId), after);
    case 'rectificationRequested': {
      const item = plannedItem(after, event.itemId);
      if (!item.rectification) return ledger;
      const { limit, clockEffect } = item.rectification;
      const act = actId('rectificationNotice', `${item.id}/${event.round}`, commandId);
      const ground = { what: '要求整改', basis: clockEffect.basis, act };
      const running = started(ledger, { kind: 'rectification', about: item.id, itemId: item.id, at, limit, ground });
      return paused(running, [item.id], clockEffect, { at, cause: 'rectification', reason: 'rectification', ground });
    }
    case 'rectificationSupplied':
    case 'rectificationExpired':
      return resumed(stopped(ledger, ofItem(event.itemId, 'rectification'), at), [event.itemId], 'rectification', at);
    case 'decisionExtended': {
      const { extension, id } = plannedItem(after, event.itemId);
      if (!extension) return ledger;
      const act = actId('extensionNotice', id, commandId);
      const ground = { what: '经负责人批准延期', basis: BASIS.extension, act };
      return noted(ledger, ofItem(id, 'promised', 'statutory'), { kind: 'extend', at, by: extension.limit, ground });
    }
    case 'itemSuspended': {
      const ground = { what: '中止办理', basis: event.specialStatute ?? event.legalBasis };
      const withAct = { ...ground, act: actId('suspensionNotice', event.itemId, commandId) };
      const statutory = event.specialStatute === undefined ? 'runs' : 'pauses';
      const effect = { promised: 'pauses', statutory, basis: ground.basis } as const;
      return paused(ledger, [event.itemId], effect, { at, cause: 'suspension', reason: 'suspension', ground: withAct });
    }
    case 'itemResumed':
      return resumed(ledger, [event.itemId], 'suspension', at);
    case 'periodExceeded':
      return noted(ledger, ofItem(event.itemId, event.period), { kind: 'expire', at });
    case 'itemGranted':
    case 'itemDenied':
      return deliveryStarted(ended(ledger, event.itemId, at, after), event.itemId, at, after);
    case 'itemPrerequisiteFailed':
    case 'itemWithdrawn':
    case 'itemTerminated':
      return ended(ledger, event.itemId, at, after);
    default:
      return ledger;
  }
}

/** Whether a clock is one of an item, of the given kinds. */
export function ofItem(itemId: string, ...kinds: readonly Clock['kind'][]): Which {
  return (clock) => clock.itemId === itemId && kinds.includes(clock.kind);
}

/** A pause, before it is known which clocks it stops. */
export interface Pause {
  readonly at: number;
  readonly cause: string;
  readonly reason: PauseReason;
  readonly ground: Ground;
}

/** The ledger with promised and statutory clocks of items standing still as the catalogue says. */
export function paused(ledger: Ledger, itemIds: readonly string[], effect: ClockEffect, pause: Pause): Ledger {
  const standing = (['promised', 'statutory'] as const).filter((period) => effect[period] === 'pauses');
  const which: Which = (clock) => itemIds.some((itemId) => ofItem(itemId, ...standing)(clock));
  return noted(ledger, which, { kind: 'pause', ...pause });
}

/** The ledger with a cause of standing still gone from the clocks of items. */
export function resumed(ledger: Ledger, itemIds: readonly string[], cause: string, at: number): Ledger {
  const has: Which = ({ itemId, entries }) =>
    itemId !== undefined &&
    itemIds.includes(itemId) &&
    entries.some((entry) => entry.kind === 'pause' && entry.cause === cause);
  return noted(ledger, has, { kind: 'resume', at, cause });
}

function periodsStarted(ledger: Ledger, at: number, item: PlannedItem, after: CaseState): Ledger {
  const what = 'acceptedAt' in after && after.acceptedAt === at ? '受理' : '前置条件成就，受理';
  const plan = 'filing' in after ? after.filing?.plan : undefined;
  const committed = plan?.commitmentItemIds.includes(item.id) === true;
  const about = { about: item.id, itemId: item.id, at, exact: plan?.exactClocks === true };
  const promisedBasis = committed ? '告知承诺办理的承诺时限' : BASIS.promised;
  const promised = started(ledger, {
    kind: 'promised',
    ...about,
    limit: item.promised,
    ground: { what, basis: promisedBasis, act: actId('acceptanceNotice', undefined, undefined) },
  });
  if (!item.statutory) return promised;
  const ground = { what, basis: item.statutoryBasis ?? BASIS.decision };
  return started(promised, { kind: 'statutory', ...about, limit: item.statutory, ground });
}

/** All clocks that end with the item, and joint handling when it was the last item bound by it. */
function ended(ledger: Ledger, itemId: string, at: number, after: CaseState): Ledger {
  const own = stopped(
    ledger,
    ofItem(itemId, 'promised', 'statutory', 'rectification', 'hearingRequest', 'hearing'),
    at,
  );
  const joint = 'filing' in after ? after.filing?.plan.joint : undefined;
  const items = 'items' in after ? after.items : undefined;
  const bound = joint?.itemIds.flatMap((id) => items?.[id] ?? []) ?? [];
  return joint && bound.every(isEnded) ? stopped(own, ({ kind }) => kind === 'joint', at) : own;
}

function deliveryStarted(ledger: Ledger, itemId: string, at: number, after: CaseState): Ledger {
  const { delivery } = plannedItem(after, itemId);
  if (!delivery) return ledger;
  const ground = { what: '作出决定', basis: delivery.basis };
  return started(ledger, { kind: 'delivery', about: itemId, itemId, at, limit: delivery.limit, ground });
}

function plannedItem(state: CaseState, itemId: string): PlannedItem {
  const item = 'filing' in state ? state.filing?.plan.items.find(({ id }) => id === itemId) : undefined;
  if (!item) throw new Error(`Item ${itemId} is not in the plan of case ${state.caseNo}.`);
  return item;
}
