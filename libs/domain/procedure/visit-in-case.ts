import type { PlannedProcedure, ProcedureTerms } from '../case/plan';
import { type CaseRefusal, refuse } from '../case/refusal';
import type { CaseAt, Occasion } from '../case/rule';
import { isEnded } from '../item/state';
import { departmentsWith, findProcedure, isVisit } from './planned';
import { takesPart } from './procedure';
import type { Appointment } from './state';

type Case = CaseAt<'inProgress'>;

/** Who appoints and records visits. */
export const ORGANIZERS = ['windowClerk', 'department', 'departmentHead'] as const;

/** A visit that the case may hold. */
export interface VisitInCase {
  readonly procedure: PlannedProcedure;
  readonly terms: ProcedureTerms;
}

/** The visit of a procedure, if the actor may handle it and an item still needs it. */
export function visitIn(procedureId: string, state: Case, { actor, department }: Occasion): VisitInCase | CaseRefusal {
  const procedure = findProcedure(state, procedureId);
  if (!procedure?.terms || !isVisit(procedure.terms.kind)) {
    return refuse('procedureUnknown', `本件没有联合勘验、评审或者验收“${procedureId}”。`, '请核对程序编号。');
  }
  const { terms, name } = procedure;
  if (actor.role !== 'windowClerk' && !takesPart(terms, department)) {
    return refuse('notYourItem', `“${name}”不由贵单位组织或者参加。`, '请核对程序和部门编号。');
  }
  if (departmentsWith(state, procedureId, (item) => !isEnded(item)).length > 0) return { procedure, terms };
  return refuse('visitNotAppointed', `“${name}”已经没有待核查的事项。`, '请查看各事项的状态。');
}

/** The appointment that stands and whose record is still to come. */
export function standingAppointment(procedureId: string, { procedures }: Case): Appointment | undefined {
  const last = procedures.visits[procedureId]?.appointments.at(-1);
  return last?.recorded === false ? last : undefined;
}
