import type { CaseState } from '../case/state';
import { subjectsOf } from '../offer/state';
import type { SupervisionRule } from './card';

/** Name under which the window of the coordinator is charged. */
export const WINDOW = 'window';

/**
 * Whom a card of a rule counts against: the one that holds the ball. `undefined` when nobody does: the applicant's own time is
 * spared where the rule says so. `about` is an item, or the procedure of a joint visit.
 */
export function chargedWith(rule: SupervisionRule, about: string | undefined, state: CaseState): string | undefined {
  if (rule.against === 'window') return WINDOW;
  if (about === undefined) return WINDOW;
  const plan = 'filing' in state ? state.filing?.plan : undefined;
  const organizer = plan?.specialProcedures.find(({ id }) => id === about)?.terms?.organizerDepartmentId ?? WINDOW;
  if (rule.against === 'organizer') return organizer;
  if (rule.sparesApplicantsTime && applicantHolds(about, state)) return undefined;
  return plan?.items.find(({ id }) => id === about)?.departmentId ?? organizer;
}

/** Whether the applicant has to act on an item: 整改, or a material tolerated as missing. */
function applicantHolds(itemId: string, state: CaseState): boolean {
  if (!('items' in state) || !state.items || !state.filing) return false;
  if (state.items[itemId]?.status === 'rectification') return true;
  const tolerated = subjectsOf(state.offers, 'tolerance', 'inForce');
  return state.filing.plan.materials.some(({ id, usedBy }) => tolerated.includes(id) && usedBy.includes(itemId));
}
