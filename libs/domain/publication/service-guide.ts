import { CHANNEL_NAMES, planCase, walkGuidance } from '../catalogue/index';
import { type Department } from '../catalogue/files';
import { type LifeEvent } from '../catalogue/life-event';
import { cited } from '../catalogue/terms';
import { limitText } from '../catalogue/words';
import { DELIVERY_METHODS, FILING_CHANNELS, SERVICE_OBJECTS } from './enumeration-words';
import { type GuideItem, guideItem } from './guide-item';
import { type GuideMaterial, guideMaterial } from './guide-material';
import { type GuideProcedure, guideProcedure } from './guide-procedure';

/**
 * The service guide (服务指南) of one version as page data: every element of a guide for the event and for each item, worded from
 * the facts that plan and run the cases, so guide and case cannot differ. All text is Chinese.
 */
export interface ServiceGuidePage {
  readonly slug: string;
  readonly code: string;
  readonly name: string;
  readonly version: string;
  readonly effectiveFrom: string;
  readonly effectiveTo?: string;
  readonly summary: string;
  /** 设定依据 of the event; those of the items are with the items. */
  readonly policyBasis: readonly string[];
  readonly serviceObjects: readonly string[];
  /** 实施主体: lead, coordinator and supporting departments by name. */
  readonly leadDepartment: string;
  readonly coordinator: string;
  readonly supportingDepartments: readonly string[];
  readonly acceptanceConditions: readonly string[];
  readonly channels: readonly string[];
  readonly handlingScope: string;
  /** 办理流程. */
  readonly steps: readonly string[];
  /** 办理地点和时间. */
  readonly officeHours: string;
  readonly consultationPhone: string;
  readonly complaintChannels: readonly string[];
  readonly remedies: string;
  readonly faqs: LifeEvent['guide']['faqs'];
  /** What the event costs: the note of the package, then each item that charges. */
  readonly fees: {
    readonly note: string;
    readonly charged: readonly { readonly item: string; readonly fee: string }[];
  };
  readonly overallPromise: string;
  readonly promiseExcludes: readonly string[];
  /** Legal period of joint handling with its basis, where the government ordered it. */
  readonly jointLimit?: string;
  /** Promised time along the critical path of typical situations. */
  readonly times: readonly GuideTime[];
  readonly questions: readonly GuideQuestion[];
  readonly items: readonly GuideItem[];
  readonly materials: readonly GuideMaterial[];
  readonly specialProcedures: readonly GuideProcedure[];
  readonly delivery: readonly GuideDelivery[];
  /** Published periods, when the event is bound to them. */
  readonly schedules: readonly { readonly name: string; readonly opensAt: string; readonly closesAt: string }[];
}

/** A typical situation: what is handled and how long it takes, planned as a case is. */
export interface GuideTime {
  readonly situationId: string;
  readonly situation: string;
  readonly channel: string;
  readonly items: readonly string[];
  /** e.g. `7个工作日`. */
  readonly promisedTime: string;
}

/** A question of the guidance. */
export interface GuideQuestion {
  readonly question: string;
  readonly help?: string;
  /** Answers to choose from; empty for numbers. */
  readonly choices: readonly string[];
}

/** One way of delivery. */
export interface GuideDelivery {
  readonly method: string;
  readonly time: string;
  readonly feeYuan: number;
  readonly receipt: string;
  readonly note?: string;
  /** True: only after the other ways failed. */
  readonly fallbackOnly: boolean;
}

/** Makes the service guide of a life event; departments that are not in the list are shown by id. */
export function serviceGuideOf(lifeEvent: LifeEvent, departments: readonly Department[]): ServiceGuidePage {
  const { guide, overallPromise, jointLimit } = lifeEvent;
  const department = (id: string): string => departments.find((candidate) => candidate.id === id)?.name ?? id;
  const items = lifeEvent.serviceItems.map((item) => guideItem(lifeEvent, item, department));
  return {
    slug: lifeEvent.slug,
    code: lifeEvent.code,
    name: lifeEvent.name,
    version: lifeEvent.version,
    effectiveFrom: lifeEvent.effectiveFrom,
    ...(lifeEvent.effectiveTo !== undefined && { effectiveTo: lifeEvent.effectiveTo }),
    summary: guide.summary,
    policyBasis: lifeEvent.policyBasis,
    serviceObjects: lifeEvent.serviceObjects.map((object) => SERVICE_OBJECTS[object]),
    leadDepartment: department(lifeEvent.leadDepartmentId),
    coordinator: department(lifeEvent.coordinatorDepartmentId),
    supportingDepartments: lifeEvent.supportingDepartmentIds.map(department),
    acceptanceConditions: guide.acceptanceConditions,
    channels: guide.channels.map((channel) => CHANNEL_NAMES[channel]),
    handlingScope: guide.handlingScope,
    steps: guide.steps,
    officeHours: guide.officeHours,
    consultationPhone: guide.consultationPhone,
    complaintChannels: guide.complaintChannels,
    remedies: guide.remedies,
    faqs: guide.faqs,
    fees: {
      note: guide.feeNote,
      charged: items.flatMap(({ name, fee }) => (fee.charged ? [{ item: name, fee: fee.text }] : [])),
    },
    overallPromise: limitText(lifeEvent, overallPromise.limit),
    promiseExcludes: overallPromise.excludes,
    ...(jointLimit && {
      jointLimit: `${limitText(lifeEvent, jointLimit.limit)}（${cited(jointLimit.legalBasis)}；${jointLimit.scope}）`,
    }),
    times: timesOf(lifeEvent),
    questions: questionsOf(lifeEvent),
    items,
    materials: lifeEvent.materials.map((material) => guideMaterial(lifeEvent, material)),
    specialProcedures: lifeEvent.specialProcedures.map((each) => guideProcedure(lifeEvent, each, department)),
    delivery: deliveryOf(lifeEvent),
    schedules: (lifeEvent.schedules ?? []).map(({ name, opensAt, closesAt }) => ({ name, opensAt, closesAt })),
  };
}

function timesOf(lifeEvent: LifeEvent): GuideTime[] {
  return lifeEvent.situations.flatMap(({ id, name, facts, channel }) => {
    const walk = walkGuidance(lifeEvent, facts);
    if (!('end' in walk)) return [];
    const plan = planCase(lifeEvent, { facts, endId: walk.end.id, channel });
    if (plan.criticalPath === null) return [];
    return [
      {
        situationId: id,
        situation: name,
        channel: FILING_CHANNELS[channel],
        items: plan.items.map((item) => item.name),
        promisedTime: limitText(lifeEvent, plan.criticalPath),
      },
    ];
  });
}

function questionsOf({ guidance, facts }: LifeEvent): GuideQuestion[] {
  return guidance.nodes.map(({ question, help, factId }) => {
    const fact = facts.find(({ id }) => id === factId);
    const choices = fact?.type === 'boolean' ? ['是', '否'] : (fact?.values ?? []).map(({ label }) => label);
    return { question, ...(help !== undefined && { help }), choices };
  });
}

function deliveryOf(lifeEvent: LifeEvent): GuideDelivery[] {
  return lifeEvent.deliveryOptions.map(({ method, carrier, limit, feeYuan, receipt, note, fallbackOnly = false }) => ({
    method: DELIVERY_METHODS[method] + (carrier === undefined ? '' : `（${carrier}）`),
    time: limit === null ? '依法律规定' : limitText(lifeEvent, limit),
    feeYuan,
    receipt,
    ...(note !== undefined && { note }),
    fallbackOnly,
  }));
}
