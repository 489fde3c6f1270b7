import type { ClockOccasion } from '../case/clocks';
import type { PlannedMaterial } from '../case/plan';
import type { CaseState } from '../case/state';
import { type Ledger, started, stopped } from '../clock/index';
import { actId } from '../document/act';
import { paused, resumed } from '../item/clocks';
import { subjectsOf } from './state';

/** Clocks of tolerance (容缺补交) and of the check after a commitment (事后核查, 限期改正). */
export function offerClocks(ledger: Ledger, { row: { event, at, commandId }, after }: ClockOccasion): Ledger {
  switch (event.type) {
    case 'caseAccepted':
      // Also where acceptance is deemed from the receipt: the applicant's time is not used up by the silence of the window.
      return (event.tolerated ?? []).reduce(
        (sum, materialId) => toleranceStarted(sum, materialId, at, commandId, after),
        ledger,
      );
    case 'itemStarted':
      // An item that starts while something is tolerated as missing stands still from its start.
      return subjectsOf(after.offers, 'tolerance', 'inForce').reduce(
        (sum, materialId) => standStill(sum, materialId, [event.itemId], event.startedAt, after),
        ledger,
      );
    case 'toleranceKept':
    case 'toleranceBroken': {
      const { id, usedBy } = materialOf(after, event.materialId);
      return resumed(
        stopped(ledger, ({ id: clock }) => clock === `tolerance/${id}`, at),
        usedBy,
        `tolerance/${id}`,
        at,
      );
    }
    case 'itemGranted':
      return postCheckStarted(withoutLapsed(ledger, at, after), event.itemId, at, after);
    case 'itemDenied':
    case 'itemPrerequisiteFailed':
    case 'itemWithdrawn':
    case 'itemTerminated':
      return withoutLapsed(ledger, at, after);
    case 'postCheckReported': {
      const itemId = event.checkedItemId;
      const done = stopped(
        ledger,
        (clock) => clock.itemId === itemId && ['postCheck', 'cure'].includes(clock.kind),
        at,
      );
      if (event.fulfilled || !event.cure) return done;
      const ground = { what: '责令限期改正', basis: '告知承诺未履行', act: actId('cureOrder', itemId, commandId) };
      return started(done, { kind: 'cure', about: itemId, itemId, at, limit: event.cure, ground });
    }
    case 'decisionCorrected':
      return stopped(ledger, ({ kind, itemId }) => itemId === event.itemId && ['postCheck', 'cure'].includes(kind), at);
    default:
      return ledger;
  }
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
  const ground = { what: `容缺受理，待补交${name}`, basis: tolerance.clockEffect.basis, act };
  return started(ledger, { kind: 'tolerance', about: materialId, at, limit: tolerance.limit, ground });
}

/** Nobody is reminded of a material, nor has broken a promise, that is needed no more. */
function withoutLapsed(ledger: Ledger, at: number, { offers }: CaseState): Ledger {
  const lapsed = subjectsOf(offers, 'tolerance', 'lapsed').map((materialId) => `tolerance/${materialId}`);
  return stopped(ledger, ({ id }) => lapsed.includes(id), at);
}

function standStill(
  ledger: Ledger,
  materialId: string,
  itemIds: readonly string[],
  at: number,
  after: CaseState,
): Ledger {
  const { tolerance, usedBy, name } = materialOf(after, materialId);
  if (!tolerance) return ledger;
  const cause = `tolerance/${materialId}`;
  const ground = { what: `容缺待补交${name}`, basis: tolerance.clockEffect.basis };
  const concerned = itemIds.filter((id) => usedBy.includes(id));
  return paused(ledger, concerned, tolerance.clockEffect, { at, cause, reason: 'tolerance', ground });
}

function postCheckStarted(ledger: Ledger, itemId: string, at: number, after: CaseState): Ledger {
  const plan = 'filing' in after ? after.filing?.plan : undefined;
  const commitment = plan?.items.find(({ id }) => id === itemId)?.commitment;
  if (!commitment || !plan?.commitmentItemIds.includes(itemId)) return ledger;
  const { limit, basis } = commitment.postCheck;
  return started(ledger, { kind: 'postCheck', about: itemId, itemId, at, limit, ground: { what: '作出决定', basis } });
}

function materialOf(state: CaseState, materialId: string): PlannedMaterial {
  const material = 'filing' in state ? state.filing?.plan.materials.find(({ id }) => id === materialId) : undefined;
  if (!material) throw new Error(`Material ${materialId} is not in the plan of case ${state.caseNo}.`);
  return material;
}
