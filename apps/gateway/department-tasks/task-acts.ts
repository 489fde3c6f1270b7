import { type CaseCommand, type CaseView, type ItemView, type Role, RULES } from '@yijian/domain/case';
import { type LifeEvent, type ServiceItem, type SpecialProcedure } from '@yijian/domain/catalogue';
import { type ItemStatus, RUNNING_STATUSES } from '@yijian/domain/item';
import { isVisit } from '@yijian/domain/procedure';

/** What it depends on which acts a task offers. */
export interface TaskStanding {
  readonly role: Role;
  readonly departmentId: string;
  readonly view: Pick<
    CaseView,
    'status' | 'procedures' | 'visits' | 'hearings' | 'consultations' | 'offers' | 'clocks'
  >;
  readonly item: ItemView;
  readonly serviceItem: Pick<ServiceItem, 'statutory' | 'data'>;
  readonly lifeEvent: Pick<LifeEvent, 'jointLimit'>;
  /** Special procedures that may occur in the item. */
  readonly procedures: readonly SpecialProcedure[];
}

type Act = CaseCommand['type'];

/** Acts about one item, in the order in which a page offers them. */
const ACTS = [
  'acknowledge',
  'reportDefects',
  'grant',
  'deny',
  'requestRectification',
  'supplyData',
  'appointVisit',
  'recordVisit',
  'startProcedure',
  'prolongProcedure',
  'endProcedure',
  'establishFacts',
  'reportEvent',
  'tellHearingRight',
  'scheduleHearing',
  'recordHearing',
  'extendDecision',
  'extendJoint',
  'suspendItem',
  'resumeItem',
  'terminate',
  'reportPostCheck',
  'correctDecision',
  'urge',
] as const satisfies readonly Act[];

/**
 * Acts that are in order for a task as the register shows it: by the rule book for role and statuses, and by what the item has
 * (a procedure under way, an appointment). The case itself has the last word: an offered act may still be refused with a reason.
 */
export function taskActs(standing: TaskStanding): readonly Act[] {
  const { role, view, item } = standing;
  return ACTS.filter((act) => {
    const { roles, statuses, itemStatuses } = RULES[act];
    const isInPlace = roles.includes(role) && statuses.includes(view.status);
    const fitsItem = itemStatuses === undefined || itemStatuses.includes(item.status);
    return isInPlace && fitsItem && (CONDITIONS[act]?.(standing) ?? true);
  });
}

const isRunning = ({ item: { status } }: TaskStanding): boolean =>
  (RUNNING_STATUSES as readonly ItemStatus[]).includes(status);

const isWithDepartment = ({ item: { status } }: TaskStanding): boolean =>
  status === 'dispatching' || status === 'inReview';

const openProcedure = ({ view, item: { itemId } }: TaskStanding): boolean =>
  view.procedures.some(({ itemIds, endedAt }) => itemIds.includes(itemId) && endedAt === undefined);

const hearingStep = ({ view, item: { itemId } }: TaskStanding): string | undefined =>
  view.hearings.find((hearing) => hearing.itemId === itemId)?.step;

const visitsOf = ({ procedures, departmentId }: TaskStanding): readonly SpecialProcedure[] =>
  procedures.filter(
    ({ kind, organizerDepartmentId, participantDepartmentIds }) =>
      isVisit(kind) && [organizerDepartmentId, ...participantDepartmentIds].includes(departmentId),
  );

const isAppointed = (standing: TaskStanding): boolean =>
  visitsOf(standing).some(
    ({ id }) =>
      standing.view.visits.find(({ procedureId }) => procedureId === id)?.appointments.at(-1)?.recorded === false,
  );

/** Conditions beyond role and status, where there are any. */
const CONDITIONS: Partial<Record<Act, (standing: TaskStanding) => boolean>> = {
  acknowledge: (standing) => isWithDepartment(standing) && standing.item.acknowledgedAt === undefined,
  reportDefects: ({ view, item }) => view.consultations.some(({ itemId, isOpen }) => itemId === item.itemId && isOpen),
  grant: isWithDepartment,
  deny: isWithDepartment,
  requestRectification: (standing) => standing.procedures.some(({ rectification }) => rectification !== undefined),
  supplyData: (standing) => isRunning(standing) && (standing.serviceItem.data ?? []).length > 0,
  appointVisit: (standing) => isRunning(standing) && visitsOf(standing).length > 0,
  recordVisit: (standing) => isRunning(standing) && isAppointed(standing),
  startProcedure: (standing) =>
    isRunning(standing) &&
    !openProcedure(standing) &&
    standing.procedures.some(({ kind }) => !isVisit(kind) && kind !== 'hearing'),
  prolongProcedure: openProcedure,
  endProcedure: openProcedure,
  establishFacts: ({ procedures }) =>
    procedures.some(({ establishesFactIds }) => (establishesFactIds ?? []).length > 0),
  reportEvent: ({ role, item }) => item.waitsForEvents.some(({ reportedBy }) => reportedBy === role),
  tellHearingRight: (standing) =>
    standing.procedures.some(({ kind }) => kind === 'hearing') && hearingStep(standing) === undefined,
  scheduleHearing: (standing) => ['requested', 'scheduled'].includes(hearingStep(standing) ?? ''),
  recordHearing: (standing) => hearingStep(standing) === 'scheduled',
  extendDecision: ({ role, serviceItem: { statutory } }) => approves(role, statutory.extension?.approvedBy),
  extendJoint: ({ role, view, lifeEvent }) =>
    view.clocks.some(({ kind }) => kind === 'joint') && approves(role, lifeEvent.jointLimit?.extension?.approvedBy),
  suspendItem: ({ item }) => item.suspendedAt === undefined,
  resumeItem: ({ item }) => item.suspendedAt !== undefined,
  terminate: (standing) => isRunning(standing) || standing.item.status === 'waitingPrerequisite',
  reportPostCheck: ({ view, item }) =>
    view.offers.some(
      ({ kind, subject, status }) => kind === 'commitment' && subject === item.itemId && status === 'inForce',
    ),
};

function approves(role: Role, approvedBy: 'authorityHead' | 'governmentHead' | undefined): boolean {
  return role === (approvedBy === 'authorityHead' ? 'departmentHead' : approvedBy);
}
