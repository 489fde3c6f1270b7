import { isVisit } from '../../procedure/planned';
import { dueAt, startOfDay, dateOf } from '../../calendar/index';
import { HEARING_NOTICE } from '../../procedure/periods';
import { departmentsToVisit } from '../../procedure/planned';
import { standingAppointment } from '../../procedure/visit-in-case';
import { isRunning, isSuspended } from '../../item/state';
import type { CaseCommand } from '../command';
import type { PlannedProcedure } from '../plan';
import type { CaseState } from '../state';
import { HANDED_IN, itemsOf, perItem, type Proposal, type Propose, roundOf, WORDS } from './proposal';

/** Commands about one item. */
type OfItem =
  | 'acknowledge'
  | 'assignReviewer'
  | 'requestRectification'
  | 'supplyRectification'
  | 'grant'
  | 'deny'
  | 'supplyData'
  | 'establishFacts'
  | 'reportEvent'
  | 'extendDecision'
  | 'extendJoint'
  | 'suspendItem'
  | 'resumeItem'
  | 'urge'
  | 'correctDecision'
  | 'reportPostCheck';

/** Commands about a special procedure, a visit, a hearing. */
type OfProcedure =
  | 'startProcedure'
  | 'prolongProcedure'
  | 'endProcedure'
  | 'appointVisit'
  | 'recordVisit'
  | 'tellHearingRight'
  | 'requestHearing'
  | 'waiveHearing'
  | 'scheduleHearing'
  | 'recordHearing';

/** How commands about items are proposed. */
export const ITEM_PROPOSALS: { readonly [T in OfItem]: Propose<T> } = {
  acknowledge: (state) => perItem(state, ({ id }) => ({ type: 'acknowledge', itemId: id, round: roundOf(state, id) })),
  assignReviewer: (state) => perItem(state, ({ id }) => ({ type: 'assignReviewer', itemId: id, reviewerId: WORDS })),
  requestRectification: (state) =>
    perItem(state, ({ id }) => ({
      type: 'requestRectification',
      itemId: id,
      round: roundOf(state, id),
      requirements: [WORDS],
    })),
  supplyRectification: (state) => {
    const { form, materials } = HANDED_IN;
    return perItem(state, ({ id }) => ({
      type: 'supplyRectification',
      itemId: id,
      round: roundOf(state, id),
      form,
      materials,
    }));
  },
  grant: (state) =>
    perItem(state, ({ id, results }) => ({
      type: 'grant',
      itemId: id,
      round: roundOf(state, id),
      resultIds: results.map((result) => result.id),
    })),
  deny: (state) =>
    perItem(state, ({ id }) => ({
      type: 'deny',
      itemId: id,
      round: roundOf(state, id),
      reason: WORDS,
      legalBasis: WORDS,
    })),
  supplyData: (state) =>
    perItem(state, ({ id, data }) =>
      data.length === 0 ? undefined : { type: 'supplyData', itemId: id, dataIds: data.map((datum) => datum.id) },
    ),
  establishFacts: (state) =>
    procedures(state, ({ establishesFactIds }) => establishesFactIds.length > 0).map((procedure) => ({
      ...about(procedure),
      command: { type: 'establishFacts', procedureId: procedure.id, factIds: procedure.establishesFactIds },
    })),
  reportEvent: (state) =>
    itemsOf(state).flatMap((item) =>
      item.waitsFor.map(({ id, label }) => ({
        command: { type: 'reportEvent', itemId: item.id, eventId: id },
        itemId: item.id,
        subject: { kind: 'event', id, name: label },
      })),
    ),
  extendDecision: (state) => perItem(state, ({ id }) => ({ type: 'extendDecision', itemId: id, reason: WORDS })),
  extendJoint: () => [{ command: { type: 'extendJoint', reason: WORDS } }],
  suspendItem: (state) =>
    perItem(state, ({ id }) => ({
      type: 'suspendItem',
      itemId: id,
      ground: 'other',
      reason: WORDS,
      legalBasis: WORDS,
    })),
  resumeItem: (state) => perItem(state, ({ id }) => ({ type: 'resumeItem', itemId: id })),
  urge: (state) => perItem(state, ({ id }) => ({ type: 'urge', itemId: id, message: WORDS })),
  correctDecision: (state) =>
    perItem(state, ({ id }) => {
      const status = 'items' in state ? state.items?.[id]?.status : undefined;
      const to = status === 'granted' ? 'revoked' : 'granted';
      const resultIds =
        itemsOf(state)
          .find((item) => item.id === id)
          ?.results.map((result) => result.id) ?? [];
      return { type: 'correctDecision', itemId: id, to, resultIds, reason: WORDS, legalBasis: WORDS };
    }),
  reportPostCheck: (state) =>
    perItem(state, ({ id }) => ({ type: 'reportPostCheck', itemId: id, fulfilled: true, findings: WORDS })),
};

/** How commands about procedures are proposed. */
export const PROCEDURE_PROPOSALS: { readonly [T in OfProcedure]: Propose<T> } = {
  startProcedure: (state) =>
    procedures(state, ({ terms }) => terms !== undefined && terms.kind !== 'hearing' && !isVisit(terms.kind)).map(
      (procedure) => ({
        ...about(procedure),
        command: {
          type: 'startProcedure',
          procedureId: procedure.id,
          itemIds: procedure.itemIds.filter((id) => isHandled(state, id) && !goesOn(state, procedure.id, id)),
          timeNeeded: { value: 1, unit: 'workingDay' },
          reason: WORDS,
        },
      }),
    ),
  prolongProcedure: (state) =>
    started(state, (procedureKey) => ({
      type: 'prolongProcedure',
      procedureKey,
      timeNeeded: { value: 1, unit: 'workingDay' },
      reason: WORDS,
    })),
  endProcedure: (state) => started(state, (procedureKey) => ({ type: 'endProcedure', procedureKey, findings: WORDS })),
  appointVisit: (state, { now }) =>
    procedures(state, ({ terms }) => isVisit(terms?.kind)).map((procedure) => ({
      ...about(procedure),
      command: {
        type: 'appointVisit',
        procedureId: procedure.id,
        heldAt: now,
        place: WORDS,
        inspectors: inspectors(state, procedure),
        reason: WORDS,
      },
    })),
  recordVisit: (state) =>
    procedures(state, ({ terms }) => isVisit(terms?.kind)).map((procedure) => {
      const appointed = state.status === 'inProgress' ? standingAppointment(procedure.id, state) : undefined;
      const result = procedure.terms?.outcomes.find((outcome) => outcome !== 'rectify') ?? 'pass';
      const outcomes = (appointed?.departmentIds ?? []).map((departmentId) => ({ departmentId, result }));
      return {
        ...about(procedure),
        command: { type: 'recordVisit', procedureId: procedure.id, findings: WORDS, outcomes },
      };
    }),
  tellHearingRight: (state) =>
    procedures(state, ({ terms }) => terms?.kind === 'hearing').flatMap(({ id: procedureId, itemIds }) =>
      perItem(state, ({ id }) =>
        itemIds.includes(id) ? { type: 'tellHearingRight', itemId: id, procedureId, reason: WORDS } : undefined,
      ),
    ),
  requestHearing: (state) => perItem(state, ({ id }) => ({ type: 'requestHearing', itemId: id })),
  waiveHearing: (state) => perItem(state, ({ id }) => ({ type: 'waiveHearing', itemId: id })),
  scheduleHearing: (state, { now }) => {
    const notice = dueAt(state.calendar, now, HEARING_NOTICE);
    const heldAt = 'at' in notice ? startOfDay(dateOf(notice.at)) : now;
    return perItem(state, ({ id }) => ({
      ...{ type: 'scheduleHearing', itemId: id, heldAt, place: WORDS, officerId: WORDS, open: true },
    }));
  },
  recordHearing: (state) => perItem(state, ({ id }) => ({ type: 'recordHearing', itemId: id, record: WORDS })),
};

function procedures(state: CaseState, test: (procedure: PlannedProcedure) => boolean): readonly PlannedProcedure[] {
  const planned = 'filing' in state ? (state.filing?.plan.specialProcedures ?? []) : [];
  return planned.filter(test);
}

function about({ id, name }: PlannedProcedure): Pick<Proposal, 'subject'> {
  return { subject: { kind: 'procedure', id, name } };
}

/** One proposal for each special procedure that has not ended. */
function started<C extends CaseCommand>(state: CaseState, commandOf: (key: string) => C): readonly Proposal<C>[] {
  const known = 'procedures' in state ? (state.procedures?.started ?? {}) : {};
  return Object.entries(known).flatMap(([key, { procedureId, endedAt }]) => {
    if (endedAt !== undefined) return [];
    const name = procedures(state, ({ id }) => id === procedureId)[0]?.name ?? procedureId;
    return [{ command: commandOf(key), subject: { kind: 'procedure', id: key, name } }];
  });
}

/** Everybody who must come, or may, with officers enough. */
function inspectors(state: CaseState, { id, itemIds, terms }: PlannedProcedure) {
  const owners = itemsOf(state).filter((item) => itemIds.includes(item.id));
  const needed = departmentsToVisit(state, id);
  const coming = needed.length > 0 ? needed : [...new Set(owners.map(({ departmentId }) => departmentId))];
  const officerIds = Array.from({ length: terms?.minInspectors ?? 1 }, (_, index) => `${WORDS}${index}`);
  return coming.map((departmentId) => ({ departmentId, officerIds }));
}

function isHandled(state: CaseState, itemId: string): boolean {
  const item = 'items' in state ? state.items?.[itemId] : undefined;
  return item !== undefined && isRunning(item) && !isSuspended(item);
}

function goesOn(state: CaseState, procedureId: string, itemId: string): boolean {
  const known = 'procedures' in state ? Object.values(state.procedures?.started ?? {}) : [];
  return known.some(
    (each) => each.procedureId === procedureId && each.endedAt === undefined && each.itemIds.includes(itemId),
  );
}
