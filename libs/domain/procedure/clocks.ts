import type { Limit } from '../calendar/index';
import type { ClockOccasion } from '../case/clocks';
import type { CaseState } from '../case/state';
import { BASIS, type Ledger, liveClock, overAt, started, stopped } from '../clock/index';
import { actId } from '../document/act';
import { ofItem, paused, resumed } from '../item/standing-still';
import { HEARING_ORGANISED, HEARING_REQUEST } from './periods';
import { effectOf, hearingOf, plannedProcedure, startedProcedure } from './planned';

/** Clocks of special procedures: the time told, and what stands still meanwhile (许可法 art. 45). */
export function procedureClocks(ledger: Ledger, { row: { event, at, commandId }, after }: ClockOccasion): Ledger {
  switch (event.type) {
    case 'procedureStarted': {
      const { procedureKey, procedureId, itemIds, timeNeeded } = event;
      return timeNeeded
        ? timeTold(ledger, { procedureKey, procedureId, itemIds, timeNeeded, at, commandId, after })
        : ledger;
    }
    case 'procedureProlonged': {
      // The first notice covers the time until now, the second one what follows: each is in the ledger.
      const { procedureKey, timeNeeded } = event;
      const { procedureId, itemIds } = startedProcedure(after, procedureKey);
      const before = over(ledger, procedureKey, at, after);
      return timeTold(before, { procedureKey, procedureId, itemIds, timeNeeded, at, commandId, after });
    }
    case 'procedureTimeOver':
    case 'procedureEnded':
      return over(ledger, event.procedureKey, at, after);
    case 'itemGranted':
    case 'itemDenied':
    case 'itemPrerequisiteFailed':
    case 'itemWithdrawn':
    case 'itemTerminated':
      return withoutEnded(ledger, at, after);
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
      return paused(running, [itemId], effect, { at, cause: 'hearing', reason: 'hearing', ground }, after);
    }
    case 'hearingWaived':
    case 'hearingRightLapsed':
      return stopped(ledger, ofItem(event.heardItemId, 'hearingRequest'), at);
    case 'hearingHeld': {
      const { heardItemId } = event;
      const end = overAt(liveClock(ledger, 'hearing', heardItemId), after.calendar, at);
      return resumed(stopped(ledger, ofItem(heardItemId, 'hearing'), at), [heardItemId], 'hearing', end);
    }
    case 'clockExpired': {
      // The law gives 20 working days: what the authority needs beyond them is not taken off.
      const { kind, itemId } = ledger[event.clockId] ?? {};
      return kind === 'hearing' && itemId !== undefined ? resumed(ledger, [itemId], 'hearing', event.dueAt) : ledger;
    }
    default:
      return ledger;
  }
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
function timeTold(
  ledger: Ledger,
  { procedureKey, procedureId, itemIds, timeNeeded, at, commandId, after }: Told,
): Ledger {
  const { name } = plannedProcedure(after, procedureId);
  const effect = effectOf(after, procedureId);
  const act = actId('specialProcedureNotice', procedureKey, commandId);
  const ground = { what: name, basis: effect.basis, act };
  const told = { ...ground, what: `启动${name}` };
  const running = started(ledger, { kind: 'procedure', about: procedureKey, at, limit: timeNeeded, ground: told });
  return paused(running, itemIds, effect, { at, cause: procedureKey, reason: 'specialProcedure', ground }, after);
}

/** The time told is over, or the procedure is, whichever comes first: what it stopped runs on from there. */
function over(ledger: Ledger, procedureKey: string, at: number, after: CaseState): Ledger {
  const { itemIds } = startedProcedure(after, procedureKey);
  const clock = liveClock(ledger, 'procedure', procedureKey);
  const end = overAt(clock, after.calendar, at);
  return resumed(
    stopped(ledger, ({ id }) => id === clock?.id, end),
    itemIds,
    procedureKey,
    end,
  );
}

/** A procedure none of whose items is open any more is over with the last of them. */
function withoutEnded(ledger: Ledger, at: number, after: CaseState): Ledger {
  const started = 'procedures' in after ? Object.entries(after.procedures?.started ?? {}) : [];
  return started
    .filter(([, { endedAt }]) => endedAt !== undefined)
    .map(([key]) => liveClock(ledger, 'procedure', key)?.id)
    .reduce((sum, ended) => (ended === undefined ? sum : stopped(sum, ({ id }) => id === ended, at)), ledger);
}
