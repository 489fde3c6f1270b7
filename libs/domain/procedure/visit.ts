import type { CaseEvent } from '../case/event';
import type { PlannedProcedure, ProcedureTerms } from '../case/plan';
import { type CaseRefusal, refuse } from '../case/refusal';
import { type CaseAt, type Occasion, rule } from '../case/rule';
import { rectificationBarred } from '../item/rectification';
import { isRunning } from '../item/state';
import type { VisitOutcome } from './command';
import { departmentsToVisit, findProcedure, isVisit } from './planned';
import { takesPart } from './procedure';

type Case = CaseAt<'inProgress'>;

const ORGANIZERS = ['windowClerk', 'department', 'departmentHead'] as const;

/**
 * 联合勘验、评审、验收: one appointment for all departments that need it, with at least as many officers as the catalogue asks for
 * (许可法 art. 34: two). Given again it moves the appointment, with a reason.
 */
export const appointVisit = rule('appointVisit', {
  roles: ORGANIZERS,
  statuses: ['inProgress'],
  check: ({ procedureId, inspectors, heldAt, reason }, state, occasion) => {
    const visit = visitIn(procedureId, state, occasion);
    if ('code' in visit) return visit;
    const needed = departmentsToVisit(state, procedureId);
    const coming = inspectors.map(({ departmentId }) => departmentId);
    const leftOut = needed.filter((id) => !coming.includes(id));
    if (leftOut.length > 0) {
      return refuse(
        'departmentsLeftOut',
        `还有部门需要一并到场：${leftOut.join('、')}。`,
        '请一次安排所有需要到场的部门。',
      );
    }
    const officers = new Set(inspectors.flatMap(({ officerIds }) => officerIds));
    const least = visit.terms.minInspectors;
    if (officers.size < least) {
      return refuse(
        'inspectorsTooFew',
        `至少需要${least}名工作人员到场，现有${officers.size}名。`,
        `请指派${least}名以上工作人员（《行政许可法》第三十四条）。`,
      );
    }
    const last = state.procedures.visits[procedureId]?.appointments.at(-1);
    if (last && !last.recorded && last.heldAt !== heldAt && !reason) {
      return refuse('reasonMissing', '已有安排，改期须说明理由。', '请填写改期的理由。');
    }
    return undefined;
  },
  decide: ({ procedureId, heldAt, place, inspectors, reason }) => [
    { type: 'visitAppointed', procedureId, heldAt, place, inspectors, ...(reason !== undefined && { reason }) },
  ],
});

/**
 * The record of a visit: one set of findings, and for each department that attended one of three outcomes. Who was appointed
 * and did not attend is on record and holds up nobody: its visit can be made up for, the others go on.
 */
export const recordVisit = rule('recordVisit', {
  roles: ORGANIZERS,
  statuses: ['inProgress'],
  check: ({ procedureId, outcomes }, state, occasion) => {
    const visit = visitIn(procedureId, state, occasion);
    if ('code' in visit) return visit;
    const appointment = standingAppointment(procedureId, state);
    if (!appointment) {
      return refuse('visitNotAppointed', `“${visit.procedure.name}”没有待记录的安排。`, '请先安排时间、地点和人员。');
    }
    const strangers = outcomes.filter(({ departmentId }) => !appointment.departmentIds.includes(departmentId));
    if (outcomes.length === 0 || strangers.length > 0) {
      const wrong = strangers.map(({ departmentId }) => departmentId).join('、') || '没有任何部门的结论';
      return refuse(
        'departmentsLeftOut',
        `结论与安排不符：${wrong}。`,
        `安排到场的部门：${appointment.departmentIds.join('、')}。`,
      );
    }
    return outcomes.map((outcome) => outcomeBarred(outcome, visit, state)).find((refusal) => refusal !== undefined);
  },
  decide: ({ procedureId, findings, outcomes }, state) => {
    const present = outcomes.map(({ departmentId }) => departmentId);
    const appointed = standingAppointment(procedureId, state)?.departmentIds ?? [];
    const absentIds = appointed.filter((id) => !present.includes(id));
    const recorded: CaseEvent = { type: 'visitRecorded', procedureId, findings, outcomes, absentIds };
    return [recorded, ...outcomes.flatMap((outcome) => rectificationsOf(outcome, procedureId, state))];
  },
});

interface VisitInCase {
  readonly procedure: PlannedProcedure;
  readonly terms: ProcedureTerms;
}

function visitIn(procedureId: string, state: Case, { actor, department }: Occasion): VisitInCase | CaseRefusal {
  const procedure = findProcedure(state, procedureId);
  if (!procedure?.terms || !isVisit(procedure.terms.kind)) {
    return refuse('procedureUnknown', `本件没有联合勘验、评审或者验收“${procedureId}”。`, '请核对程序编号。');
  }
  const { terms, name } = procedure;
  if (actor.role !== 'windowClerk' && !takesPart(terms, department)) {
    return refuse('notYourItem', `“${name}”不由贵单位组织或者参加。`, '请核对程序和部门编号。');
  }
  if (departmentsToVisit(state, procedureId).length > 0) return { procedure, terms };
  return refuse('visitNotAppointed', `“${name}”已经没有待核查的事项。`, '请查看各事项的状态。');
}

function standingAppointment(procedureId: string, { procedures }: Case) {
  const last = procedures.visits[procedureId]?.appointments.at(-1);
  return last?.recorded === false ? last : undefined;
}

/** 不通过但允许整改 needs requirements, and an item that the catalogue lets rectify once more. */
function outcomeBarred(
  { departmentId, result, requirements = [] }: VisitOutcome,
  { procedure, terms }: VisitInCase,
  state: Case,
): CaseRefusal | undefined {
  if (!terms.outcomes.includes(result)) {
    return refuse(
      'rectificationNotProvided',
      `“${procedure.name}”没有这种结论：${result}。`,
      `请从 ${terms.outcomes.join('、')} 中选择。`,
    );
  }
  if (result !== 'rectify') return undefined;
  if (requirements.length === 0) {
    return refuse('reasonMissing', `没有写明${departmentId}的整改要求。`, '请逐条写明整改要求。');
  }
  const barred = itemsOf(departmentId, procedure, state).map((itemId) => rectificationBarred(itemId, state));
  return barred.find((refusal) => refusal !== undefined);
}

function rectificationsOf(
  { departmentId, result, requirements = [] }: VisitOutcome,
  procedureId: string,
  state: Case,
): readonly CaseEvent[] {
  const procedure = findProcedure(state, procedureId);
  if (result !== 'rectify' || !procedure) return [];
  return itemsOf(departmentId, procedure, state).map((itemId) => {
    const item = state.items[itemId];
    const round = item && 'round' in item ? item.round : 1;
    return { type: 'rectificationRequested', itemId, round, requirements };
  });
}

/** Items of a department that a visit is about and that are with the department. */
function itemsOf(departmentId: string, { itemIds }: PlannedProcedure, { items, filing }: Case): readonly string[] {
  return filing.plan.items
    .filter((item) => item.departmentId === departmentId && itemIds.includes(item.id))
    .map(({ id }) => id)
    .filter((id) => {
      const item = items[id];
      return item !== undefined && isRunning(item) && item.status !== 'rectification';
    });
}
