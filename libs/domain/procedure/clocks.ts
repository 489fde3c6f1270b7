import type { Limit } from '../calendar/index';
import type { ClockOccasion } from '../case/clocks';
import type { ClockEffect } from '../case/plan';
import type { CaseState } from '../case/state';
import { BASIS, type Ledger, noted, openPauses, started, stopped, type Which } from '../clock/index';
import { actId } from '../document/act';
import { ofItem, type Pause, paused, resumed } from '../item/clocks';
import { isEnded } from '../item/state';
import { HEARING_ORGANISED, HEARING_REQUEST } from './periods';
import {
  departmentsToVisit,
  effectOf,
  findProcedure,
  hearingOf,
  isVisit,
  plannedProcedure,
  startedProcedure,
} from './planned';

/** Clocks of special procedures: the time told, the visit to be held, the hearing, and what they stop. */
export function procedureClocks(ledger: Ledger, { row: { event, at, commandId }, after }: ClockOccasion): Ledger {
  switch (event.type) {
    case 'itemStarted':
      return visitsStarted(ledger, event.itemId, at, after);
    case 'procedureStarted': {
      const { procedureKey, procedureId, itemIds, timeNeeded } = event;
      return timeNeeded
        ? told(ledger, { procedureKey, procedureId, itemIds, timeNeeded, at, commandId, after })
        : ledger;
    }
    case 'procedureProlonged': {
      const { procedureKey, timeNeeded } = event;
      const { procedureId, itemIds } = startedProcedure(after, procedureKey);
      const before = stopped(ledger, ofProcedure(procedureKey), at);
      return told(before, { procedureKey, procedureId, itemIds, timeNeeded, at, commandId, after });
    }
    case 'procedureTimeOver':
    case 'procedureEnded': {
      const { itemIds } = startedProcedure(after, event.procedureKey);
      return runOn(stopped(ledger, ofProcedure(event.procedureKey), at), itemIds, event.procedureKey, at);
    }
    case 'visitRecorded':
      return departmentsToVisit(after, event.procedureId).length === 0
        ? stopped(ledger, ({ id }) => id === `visit/${event.procedureId}`, at)
        : ledger;
    case 'itemGranted':
    case 'itemDenied':
    case 'itemPrerequisiteFailed':
    case 'itemWithdrawn':
    case 'itemTerminated':
      return withoutItems(ledger, at, after);
    case 'visitOverdue':
      return noted(ledger, ({ id }) => id === `visit/${event.procedureId}`, { kind: 'expire', at });
    default:
      return ledger;
  }
}

/** A hearing stops the clocks from its request until its record (许可法 art. 45), the applicant being told of the time. */
export function hearingClocks(ledger: Ledger, { row: { event, at, commandId }, after }: ClockOccasion): Ledger {
  switch (event.type) {
    case 'hearingRightTold': {
      const itemId = event.heardItemId;
      const act = actId('hearingRightNotice', itemId, commandId);
      const ground = { what: '告知听证权利', basis: BASIS.hearingRequest, act };
      return started(ledger, { kind: 'hearingRequest', about: itemId, itemId, at, limit: HEARING_REQUEST, ground });
    }
    case 'hearingRequested': {
      const itemId = event.heardItemId;
      const act = actId('specialProcedureNotice', `hearing/${itemId}`, commandId);
      const ground = { what: '听证', basis: BASIS.specialProcedure, act };
      const answered = stopped(ledger, ofItem(itemId, 'hearingRequest'), at);
      const running = started(answered, {
        kind: 'hearing',
        about: itemId,
        itemId,
        at,
        limit: HEARING_ORGANISED,
        ground: { what: '提出听证申请', basis: BASIS.hearing, act },
      });
      const effect = effectOf(after, hearingOf(after, itemId).procedureId);
      const pause = { at, cause: hearingCause(itemId), reason: 'hearing', ground } as const;
      return stopClocks(running, [itemId], effect, pause, after);
    }
    case 'hearingWaived':
    case 'hearingRightLapsed':
      return stopped(ledger, ofItem(event.heardItemId, 'hearingRequest'), at);
    case 'hearingHeld':
      return heard(stopped(ledger, ofItem(event.heardItemId, 'hearing'), at), event.heardItemId, at);
    case 'itemWithdrawn':
    case 'itemTerminated':
      // A hearing that will not be held any more keeps joint handling of the others from running on no longer.
      return heard(ledger, event.itemId, at);
    default:
      return ledger;
  }
}

function heard(ledger: Ledger, itemId: string, at: number): Ledger {
  return runOn(ledger, [itemId], hearingCause(itemId), at);
}

/** Two items may be heard at once: joint handling stands still until both have been. */
function hearingCause(itemId: string): string {
  return `hearing/${itemId}`;
}

interface Told {
  readonly procedureKey: string;
  readonly procedureId: string;
  readonly itemIds: readonly string[];
  readonly timeNeeded: Limit;
  readonly at: number;
  readonly commandId: string | undefined;
  readonly after: CaseState;
}

/** The time told runs, and while it does the clocks stand that the catalogue lets stand. */
function told(ledger: Ledger, { procedureKey, procedureId, itemIds, timeNeeded, at, commandId, after }: Told): Ledger {
  const { name } = plannedProcedure(after, procedureId);
  const effect = effectOf(after, procedureId);
  const act = actId('specialProcedureNotice', procedureKey, commandId);
  const ground = { what: name, basis: effect.basis, act };
  const running = started(ledger, { kind: 'procedure', about: procedureKey, at, limit: timeNeeded, ground });
  return stopClocks(running, itemIds, effect, { at, cause: procedureKey, reason: 'specialProcedure', ground }, after);
}

/** What is held for items that have all ended is over with them: no time runs out, nobody answers for it. */
function withoutItems(ledger: Ledger, at: number, after: CaseState): Ledger {
  if (!('items' in after) || !after.items || !after.procedures) return ledger;
  const { items, procedures } = after;
  const idle = Object.entries(procedures.started).filter(([, { itemIds }]) =>
    itemIds.every((id) => items[id] === undefined || isEnded(items[id])),
  );
  const withoutProcedures = idle.reduce(
    (sum, [key, { itemIds }]) => runOn(stopped(sum, ofProcedure(key), at), itemIds, key, at),
    ledger,
  );
  const awaited = ({ id }: { readonly id: string }): boolean => {
    const procedureId = id.slice('visit/'.length);
    return findProcedure(after, procedureId) !== undefined && departmentsToVisit(after, procedureId).length > 0;
  };
  return stopped(withoutProcedures, (clock) => clock.kind === 'visit' && !awaited(clock), at);
}

function ofProcedure(procedureKey: string): Which {
  return ({ kind, id }) =>
    kind === 'procedure' && (id === `procedure/${procedureKey}` || id.startsWith(`procedure/${procedureKey}#`));
}

/** Stops the clocks of items, and joint handling with them when one of its licences stands still. */
function stopClocks(
  ledger: Ledger,
  itemIds: readonly string[],
  effect: ClockEffect,
  pause: Pause,
  after: CaseState,
): Ledger {
  const own = paused(ledger, itemIds, effect, pause);
  const joint = 'filing' in after ? after.filing?.plan.joint : undefined;
  const binds = effect.statutory === 'pauses' && joint?.itemIds.some((id) => itemIds.includes(id)) === true;
  return binds ? noted(own, ({ kind }) => kind === 'joint', { kind: 'pause', ...pause }) : own;
}

function runOn(ledger: Ledger, itemIds: readonly string[], cause: string, at: number): Ledger {
  const own = resumed(ledger, itemIds, cause, at);
  const jointStands: Which = (clock) =>
    clock.kind === 'joint' && openPauses(clock).some((pause) => pause.cause === cause);
  return noted(own, jointStands, { kind: 'resume', at, cause });
}

/** The period to hold a joint visit begins when the first of its items starts. */
function visitsStarted(ledger: Ledger, itemId: string, at: number, after: CaseState): Ledger {
  const procedures = 'filing' in after ? (after.filing?.plan.specialProcedures ?? []) : [];
  const due = procedures.filter(({ terms, itemIds }) => isVisit(terms?.kind) && itemIds.includes(itemId));
  return due.reduce((sum, { id, name, terms }) => {
    if (!terms?.limit || `visit/${id}` in sum) return sum;
    const ground = { what: `受理，须组织${name}`, basis: terms.basis };
    return started(sum, { kind: 'visit', about: id, at, limit: terms.limit, ground });
  }, ledger);
}
