import type { ClockOccasion } from '../case/clocks';
import type { CaseState } from '../case/state';
import { isPaused, type Ledger, noted } from '../clock/index';
import { isEnded } from '../item/state';
import { departmentsToVisit, findProcedure } from './planned';

const CAUSE = 'rectification';

/**
 * The time to hold a joint visit stands still while all that is left of it is a second look after a rectification (整改): until
 * the applicant has rectified there is nothing to visit, and nobody answers for his time.
 */
export function revisitClocks(ledger: Ledger, { row: { event, at }, after }: ClockOccasion): Ledger {
  switch (event.type) {
    case 'rectificationRequested':
    case 'rectificationSupplied':
    case 'rectificationExpired':
    case 'itemGranted':
    case 'itemDenied':
    case 'itemWithdrawn':
    case 'itemTerminated':
      return Object.values(ledger)
        .filter(({ kind }) => kind === 'visit')
        .reduce((sum, { id }) => standingAsNeeded(sum, id, at, after), ledger);
    default:
      return ledger;
  }
}

function standingAsNeeded(ledger: Ledger, clockId: string, at: number, after: CaseState): Ledger {
  const clock = ledger[clockId];
  const procedure = findProcedure(after, clockId.slice('visit/'.length));
  if (!clock || !procedure?.terms) return ledger;
  const waits = onlyWaitsForApplicant(procedure.id, procedure.itemIds, after);
  if (waits === isPaused(clock)) return ledger;
  const ground = { what: '等待申请人整改', basis: procedure.terms.basis };
  const entry = waits
    ? ({ kind: 'pause', at, cause: CAUSE, reason: CAUSE, ground } as const)
    : ({ kind: 'resume', at, cause: CAUSE } as const);
  return noted(ledger, ({ id }) => id === clockId, entry);
}

/** Whether every department that must still come waits for a rectification. */
function onlyWaitsForApplicant(procedureId: string, itemIds: readonly string[], after: CaseState): boolean {
  const departmentIds = departmentsToVisit(after, procedureId);
  if (departmentIds.length === 0 || !('items' in after) || !after.items || !after.filing) return false;
  const { items, filing } = after;
  const open = filing.plan.items.filter(({ id, departmentId }) => {
    const item = items[id];
    return itemIds.includes(id) && departmentIds.includes(departmentId) && item !== undefined && !isEnded(item);
  });
  return open.every(({ id }) => items[id]?.status === 'rectification');
}
