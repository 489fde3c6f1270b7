import { type Due, MissingCalendarYear } from '../calendar/index';
import { itemCaseNumber } from '../code/index';
import { isEnded, type ItemState, missingEvents, openPrerequisites } from '../item/index';
import { awaitedMaterials } from './consequence';
import { deadlines, earliest, itemDue, rectificationDue as rectificationDueOf } from './deadline';
import type { PlannedItem } from './plan';
import type { CaseState } from './state';
import type { CaseView, DueView, Holder, ItemView, Stage } from './view';

/** The case as the register shows it at an instant (epoch milliseconds). */
export function viewOf(state: CaseState, now: number): CaseView {
  const filing = 'filing' in state ? state.filing : undefined;
  const plan = filing?.plan;
  const nextDue = guarded(() => earliest(deadlines(state)), now);
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
    parked: Object.entries(state.parked).map(([step, { reason, since }]) => ({ step, reason, since })),
  };
}

/** The stage of a case as applicants count them. */
export function stageOf(state: CaseState): Stage {
  switch (state.status) {
    case 'drafting':
      return state.notice.owed ? 'notify' : 'form';
    case 'checking':
    case 'awaitingCorrection':
      return 'accept';
    case 'inProgress':
      return 'approve';
    case 'delivering':
      return 'deliver';
    case 'evaluating':
      return 'evaluate';
    case 'closed':
      return 'closed';
  }
}

/** Who has the ball: a parked step is the operator's, whoever else waits. */
function holderOf(state: CaseState): Holder {
  if (Object.keys(state.parked).length > 0) return 'operator';
  switch (state.status) {
    case 'drafting':
    case 'awaitingCorrection':
    case 'evaluating':
      return 'applicant';
    case 'checking':
      return 'window';
    case 'inProgress':
      return Object.values(state.items).some(({ status }) => status === 'rectification') ? 'applicant' : 'departments';
    case 'delivering':
      return state.dispatchedAt === undefined ? 'service' : 'applicant';
    case 'closed':
      return 'none';
  }
}

/** What the case waits for, in a Chinese phrase. */
export function waitingFor(state: CaseState): string {
  const parked = Object.entries(state.parked)[0];
  if (parked) return `技术故障待处理：${parked[1].reason}`;
  switch (state.status) {
    case 'drafting':
      return '申请人填写并提交申请表';
    case 'checking':
      return '窗口审核是否受理';
    case 'awaitingCorrection':
      return '申请人补正材料';
    case 'inProgress': {
      const names = (status: ItemState['status'][]) =>
        state.filing.plan.items
          .filter(({ id }) => status.includes(state.items[id]?.status ?? 'withdrawn'))
          .map(({ name }) => name);
      const rectifying = names(['rectification']);
      if (rectifying.length > 0) return `申请人整改：${rectifying.join('、')}`;
      return `部门办理：${names(['dispatching', 'inReview']).join('、') || '等待前置'}`;
    }
    case 'delivering':
      return state.dispatchedAt === undefined ? '发出办理结果' : '申请人签收办理结果';
    case 'evaluating':
      return '申请人评价（自愿）';
    case 'closed':
      return '';
  }
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
  const own: ItemState = items?.[item.id] ?? { status: 'waitingPrerequisite', data: [], reportedEvents: [] };
  const due = (period: 'promised' | 'statutory'): DueView | undefined => {
    const view = guarded(() => itemDue(item, own, period, state.calendar), now);
    return view && { ...view, exceeded: 'exceeded' in own && own.exceeded.includes(period) };
  };
  const promisedDue = due('promised');
  const statutoryDue = due('statutory');
  const rectificationDue = guarded(() => rectificationDueOf(item, own, state.calendar), now);
  const parkedStep = Object.keys(state.parked).find((step) => step.startsWith(`dispatch/${item.id}/`));
  const waiting = own.status === 'waitingPrerequisite';
  return {
    itemId: item.id,
    itemCaseNo: itemCaseNumber(state.caseNo, item.number),
    name: item.name,
    departmentId: item.departmentId,
    initiation: item.initiation,
    status: own.status,
    round: 'round' in own ? own.round : 0,
    ...('startedAt' in own && { startedAt: own.startedAt }),
    ...(isEnded(own) && { endedAt: 'decidedAt' in own ? own.decidedAt : 'endedAt' in own ? own.endedAt : 0 }),
    ...('acknowledgedAt' in own && own.acknowledgedAt !== undefined && { acknowledgedAt: own.acknowledgedAt }),
    ...(promisedDue && { promisedDue }),
    ...(statutoryDue && { statutoryDue }),
    resultIds: own.status === 'granted' ? own.results.map(({ outputId }) => outputId) : [],
    ...(own.status === 'denied' && { reason: own.reason }),
    ...(rectificationDue && { rectificationDue }),
    requirements: own.status === 'rectification' ? own.requirements : [],
    ...(own.status === 'prerequisiteFailed' && { becauseOf: own.becauseOf }),
    waitsForItems: waiting && items ? openPrerequisites(item, items) : [],
    waitsForMaterials: waiting && state.status === 'inProgress' ? awaitedMaterials(item, state) : [],
    waitsForEvents: waiting
      ? missingEvents(item, own).map(({ id, label, reportedBy }) => ({ id, label, reportedBy }))
      : [],
    ...(parkedStep && { parkedStep }),
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
