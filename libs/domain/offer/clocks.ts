import type { ClockOccasion } from '../case/clocks';
import type { PlannedMaterial } from '../case/plan';
import type { CaseState } from '../case/state';
import { BASIS, type Ledger, liveClock, overAt, started, stopped, type Which } from '../clock/index';
import { actId } from '../document/act';
import { paused, resumed } from '../item/standing-still';
import { subjectsOf } from './state';

/** Clocks of tolerance (容缺补交) and of the check after a commitment (事后核查, 限期改正). */
export function offerClocks(ledger: Ledger, { row: { event, at, commandId }, after }: ClockOccasion): Ledger {
  switch (event.type) {
    case 'caseAccepted':
      // From when it is told, also where the law counts the acceptance from the receipt: the delay was not the applicant's.
      return (event.tolerated ?? []).reduce(
        (sum, materialId) => toleranceStarted(sum, materialId, at, commandId, after),
        ledger,
      );
    case 'itemStarted':
      // An item that starts while something is tolerated as missing stands still from its start.
      return subjectsOf(after.offers, 'tolerance', 'inForce').reduce(
        (sum, materialId) => standStill(sum, materialId, event.itemId, at, after),
        ledger,
      );
    case 'toleranceKept':
    case 'toleranceBroken': {
      const { id, usedBy } = materialOf(after, event.materialId);
      const clock = liveClock(ledger, 'tolerance', id);
      const over = overAt(clock, after.calendar, at);
      return resumed(
        stopped(ledger, (one) => one.id === clock?.id, over),
        usedBy,
        `tolerance/${id}`,
        over,
      );
    }
    case 'itemGranted':
      return postCheckStarted(lapsed(ledger, at, after), event.itemId, at, after);
    case 'itemDenied':
    case 'itemPrerequisiteFailed':
    case 'itemWithdrawn':
    case 'itemTerminated':
      return lapsed(ledger, at, after);
    case 'postCheckReported': {
      const itemId = event.checkedItemId;
      const done = stopped(ledger, isCheckOf(itemId), at);
      if (event.fulfilled || !event.cure) return done;
      const ground = { what: '责令限期改正', basis: BASIS.cure, act: actId('cureOrder', itemId, commandId) };
      return started(done, { kind: 'cure', about: itemId, itemId, at, limit: event.cure, ground });
    }
    case 'decisionCorrected': {
      const ended = stopped(ledger, isCheckOf(event.itemId), at);
      return event.to === 'granted' ? postCheckStarted(ended, event.itemId, at, after) : ended;
    }
    default:
      return ledger;
  }
}

/** The checks after the decision on an item. */
function isCheckOf(itemId: string): Which {
  return (clock) => clock.itemId === itemId && ['postCheck', 'cure'].includes(clock.kind);
}

/** What nobody waits for any more need not be supplied. */
function lapsed(ledger: Ledger, at: number, { offers }: CaseState): Ledger {
  const ids = subjectsOf(offers, 'tolerance', 'lapsed').map((id) => liveClock(ledger, 'tolerance', id)?.id);
  return stopped(ledger, ({ id }) => ids.includes(id), at);
}

function toleranceStarted(
  ledger: Ledger,
  materialId: string,
  at: number,
  commandId: string | undefined,
  after: CaseState,
): Ledger {
  const { tolerance, name } = materialOf(after, materialId);
  if (!tolerance) return ledger;
  const act = actId('tolerantAcceptanceNotice', undefined, commandId);
  const ground = { what: `容缺受理，待补交${name}`, basis: BASIS.tolerance, act };
  return started(ledger, { kind: 'tolerance', about: materialId, at, limit: tolerance.limit, ground });
}

function standStill(ledger: Ledger, materialId: string, itemId: string, at: number, after: CaseState): Ledger {
  const { tolerance, usedBy, name } = materialOf(after, materialId);
  if (!tolerance || !usedBy.includes(itemId)) return ledger;
  const ground = { what: `容缺待补交${name}`, basis: tolerance.clockEffect.basis };
  const pause = { at, cause: `tolerance/${materialId}`, reason: 'tolerance', ground } as const;
  return paused(ledger, [itemId], tolerance.clockEffect, pause, after);
}

function postCheckStarted(ledger: Ledger, itemId: string, at: number, after: CaseState): Ledger {
  const plan = 'filing' in after ? after.filing?.plan : undefined;
  const commitment = plan?.items.find(({ id }) => id === itemId)?.commitment;
  if (!commitment || after.offers[`commitment/${itemId}`]?.status !== 'inForce') return ledger;
  const { limit, basis } = commitment.postCheck;
  return started(ledger, { kind: 'postCheck', about: itemId, itemId, at, limit, ground: { what: '作出决定', basis } });
}

function materialOf(state: CaseState, materialId: string): PlannedMaterial {
  const material = 'filing' in state ? state.filing?.plan.materials.find(({ id }) => id === materialId) : undefined;
  if (!material) throw new Error(`Material ${materialId} is not in the plan of case ${state.caseNo}.`);
  return material;
}
