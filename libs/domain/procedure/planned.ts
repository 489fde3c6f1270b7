import type { ClockEffect, PlannedProcedure, ProcedureKind } from '../case/plan';
import type { CaseState } from '../case/state';
import type { ItemState } from '../item/state';
import type { Hearing, StartedProcedure, Visit } from './state';

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

/** The visits that an item is part of. */
export function visitsOf(state: CaseState, itemId: string): readonly PlannedProcedure[] {
  const procedures = 'filing' in state ? (state.filing?.plan.specialProcedures ?? []) : [];
  return procedures.filter(({ terms, itemIds }) => isVisit(terms?.kind) && itemIds.includes(itemId));
}

/**
 * Departments a visit is for now: they have no finding yet, or let the applicant rectify and must look again. A department whose
 * items have not begun, are all decided, or are with the applicant for rectification, need not come.
 */
export function departmentsToVisit(state: CaseState, procedureId: string): readonly string[] {
  const findings = findingsOf(state, procedureId);
  return departmentsWith(state, procedureId, isWithDepartment).filter(
    (id) => (findings[id]?.result ?? 'rectify') === 'rectify',
  );
}

function isWithDepartment({ status }: ItemState): boolean {
  return status === 'dispatching' || status === 'inReview';
}

/** Departments that own an item of a procedure which passes a test. */
export function departmentsWith(
  state: CaseState,
  procedureId: string,
  test: (item: ItemState) => boolean,
): readonly string[] {
  if (!('items' in state) || !state.items || !state.filing) return [];
  const { items, filing } = state;
  const { itemIds } = plannedProcedure(state, procedureId);
  const concerned = filing.plan.items.filter(({ id }) => {
    const item = items[id];
    return itemIds.includes(id) && item !== undefined && test(item);
  });
  return [...new Set(concerned.map(({ departmentId }) => departmentId))];
}

function findingsOf(state: CaseState, procedureId: string): Visit['findings'] {
  return ('procedures' in state && state.procedures?.visits[procedureId]?.findings) || {};
}
