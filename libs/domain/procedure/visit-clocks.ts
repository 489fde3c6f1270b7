import type { ClockOccasion } from '../case/clocks';
import type { PlannedProcedure } from '../case/plan';
import type { CaseState } from '../case/state';
import { type Ledger, liveClock, noted, started, stopped } from '../clock/index';
import { actId } from '../document/act';
import { paused, resumed } from '../item/standing-still';
import { departmentsToVisit, effectOf, isVisit, plannedProcedure, visitsOf } from './planned';

/**
 * The period to hold a joint visit (联合勘验、评审、验收): it begins when the first of its items starts and ends when no department
 * has to come any more. It begins again for an item that starts afterwards, and for the re-check when the time to rectify is
 * over; the applicant's time to rectify is not the organiser's.
 */
export function visitClocks(ledger: Ledger, occasion: ClockOccasion): Ledger {
  const { event, at } = occasion.row;
  const { after } = occasion;
  switch (event.type) {
    case 'visitAppointed':
      return standingUntilHeld(ledger, event, occasion);
    case 'itemStarted':
      return visitsOf(after, event.itemId)
        .filter(({ id }) => departmentsToVisit(after, id).includes(ownerOf(event.itemId, after)))
        .reduce((sum, procedure) => visitDue(sum, procedure, '受理，须组织', at), ledger);
    case 'rectificationSupplied':
    case 'rectificationExpired':
      return visitsOf(after, event.itemId)
        .filter(({ id }) => departmentsToVisit(after, id).includes(ownerOf(event.itemId, after)))
        .reduce((sum, procedure) => visitDue(sum, procedure, '整改结束，须组织复查：', at), ledger);
    case 'visitRecorded':
    case 'rectificationRequested':
    case 'itemGranted':
    case 'itemDenied':
    case 'itemPrerequisiteFailed':
    case 'itemWithdrawn':
    case 'itemTerminated':
      return withoutHeld(ledger, at, after);
    case 'visitOverdue': {
      const clock = liveClock(ledger, 'visit', event.procedureId);
      return noted(ledger, ({ id }) => id === clock?.id, { kind: 'expire', at });
    }
    default:
      return ledger;
  }
}

type Appointed = Extract<ClockOccasion['row']['event'], { readonly type: 'visitAppointed' }>;

/**
 * Where the catalogue lets clocks stand for a visit, they do from the day it is told to the time that was told; from then on they
 * run, held or not. An appointment that is moved takes the place of the one before.
 */
function standingUntilHeld(
  ledger: Ledger,
  { procedureId, heldAt }: Appointed,
  { row: { at, commandId }, after }: ClockOccasion,
): Ledger {
  const { name, itemIds } = plannedProcedure(after, procedureId);
  const effect = effectOf(after, procedureId);
  const appointments = 'procedures' in after ? (after.procedures?.visits[procedureId]?.appointments ?? []) : [];
  const causeOf = (number: number): string => `visit/${procedureId}/${number}`;
  const before = resumed(ledger, itemIds, causeOf(appointments.length - 1), at);
  const act = actId('specialProcedureNotice', causeOf(appointments.length), commandId);
  const ground = { what: name, basis: effect.basis, act };
  const pause = { at, cause: causeOf(appointments.length), reason: 'specialProcedure', ground } as const;
  return resumed(paused(before, itemIds, effect, pause, after), itemIds, pause.cause, Math.max(at, heldAt));
}

function visitDue(ledger: Ledger, { id, name, terms }: PlannedProcedure, what: string, at: number): Ledger {
  if (!terms?.limit) return ledger;
  const ground = { what: `${what}${name}`, basis: terms.basis };
  return started(ledger, { kind: 'visit', about: id, at, limit: terms.limit, ground });
}

function ownerOf(itemId: string, state: CaseState): string {
  const items = 'filing' in state ? state.filing?.plan.items : undefined;
  return items?.find(({ id }) => id === itemId)?.departmentId ?? '';
}

/** Visits for which nobody is missing any more have been held, or are not needed. */
function withoutHeld(ledger: Ledger, at: number, after: CaseState): Ledger {
  const procedures = 'filing' in after ? (after.filing?.plan.specialProcedures ?? []) : [];
  return procedures
    .filter(({ id, terms }) => isVisit(terms?.kind) && departmentsToVisit(after, id).length === 0)
    .map(({ id }) => liveClock(ledger, 'visit', id)?.id)
    .reduce((sum, held) => (held === undefined ? sum : stopped(sum, ({ id }) => id === held, at)), ledger);
}
