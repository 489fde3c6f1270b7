import { type Calendar, type PlainDate } from '../calendar/index';
import { type CasePlan, type PlannedItem } from '../case/plan';
import {
  CHANNEL_NAMES,
  type Department,
  type Facts,
  type FilingChannel,
  type GuidanceEnd,
  type LifeEvent,
  oneTimeNotice,
  type OneTimeNotice,
  planCase,
} from '../catalogue/index';
import { chargesOf, type Charges } from './charges';
import { expectedEnd, type ExpectedEnd } from './expected-end';
import { type Visits, visitsOf } from './visits';

/** Where answers led, complete: everything an applicant must know before filing (`domain.md` P10.1). */
export interface GuidanceResult {
  readonly path: readonly string[];
  readonly end: GuidanceEnd;
  /** What a case would consist of; where something can be filed. */
  readonly plan?: PlanOutline;
  /** Items, materials and times in words; also where one must go to a window. */
  readonly notice?: OneTimeNotice;
  readonly charges?: Charges;
  readonly time?: GuidanceTime;
  /** Absent where nothing can be filed, and in results that were saved before visits were counted. */
  readonly visits?: Visits;
  /** Where and when one may file. */
  readonly counters: Counters;
  /** What the system looks up itself or finds out while the case runs: nobody is asked for it. */
  readonly notAsked: readonly {
    readonly factId: string;
    readonly label: string;
    readonly how: 'lookedUp' | 'foundOut';
  }[];
  /** Materials that are fetched and need not be brought (国务院令716 art. 7). */
  readonly fetchedMaterialIds: readonly string[];
  /** The event to go to instead. */
  readonly redirect?: Redirect;
}

/** A plan as people and programs read it before filing: ids, and the items with their departments and periods. */
export interface PlanOutline extends Pick<
  CasePlan,
  'stages' | 'materials' | 'commitmentItemIds' | 'criticalPath' | 'overallPromise' | 'deliveryMethods'
> {
  readonly itemIds: readonly string[];
  readonly items: readonly Pick<PlannedItem, 'id' | 'name' | 'departmentId' | 'promised' | 'statutory'>[];
  readonly materialIds: readonly string[];
  readonly specialProcedureIds: readonly string[];
}

/** How long it takes. */
export interface GuidanceTime {
  /** Promised time along the critical path, e.g. `5个工作日`. */
  readonly promised: string;
  /** As if accepted today; absent when a calendar is missing. */
  readonly ifAcceptedToday?: ExpectedEnd;
  readonly overallPromise: string;
  readonly excludes: readonly string[];
}

/** Windows and channels. */
export interface Counters {
  readonly channels: readonly { readonly channel: string; readonly name: string }[];
  readonly handlingScope: string;
  readonly officeHours: string;
  readonly consultationPhone: string;
}

/** Another event; `slug` and `name` where it is imported and in force. */
export interface Redirect {
  readonly lifeEventCode: string;
  readonly slug?: string;
  readonly name?: string;
}

/** What a result is made from: one version of the package, the departments, and the day on which the question is asked. */
export interface GuidanceSource {
  readonly lifeEvent: LifeEvent;
  readonly departments: readonly Department[];
  readonly calendar: Calendar;
  readonly today: PlainDate;
  /** The event a redirect leads to, where it is known. */
  readonly redirectTo?: Pick<LifeEvent, 'slug' | 'name'>;
}

/** A walk that reached an end. */
export interface FinishedWalk {
  readonly path: readonly string[];
  readonly facts: Facts;
  readonly end: GuidanceEnd;
}

/** The complete answer to a finished guidance. The same source, walk and channel give the same result, whoever asks. */
export function guidanceResult(source: GuidanceSource, walk: FinishedWalk, channel: FilingChannel): GuidanceResult {
  const { lifeEvent, departments, redirectTo } = source;
  const { path, end, facts } = walk;
  const plan = planCase(lifeEvent, { facts, endId: end.id, channel });
  const base = { path, end, counters: countersOf(lifeEvent), notAsked: notAskedOf(lifeEvent), fetchedMaterialIds: [] };
  const notice = oneTimeNotice(lifeEvent, departments, plan, facts, 'consultation');
  switch (end.outcome) {
    case 'proceed':
    case 'partial':
      return {
        ...base,
        plan: outlineOf(plan),
        notice,
        charges: chargesOf(lifeEvent, plan),
        ...timeOf(source, plan, notice),
        visits: visitsOf(plan, channel),
        fetchedMaterialIds: plan.materials.filter(({ shared }) => shared).map(({ id }) => id),
      };
    case 'offline':
      return { ...base, notice, visits: visitsOf(plan, 'window') };
    case 'redirect':
      return { ...base, redirect: { lifeEventCode: end.lifeEventCode, ...redirectTo } };
    case 'notEligible':
      return base;
  }
}

function countersOf({ guide }: LifeEvent): Counters {
  return {
    channels: guide.channels.map((channel) => ({ channel, name: CHANNEL_NAMES[channel] })),
    handlingScope: guide.handlingScope,
    officeHours: guide.officeHours,
    consultationPhone: guide.consultationPhone,
  };
}

function notAskedOf({ facts }: LifeEvent): GuidanceResult['notAsked'] {
  return facts.flatMap(({ id, label, source }) =>
    source === 'applicant'
      ? []
      : [{ factId: id, label, how: source === 'system' ? ('lookedUp' as const) : ('foundOut' as const) }],
  );
}

/** The periods as the notice words them, and the day they lead to. */
function timeOf(
  { calendar, today }: GuidanceSource,
  { criticalPath }: CasePlan,
  { promisedTime, overallPromise, promiseExcludes }: OneTimeNotice,
): { readonly time?: GuidanceTime } {
  if (criticalPath === null || promisedTime === undefined) return {};
  const estimate = expectedEnd(calendar, today, criticalPath);
  return {
    time: {
      promised: promisedTime,
      ...(estimate && { ifAcceptedToday: estimate }),
      overallPromise,
      excludes: promiseExcludes,
    },
  };
}

function outlineOf(plan: CasePlan): PlanOutline {
  const { stages, materials, commitmentItemIds, criticalPath, overallPromise, deliveryMethods } = plan;
  return {
    itemIds: plan.items.map(({ id }) => id),
    items: plan.items.map(({ id, name, departmentId, promised, statutory }) => ({
      ...{ id, name, departmentId, promised, statutory },
    })),
    ...{ stages, materials, commitmentItemIds, criticalPath, overallPromise, deliveryMethods },
    materialIds: materials.map(({ id }) => id),
    specialProcedureIds: plan.specialProcedures.map(({ id }) => id),
  };
}
