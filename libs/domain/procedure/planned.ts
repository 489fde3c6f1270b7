import type { ClockEffect, PlannedProcedure, ProcedureKind } from '../case/plan';
import type { CaseState } from '../case/state';
import { isEnded } from '../item/state';
import type { Hearing, StartedProcedure } from './state';

/** Kinds that are held as one appointment on the spot or at a table: 联合勘验, 联合评审, 联合验收, 现场核查. */
export const VISIT_KINDS = [
  'jointInspection',
  'jointReview',
  'jointAcceptanceCheck',
  'siteInspection',
] as const satisfies readonly ProcedureKind[];

/** Whether a procedure of this kind is held as a visit. */
export function isVisit(kind: ProcedureKind | undefined): boolean {
  return (VISIT_KINDS as readonly (ProcedureKind | undefined)[]).includes(kind);
}

/** A procedure of the plan, by id; `undefined` when the case has none of that id. */
export function findProcedure(state: CaseState, procedureId: string): PlannedProcedure | undefined {
  const procedures = 'filing' in state ? state.filing?.plan.specialProcedures : undefined;
  return procedures?.find(({ id }) => id === procedureId);
}

/** A procedure of the plan that is known to be there. */
export function plannedProcedure(state: CaseState, procedureId: string): PlannedProcedure {
  const procedure = findProcedure(state, procedureId);
  if (!procedure) throw new Error(`Procedure ${procedureId} is not in the plan of case ${state.caseNo}.`);
  return procedure;
}

/** What a procedure does to clocks; nothing, unless the applicant is told of it in writing (许可法 art. 45). */
export function effectOf(state: CaseState, procedureId: string): ClockEffect {
  const { terms } = plannedProcedure(state, procedureId);
  if (!terms) return { statutory: 'runs', promised: 'runs', basis: '目录未规定' };
  const { clockEffect, writtenNotice } = terms;
  return writtenNotice ? clockEffect : { ...clockEffect, statutory: 'runs', promised: 'runs' };
}

/** A procedure under way or over, by its key; known to be there. */
export function startedProcedure(state: CaseState, procedureKey: string): StartedProcedure {
  const started = 'procedures' in state ? state.procedures?.started[procedureKey] : undefined;
  if (!started) throw new Error(`Procedure ${procedureKey} was not started in case ${state.caseNo}.`);
  return started;
}

/** The hearing of an item, known to have been told of. */
export function hearingOf(state: CaseState, itemId: string): Hearing {
  const hearing = 'procedures' in state ? state.procedures?.hearings[itemId] : undefined;
  if (!hearing) throw new Error(`Nobody was told of a hearing of item ${itemId} in case ${state.caseNo}.`);
  return hearing;
}

/** Departments whose items of a procedure are still undecided and whose last finding is not final: those a visit is for. */
export function departmentsToVisit(state: CaseState, procedureId: string): readonly string[] {
  if (!('items' in state) || !state.items || !state.filing || !state.procedures) return [];
  const { itemIds } = plannedProcedure(state, procedureId);
  const { items } = state;
  const findings = state.procedures.visits[procedureId]?.findings ?? {};
  const open = state.filing.plan.items.filter(({ id }) => {
    const item = items[id];
    return itemIds.includes(id) && item !== undefined && !isEnded(item);
  });
  const departmentIds = [...new Set(open.map(({ departmentId }) => departmentId))];
  return departmentIds.filter((id) => {
    const result = findings[id]?.result;
    return result === undefined || result === 'rectify';
  });
}
