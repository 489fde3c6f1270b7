import type { ClockOccasion } from '../case/clocks';
import type { PlannedProcedure } from '../case/plan';
import type { CaseState } from '../case/state';
import { type Ledger, liveClock, noted, started, stopped } from '../clock/index';
import { departmentsToVisit, isVisit, visitsOf } from './planned';

/**
 * The period to hold a joint visit (联合勘验、评审、验收): it begins when the first of its items starts and ends when no department
 * has to come any more. When the time to rectify is over, it begins again for the re-check; the applicant's time to rectify is
 * not the organiser's.
 */
export function visitClocks(ledger: Ledger, { row: { event, at }, after }: ClockOccasion): Ledger {
  switch (event.type) {
    case 'itemStarted':
      return visitsOf(after, event.itemId)
        .filter(({ id }) => !(`visit/${id}` in ledger))
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
