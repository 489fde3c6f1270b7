import { type Due, MissingCalendarYear } from '../calendar/index';
import { hasExpired } from '../clock/index';
import { itemCaseNumber } from '../code/index';
import { isEnded, type ItemState, missingEvents, openPrerequisites, WAITING } from '../item/index';
import { openConsultations } from './acceptance';
import { awaitedMaterials } from './consequence';
import { itemDue, nearestDue, rectificationDue as rectificationDueOf } from './deadline';
import { holderOf, stageOf, waitingFor } from './standing';
import type { PlannedItem } from './plan';
import type { CaseState } from './state';
import type { CaseView, DueView, ItemView } from './view';

/** The case as the register shows it at an instant (epoch milliseconds). */
export function viewOf(state: CaseState, now: number): CaseView {
  const filing = 'filing' in state ? state.filing : undefined;
  const plan = filing?.plan;
  const nextDue = guarded(() => nearestDue(state), now);
  return {
    caseNo: state.caseNo,
    stage: stageOf(state),
    status: state.status,
    holder: holderOf(state),
    waitingFor: waitingFor(state),
    openedAt: state.openedAt,
    ...milestones(state),
    ...(filing && { deliveryMethod: filing.deliveryMethod }),
    ...(nextDue && { nextDue }),
    items: plan ? plan.items.map((item) => itemView(item, state, now)) : [],
    stages: plan?.stages ?? [],
    materialIds: plan?.materials.map(({ id }) => id) ?? [],
    commitmentItemIds: plan?.commitmentItemIds ?? [],
    specialProcedureIds: plan?.specialProcedures.map(({ id }) => id) ?? [],
    criticalPath: plan?.criticalPath ?? null,
    ...legalView(state),
    parked: Object.entries(state.parked).map(([step, { reason, since }]) => ({ step, reason, since })),
  };
}

/** Clocks and legal acts, as they stand in the state. */
function legalView(
  state: CaseState,
): Pick<CaseView, 'clocks' | 'calendar' | 'offers' | 'procedures' | 'visits' | 'hearings' | 'consultations'> {
  const procedures = 'procedures' in state ? state.procedures : undefined;
  const open = state.status === 'checking' ? openConsultations(state) : [];
  const consultations = 'consultations' in state ? Object.keys(state.consultations ?? {}) : [];
  return {
    clocks: Object.values(state.clocks),
    calendar: state.calendar.years.map(({ year, regionCode, version, provisional }) => ({
      year,
      regionCode,
      version,
      provisional,
    })),
    offers: Object.values(state.offers),
    procedures: Object.entries(procedures?.started ?? {}).map(([procedureKey, one]) => ({ procedureKey, ...one })),
    visits: Object.values(procedures?.visits ?? {}),
    hearings: Object.entries(procedures?.hearings ?? {}).map(([itemId, one]) => ({ itemId, ...one })),
    consultations: consultations.map((itemId) => ({ itemId, isOpen: open.includes(itemId) })),
  };
}

function milestones(state: CaseState): Partial<CaseView> {
  return {
    ...('receivedAt' in state && state.receivedAt !== undefined && { receivedAt: state.receivedAt }),
    ...('acceptedAt' in state &&
      state.acceptedAt !== undefined && { acceptedAt: state.acceptedAt, deemedAccepted: state.deemed === true }),
    ...('outcome' in state && { outcome: state.outcome, decidedAt: state.decidedAt }),
    ...('deliveredAt' in state && { deliveredAt: state.deliveredAt }),
    ...(state.status === 'closed' && { end: state.end, closedAt: state.closedAt }),
    ...('grade' in state && state.grade && { grade: state.grade }),
  };
}

function itemView(item: PlannedItem, state: CaseState, now: number): ItemView {
  const items = 'items' in state ? state.items : undefined;
  const own: ItemState = items?.[item.id] ?? WAITING;
  const due = (period: 'promised' | 'statutory'): DueView | undefined => {
    const view = guarded(() => itemDue(state, item.id, period), now);
    const clock = state.clocks[`${period}/${item.id}`];
    return view && { ...view, exceeded: clock !== undefined && hasExpired(clock) };
  };
  const promisedDue = due('promised');
  const statutoryDue = due('statutory');
  const rectificationDue = guarded(() => rectificationDueOf(state, item.id), now);
  const parkedStep = Object.keys(state.parked).find((step) => step.startsWith(`dispatch/${item.id}/`));
  const waiting = own.status === 'waitingPrerequisite';
  return {
    itemId: item.id,
    itemCaseNo: itemCaseNumber(state.caseNo, item.number),
    name: item.name,
    departmentId: item.departmentId,
    initiation: item.initiation,
    ...statusView(own),
    ...(promisedDue && { promisedDue }),
    ...(statutoryDue && { statutoryDue }),
    ...(rectificationDue && { rectificationDue }),
    waitsForItems: waiting && items ? openPrerequisites(item, items) : [],
    waitsForMaterials: waiting && state.status === 'inProgress' ? awaitedMaterials(item, state) : [],
    waitsForEvents: waiting
      ? missingEvents(item, own).map(({ id, label, reportedBy }) => ({ id, label, reportedBy }))
      : [],
    ...(parkedStep && { parkedStep }),
  };
}

type StatusView = Pick<ItemView, 'status' | 'round' | 'resultIds' | 'requirements'> &
  Partial<
    Pick<ItemView, 'startedAt' | 'endedAt' | 'acknowledgedAt' | 'reviewerId' | 'suspendedAt' | 'reason' | 'becauseOf'>
  >;

function statusView(own: ItemState): StatusView {
  const reviewerId = 'reviewerIds' in own ? own.reviewerIds.at(-1) : undefined;
  return {
    status: own.status,
    round: 'round' in own ? own.round : 0,
    ...('startedAt' in own && { startedAt: own.startedAt }),
    ...(isEnded(own) && { endedAt: 'decidedAt' in own ? own.decidedAt : 'endedAt' in own ? own.endedAt : 0 }),
    ...('acknowledgedAt' in own && own.acknowledgedAt !== undefined && { acknowledgedAt: own.acknowledgedAt }),
    ...(reviewerId !== undefined && { reviewerId }),
    ...('suspendedAt' in own && own.suspendedAt !== undefined && { suspendedAt: own.suspendedAt }),
    resultIds: own.status === 'granted' ? own.results.map(({ outputId }) => outputId) : [],
    ...('reason' in own && { reason: own.reason }),
    requirements: own.status === 'rectification' ? own.requirements : [],
    ...(own.status === 'prerequisiteFailed' && { becauseOf: own.becauseOf }),
  };
}

/** A due instant for people; a missing calendar year is shown, not hidden. */
function guarded(compute: () => Due | undefined, now: number): DueView | undefined {
  try {
    const due = compute();
    if (!due) return undefined;
    if ('paused' in due) return { at: null, provisional: false, exceeded: false };
    return { at: due.at, provisional: due.provisional, exceeded: due.at < now };
  } catch (error) {
    if (error instanceof MissingCalendarYear)
      return { at: null, provisional: false, exceeded: false, missingYear: error.year };
    throw error;
  }
}
