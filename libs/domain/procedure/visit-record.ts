import type { CaseEvent } from '../case/event';
import type { PlannedProcedure } from '../case/plan';
import { type CaseRefusal, refuse } from '../case/refusal';
import { type CaseAt, rule } from '../case/rule';
import { rectificationBarred } from '../item/rectification';
import { isRunning, isSuspended } from '../item/state';
import type { VisitOutcome } from './command';
import { departmentsToVisit, findProcedure } from './planned';
import { ORGANIZERS, standingAppointment, visitIn, type VisitInCase } from './visit-in-case';

type Case = CaseAt<'inProgress'>;

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
    return outcomesWrong(outcomes, visit, state, occasion.now) ?? outcomesBarred(outcomes, visit, state);
  },
  decide: ({ procedureId, findings, outcomes }, state) => {
    const present = outcomes.map(({ departmentId }) => departmentId);
    // A department whose items have ended since it was appointed had no reason to come.
    const needed = departmentsToVisit(state, procedureId);
    const appointed = standingAppointment(procedureId, state)?.departmentIds ?? [];
    const absentIds = appointed.filter((id) => !present.includes(id) && needed.includes(id));
    const recorded: CaseEvent = { type: 'visitRecorded', procedureId, findings, outcomes, absentIds };
    return [recorded, ...outcomes.flatMap((outcome) => rectificationsOf(outcome, procedureId, state))];
  },
});

/** The record is of an appointment that was held, with one outcome of each department that attended. */
function outcomesWrong(
  outcomes: readonly VisitOutcome[],
  { procedure: { id, name } }: VisitInCase,
  state: Case,
  now: number,
): CaseRefusal | undefined {
  const appointment = standingAppointment(id, state);
  if (!appointment) {
    return refuse('visitNotAppointed', `“${name}”没有待记录的安排。`, '请先安排时间、地点和人员。');
  }
  if (now < appointment.heldAt) {
    return refuse('visitPending', `还没有到“${name}”安排的时间。`, '请在核查进行后记录；提前进行的，须先改期。');
  }
  const departmentIds = outcomes.map(({ departmentId }) => departmentId);
  const wrong = departmentIds.filter(
    (departmentId, index) =>
      !appointment.departmentIds.includes(departmentId) || departmentIds.indexOf(departmentId) !== index,
  );
  if (outcomes.length > 0 && wrong.length === 0) return undefined;
  return refuse(
    'departmentsLeftOut',
    `结论与安排不符：${wrong.join('、') || '没有任何部门的结论'}。`,
    `安排到场的部门各有一个结论：${appointment.departmentIds.join('、')}。`,
  );
}

function outcomesBarred(outcomes: readonly VisitOutcome[], visit: VisitInCase, state: Case): CaseRefusal | undefined {
  return outcomes.map((outcome) => outcomeBarred(outcome, visit, state)).find((refusal) => refusal !== undefined);
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

/** Items of a department that a visit is about and that are with the department; nothing is asked of a suspended one. */
function itemsOf(departmentId: string, { itemIds }: PlannedProcedure, { items, filing }: Case): readonly string[] {
  return filing.plan.items
    .filter((item) => item.departmentId === departmentId && itemIds.includes(item.id))
    .map(({ id }) => id)
    .filter((id) => {
      const item = items[id];
      return item !== undefined && isRunning(item) && item.status !== 'rectification' && !isSuspended(item);
    });
}
