import { timeInWords } from '../calendar/index';
import { changeItem } from '../case/evolve/items';
import { type StepsOf, withItems } from '../case/evolve/phase';
import type { CaseState } from '../case/state';
import { tell } from '../item/evolve';
import type { ProcedureEvent } from './event';
import { hearingOf, plannedProcedure, startedProcedure } from './planned';
import type { Hearing, Procedures, StartedProcedure, Visit } from './state';

/** What happens in special procedures, visits and hearings. */
export const PROCEDURE_STEPS: StepsOf<ProcedureEvent['type']> = {
  procedureStarted: (state, { procedureKey, procedureId, itemIds, timeNeeded }, { at }) =>
    withStarted(state, procedureKey, {
      procedureId,
      itemIds,
      startedAt: at,
      ...(timeNeeded && { timeNeeded, toldAt: at }),
    }),
  procedureProlonged: (state, { procedureKey, timeNeeded }, { at }) =>
    withStarted(state, procedureKey, {
      ...startedProcedure(state, procedureKey),
      timeNeeded,
      toldAt: at,
      timeOver: false,
    }),
  procedureTimeOver: (state, { procedureKey }) =>
    withStarted(state, procedureKey, { ...startedProcedure(state, procedureKey), timeOver: true }),
  procedureEnded: (state, { procedureKey }, { at }) =>
    withStarted(state, procedureKey, { ...startedProcedure(state, procedureKey), endedAt: at }),

  visitAppointed: (state, { procedureId, heldAt, place, inspectors }) => {
    const visit = visitOf(state, procedureId);
    const departmentIds = [...new Set(inspectors.map(({ departmentId }) => departmentId))];
    const appointments = [...visit.appointments, { heldAt, place, departmentIds, recorded: false }];
    const { name, itemIds } = plannedProcedure(state, procedureId);
    const text = `${name}：${timeInWords(heldAt)}，${place}`;
    return departmentsTold(withVisit(state, { ...visit, appointments }), itemIds, departmentIds, text);
  },
  visitRecorded: (state, { procedureId, outcomes, absentIds }, { at }) => {
    const visit = visitOf(state, procedureId);
    const found = outcomes.map(({ departmentId, result }) => [departmentId, { result, at }] as const);
    const present = new Set(outcomes.map(({ departmentId }) => departmentId));
    return withVisit(state, {
      ...visit,
      appointments: visit.appointments.map((one) => ({ ...one, recorded: true })),
      findings: { ...visit.findings, ...Object.fromEntries(found) },
      absentIds: [...new Set([...visit.absentIds.filter((id) => !present.has(id)), ...absentIds])],
    });
  },
  visitOverdue: (state, { procedureId }) => withVisit(state, { ...visitOf(state, procedureId), overdue: true }),

  hearingRightTold: (state, { heardItemId, procedureId }, { at }) =>
    withHearing(state, heardItemId, { procedureId, toldAt: at, step: 'told' }),
  hearingRequested: (state, { heardItemId }, { at }) =>
    withHearing(state, heardItemId, { ...told(state, heardItemId), step: 'requested', requestedAt: at }),
  hearingWaived: (state, { heardItemId }) =>
    withHearing(state, heardItemId, { ...told(state, heardItemId), step: 'waived' }),
  hearingRightLapsed: (state, { heardItemId }) =>
    withHearing(state, heardItemId, { ...told(state, heardItemId), step: 'lapsed' }),
  hearingScheduled: (state, { heardItemId, heldAt, place, officerId }, { at }) => {
    const before = hearingOf(state, heardItemId);
    const requestedAt = 'requestedAt' in before ? before.requestedAt : at;
    const scheduled = { ...told(state, heardItemId), requestedAt, heldAt, place, officerId } as const;
    return withHearing(state, heardItemId, { ...scheduled, step: 'scheduled' });
  },
  hearingHeld: (state, { heardItemId }, { at }) => {
    const before = hearingOf(state, heardItemId);
    const officerId = before.step === 'scheduled' ? before.officerId : '';
    return withHearing(state, heardItemId, { ...told(state, heardItemId), step: 'held', heldAt: at, officerId });
  },
};

function told(state: CaseState, itemId: string): Pick<Hearing, 'procedureId' | 'toldAt'> {
  const { procedureId, toldAt } = hearingOf(state, itemId);
  return { procedureId, toldAt };
}

function withProcedures(state: CaseState, change: Partial<Procedures>): CaseState {
  return { ...state, procedures: { ...withItems(state).procedures, ...change } } as CaseState;
}

function withStarted(state: CaseState, key: string, procedure: StartedProcedure): CaseState {
  return withProcedures(state, { started: { ...withItems(state).procedures.started, [key]: procedure } });
}

function withVisit(state: CaseState, visit: Visit): CaseState {
  return withProcedures(state, { visits: { ...withItems(state).procedures.visits, [visit.procedureId]: visit } });
}

function withHearing(state: CaseState, itemId: string, hearing: Hearing): CaseState {
  return withProcedures(state, { hearings: { ...withItems(state).procedures.hearings, [itemId]: hearing } });
}

/** The visit as it stands; one that nobody has appointed yet is empty. */
function visitOf(state: CaseState, procedureId: string): Visit {
  const known = withItems(state).procedures.visits[procedureId];
  return known ?? { procedureId, appointments: [], findings: {}, absentIds: [], overdue: false };
}

/** Every department that comes is told, through each of its items. */
function departmentsTold(
  state: CaseState,
  itemIds: readonly string[],
  departmentIds: readonly string[],
  text: string,
): CaseState {
  const concerned = withItems(state).filing.plan.items.filter(
    ({ id, departmentId }) => itemIds.includes(id) && departmentIds.includes(departmentId),
  );
  return concerned.reduce((sum, { id }) => changeItem(sum, id, (item) => tell(item, 'visit', text)), state);
}
