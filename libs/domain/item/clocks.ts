import type { ClockOccasion } from '../case/clocks';
import { type ExtensionTerms, LICENCE, type PlannedItem } from '../case/plan';
import type { CaseState } from '../case/state';
import { BASIS, hasExpired, type Ledger, liveClock, noted, overAt, started, stopped } from '../clock/index';
import { actId } from '../document/act';
import { isJoint, jointOf, jointWithout, ofItem, paused, resumed } from './standing-still';
import { isEnded } from './state';

/** Clocks of items: promised and statutory period, rectification, suspension, delivery. */
export function itemClocks(ledger: Ledger, occasion: ClockOccasion): Ledger {
  const { event, at } = occasion.row;
  const { after } = occasion;
  switch (event.type) {
    case 'itemStarted':
      return periodsStarted(ledger, event.startedAt, event.itemId, occasion);
    case 'rectificationRequested':
      return rectificationStarted(ledger, event.itemId, event.round, occasion);
    case 'rectificationSupplied':
    case 'rectificationExpired': {
      const clock = liveClock(ledger, 'rectification', event.itemId);
      const over = clock?.exact ? overAt(clock, after.calendar, at) : at;
      const done = stopped(ledger, ofItem(event.itemId, 'rectification'), over);
      return resumed(done, [event.itemId], 'rectification', over);
    }
    case 'decisionExtended':
      return extended(ledger, event.itemId, occasion);
    case 'itemSuspended':
      return suspended(ledger, event, occasion);
    case 'itemResumed':
      return resumed(ledger, [event.itemId], 'suspension', at);
    case 'periodExceeded':
      return noted(ledger, ofItem(event.itemId, event.period), { kind: 'expire', at });
    case 'itemGranted':
    case 'itemDenied':
      return deliveryStarted(ended(ledger, event.itemId, at, after), event.itemId, at, after);
    case 'decisionCorrected':
      return redelivered(ledger, event.itemId, at, after);
    case 'itemPrerequisiteFailed':
    case 'itemWithdrawn':
    case 'itemTerminated':
      return ended(ledger, event.itemId, at, after);
    default:
      return ledger;
  }
}

function periodsStarted(ledger: Ledger, at: number, itemId: string, { row, after }: ClockOccasion): Ledger {
  const item = plannedItem(after, itemId);
  const plan = 'filing' in after ? after.filing?.plan : undefined;
  const withCase = 'acceptedAt' in after && after.acceptedAt === at;
  const deemed = withCase && after.deemed === true;
  const what = deemed ? '视为受理（自收到申请材料之日起）' : withCase ? '受理' : '前置条件成就，受理';
  const act = withCase ? { act: actId('acceptanceNotice', undefined, row.commandId) } : {};
  const about = { about: itemId, itemId, at, exact: plan?.exactClocks === true };
  const committed = plan?.commitmentItemIds.includes(itemId) === true;
  const promised = started(ledger, {
    kind: 'promised',
    ...about,
    limit: item.promised,
    ground: { what, basis: committed ? BASIS.committed : BASIS.promised, ...act },
  });
  if (!item.statutory) return promised;
  const ground = { what, basis: statutoryBasis(item), ...act };
  return started(promised, { kind: 'statutory', ...about, limit: item.statutory, ground });
}

function rectificationStarted(
  ledger: Ledger,
  itemId: string,
  round: number,
  { row: { at, commandId }, after }: ClockOccasion,
): Ledger {
  const { rectification } = plannedItem(after, itemId);
  if (!rectification) return ledger;
  const { limit, clockEffect } = rectification;
  const exact = 'filing' in after && after.filing?.plan.exactClocks === true;
  const act = actId('rectificationNotice', `${itemId}/${round}`, commandId);
  const told = { what: '要求整改', basis: BASIS.rectification, act };
  const about = { about: itemId, itemId, at, exact };
  const running = started(ledger, { kind: 'rectification', ...about, limit, ground: told });
  const ground = { what: '整改', basis: clockEffect.basis, act };
  const pause = { at, cause: 'rectification', reason: 'rectification', ground } as const;
  return paused(running, [itemId], clockEffect, pause, after);
}

/** A promise that was broken already is not mended by lengthening the legal period. */
function extended(ledger: Ledger, itemId: string, { row: { at, commandId }, after }: ClockOccasion): Ledger {
  const { extension, statutoryBasis: basis = BASIS.extension } = plannedItem(after, itemId);
  if (!extension) return ledger;
  const ground = { what: `经${headOf(extension)}批准延期`, basis, act: actId('extensionNotice', itemId, commandId) };
  const lengthened = ofItem(itemId, 'promised', 'statutory');
  return noted(ledger, (clock) => lengthened(clock) && !hasExpired(clock), {
    kind: 'extend',
    at,
    by: extension.limit,
    ground,
  });
}

/** Who approves an extension, in Chinese. */
export function headOf({ approvedBy }: Pick<ExtensionTerms, 'approvedBy'>): string {
  return approvedBy === 'authorityHead' ? '本行政机关负责人' : '本级人民政府负责人';
}

type Suspension = Extract<ClockOccasion['row']['event'], { readonly type: 'itemSuspended' }>;

/** The promised clock stands still, the applicant's time to rectify too; the statutory one only under a special statute. */
function suspended(ledger: Ledger, event: Suspension, { row: { at, commandId }, after }: ClockOccasion): Ledger {
  const { itemId, specialStatute, legalBasis } = event;
  const basis = specialStatute ?? legalBasis;
  const ground = { what: '中止办理', basis, act: actId('suspensionNotice', itemId, commandId) };
  const pause = { at, cause: 'suspension', reason: 'suspension', ground } as const;
  const statutory = specialStatute === undefined ? 'runs' : 'pauses';
  const own = paused(ledger, [itemId], { promised: 'pauses', statutory, basis }, pause, after);
  return noted(own, ofItem(itemId, 'rectification'), { kind: 'pause', ...pause });
}

/** All clocks that end with the item, and joint handling when it was the last item bound by it. */
function ended(ledger: Ledger, itemId: string, at: number, after: CaseState): Ledger {
  const kinds = ['promised', 'statutory', 'rectification', 'hearingRequest', 'hearing'] as const;
  const own = jointWithout(stopped(ledger, ofItem(itemId, ...kinds), at), itemId, at);
  const joint = jointOf(after);
  const items = 'items' in after ? after.items : undefined;
  const bound = joint?.itemIds.flatMap((id) => items?.[id] ?? []) ?? [];
  return joint && bound.every(isEnded) ? stopped(own, isJoint, at) : own;
}

function deliveryStarted(ledger: Ledger, itemId: string, at: number, after: CaseState): Ledger {
  const { delivery } = plannedItem(after, itemId);
  if (!delivery) return ledger;
  const ground = { what: '作出决定', basis: delivery.basis };
  return started(ledger, { kind: 'delivery', about: itemId, itemId, at, limit: delivery.limit, ground });
}

/** A new decision is delivered instead of the old one, unless that has gone out already. */
function redelivered(ledger: Ledger, itemId: string, at: number, after: CaseState): Ledger {
  const isOnItsWay = after.status !== 'inProgress' && !(after.status === 'delivering' && !after.dispatchedAt);
  return isOnItsWay ? ledger : deliveryStarted(stopped(ledger, ofItem(itemId, 'delivery'), at), itemId, at, after);
}

/** Only licences are under the Licensing Law. */
function statutoryBasis({ statutoryBasis: basis, itemType }: PlannedItem): string {
  return basis ?? (itemType === LICENCE ? BASIS.decision : BASIS.implementationList);
}

function plannedItem(state: CaseState, itemId: string): PlannedItem {
  const item = 'filing' in state ? state.filing?.plan.items.find(({ id }) => id === itemId) : undefined;
  if (!item) throw new Error(`Item ${itemId} is not in the plan of case ${state.caseNo}.`);
  return item;
}
