import { deliveryName } from '../case/timeline';
import { type CasePlan } from '../case/plan';
import { type Limit } from '../calendar/index';
import { type Facts, isMet } from './condition';
import { factsRead } from './condition-check';
import { type Department } from './files';
import { walkGuidance } from './guidance';
import { type LifeEvent, type Material, type ServiceItem } from './life-event';
import { remainingPrerequisites } from './order';
import { isCommitmentInForce } from './plan';
import { cited } from './terms';
import { answerText, copiesText, dependencyText, feeText, limitText, originText } from './words';

/**
 * Three occasions of one-time notice (`domain.md` P3.1): `active` (主动告知) is published for everybody, `consultation` (咨询告知)
 * follows the guidance, `acceptanceStage` (受理环节告知) is given in a case.
 */
export type OneTimeNoticeKind = 'active' | 'consultation' | 'acceptanceStage';

/**
 * The one-time notice (一次性告知单) of a situation: everything an applicant must know before filing, from one version of the
 * package, the same online and at the window. All text is Chinese; made without personal data beyond the answers.
 */
export interface OneTimeNotice {
  readonly kind: OneTimeNoticeKind;
  readonly lifeEventCode: string;
  readonly lifeEventName: string;
  readonly version: string;
  /** What the end of the guidance tells the applicant; absent when it has no message. */
  readonly message?: string;
  /** Answers in words, in the order of the package. */
  readonly situation: readonly { readonly factId: string; readonly label: string; readonly answer: string }[];
  readonly items: readonly NoticeItem[];
  readonly materials: readonly NoticeMaterial[];
  /** Promised time along the critical path, e.g. `5个工作日`; absent when nothing can be filed. */
  readonly promisedTime?: string;
  readonly overallPromise: string;
  /** Times outside the promise. */
  readonly promiseExcludes: readonly string[];
  /** Steps from notice to evaluation (办理流程). */
  readonly steps: readonly string[];
  /** Where one may file, in words. */
  readonly channels: readonly string[];
  readonly handlingScope: string;
  /** Ways to receive the results, in words. */
  readonly deliveryMethods: readonly string[];
  /** What the applicant may count on after filing (许可法 arts 32, 42, 44); at the stage of acceptance only. */
  readonly afterFiling: readonly string[];
  readonly officeHours: string;
  readonly consultationPhone: string;
  readonly complaintChannels: readonly string[];
  readonly remedies: string;
}

/** One item in a notice. */
export interface NoticeItem {
  readonly itemId: string;
  readonly name: string;
  readonly department: string;
  /** Laws it rests on, e.g. `《食品安全法》第三十五条`. */
  readonly basis: readonly string[];
  /** Conditions of acceptance. */
  readonly conditions: readonly string[];
  readonly promised: string;
  readonly statutory: string;
  readonly fee: string;
  /** What it waits for, one sentence each; empty when it starts at once. */
  readonly dependencies: readonly string[];
  /** True when it depends on facts that are not known whether it applies (offline ends only). */
  readonly mayApply: boolean;
}

/** One material in a notice. */
export interface NoticeMaterial {
  readonly materialId: string;
  readonly name: string;
  /** Where it comes from, e.g. `电子证照“居民身份证”，由系统获取，无需提交`. */
  readonly origin: string;
  /** Originals, copies and formats to hand in; empty when it is fetched. */
  readonly quantity: string;
  readonly coreMaterial: boolean;
  /** Names of the items that use it. */
  readonly usedBy: readonly string[];
  readonly mayApply: boolean;
}

/** The notice that is published for everybody (主动告知): every item and material of the event, marked where it depends on the situation. */
export function activeNotice(lifeEvent: LifeEvent, departments: readonly Department[]): OneTimeNotice {
  const everything = { items: lifeEvent.serviceItems.map(({ id }) => ({ id })), criticalPath: null };
  return {
    ...common(lifeEvent, 'active'),
    situation: [],
    items: lifeEvent.serviceItems.map((item) => noticeItem(lifeEvent, departments, everything, item, {})),
    materials: possibleMaterials(lifeEvent, lifeEvent.serviceItems, {}),
  };
}

/**
 * Makes the notice of a plan. For an offline end, whose plan is empty, it lists the items and materials that apply or may still
 * apply, so that the applicant can go to a window item by item (README §3).
 */
export function oneTimeNotice(
  lifeEvent: LifeEvent,
  departments: readonly Department[],
  plan: CasePlan,
  facts: Facts,
  kind: Exclude<OneTimeNoticeKind, 'active'>,
): OneTimeNotice {
  const walk = walkGuidance(lifeEvent, facts);
  const end = 'end' in walk ? walk.end : undefined;
  const isOffline = end?.outcome === 'offline';
  const items = isOffline ? possibleItems(lifeEvent, facts) : plannedItems(lifeEvent, plan);
  return {
    ...common(lifeEvent, kind),
    ...(end?.message === undefined ? {} : { message: end.message }),
    situation: situationOf(lifeEvent, facts),
    items: items.map((item) => noticeItem(lifeEvent, departments, plan, item, facts)),
    materials: isOffline ? possibleMaterials(lifeEvent, items, facts) : plannedMaterials(lifeEvent, plan),
    ...(plan.criticalPath === null ? {} : { promisedTime: limitText(lifeEvent, plan.criticalPath) }),
  };
}

/** What a notice of the event says whatever the situation. */
function common(
  lifeEvent: LifeEvent,
  kind: OneTimeNoticeKind,
): Omit<OneTimeNotice, 'situation' | 'items' | 'materials'> {
  const { guide, overallPromise, deliveryOptions } = lifeEvent;
  return {
    kind,
    lifeEventCode: lifeEvent.code,
    lifeEventName: lifeEvent.name,
    version: lifeEvent.version,
    overallPromise: limitText(lifeEvent, overallPromise.limit),
    promiseExcludes: overallPromise.excludes,
    steps: guide.steps,
    channels: guide.channels.map((channel) => CHANNEL_NAMES[channel]),
    handlingScope: guide.handlingScope,
    deliveryMethods: deliveryOptions
      .filter(({ fallbackOnly }) => fallbackOnly !== true)
      .map(({ method }) => deliveryName(method)),
    afterFiling: kind === 'acceptanceStage' ? AFTER_FILING : [],
    officeHours: guide.officeHours,
    consultationPhone: guide.consultationPhone,
    complaintChannels: guide.complaintChannels,
    remedies: guide.remedies,
  };
}

/** Where one may file, as the code list `guideChannel` has it. */
export const CHANNEL_NAMES: Readonly<Record<LifeEvent['guide']['channels'][number], string>> = {
  window: '综合窗口',
  web: '政务服务网',
  mobile: '移动端',
  selfServiceTerminal: '自助终端',
};

/** 许可法 arts 32 and 44, and what the service adds of its own. */
const AFTER_FILING: readonly string[] = [
  '收到材料后五个工作日内告知是否受理；逾期不告知的，自收到之日起视为受理',
  '材料不齐的，一次告知需要补正的全部内容；补齐后即受理',
  '各事项由各部门分别决定，办结后统一送达；凭办件编号和查询码随时查询进度',
];

/** Facts in words; what systems looked up is not told back. */
function situationOf(lifeEvent: LifeEvent, facts: Facts): OneTimeNotice['situation'] {
  return lifeEvent.facts.flatMap((fact) => {
    const value = facts[fact.id];
    return value === undefined || fact.source === 'system'
      ? []
      : [{ factId: fact.id, label: fact.label, answer: answerText(fact, value) }];
  });
}

function plannedItems(lifeEvent: LifeEvent, plan: CasePlan): ServiceItem[] {
  return lifeEvent.serviceItems.filter(({ id }) => plan.items.some((item) => item.id === id));
}

function possibleItems(lifeEvent: LifeEvent, facts: Facts): ServiceItem[] {
  return lifeEvent.serviceItems.filter(({ appliesWhen }) => isMet(appliesWhen, facts) || isOpen(appliesWhen, facts));
}

/** Whether a condition is not met only because it reads facts that are not known. */
function isOpen(condition: string | undefined, facts: Facts): boolean {
  return !isMet(condition, facts) && [...factsRead(condition)].some((id) => facts[id] === undefined);
}

function noticeItem(
  lifeEvent: LifeEvent,
  departments: readonly Department[],
  plan: { readonly items: readonly { readonly id: string; readonly promised?: Limit }[] },
  item: ServiceItem,
  facts: Facts,
): NoticeItem {
  const planned = plan.items.find(({ id }) => id === item.id);
  const caseItemIds = new Set(plan.items.map(({ id }) => id));
  const waits = (item.waitsFor ?? []).map(({ label }) => `还须等待：${label}`);
  return {
    itemId: item.id,
    name: item.name,
    department: departments.find(({ id }) => id === item.departmentId)?.name ?? item.departmentId,
    basis: item.legalBasis.map((reference) => cited([reference])),
    conditions: item.acceptanceConditions,
    promised:
      limitText(lifeEvent, planned?.promised ?? item.promised.limit) +
      (isCommitmentInForce(item, facts) ? '（告知承诺）' : ''),
    statutory: item.statutory.limit === null ? '法律未设期限' : limitText(lifeEvent, item.statutory.limit),
    fee: feeText(item.fee),
    dependencies: [
      ...remainingPrerequisites(item, caseItemIds).map((each) => dependencyText(lifeEvent, each)),
      ...waits,
    ],
    mayApply: isOpen(item.appliesWhen, facts),
  };
}

function plannedMaterials(lifeEvent: LifeEvent, plan: CasePlan): NoticeMaterial[] {
  return plan.materials.flatMap(({ id, usedBy }) => {
    const material = lifeEvent.materials.find((candidate) => candidate.id === id);
    return material === undefined ? [] : [noticeMaterial(lifeEvent, material, usedBy, false)];
  });
}

function possibleMaterials(lifeEvent: LifeEvent, items: readonly ServiceItem[], facts: Facts): NoticeMaterial[] {
  return lifeEvent.materials.flatMap((material) => {
    const usedBy = items.filter(({ materialIds }) => materialIds.includes(material.id));
    const isOpenYet = isOpen(material.requiredWhen, facts);
    if (usedBy.length === 0 || (!isOpenYet && !isMet(material.requiredWhen, facts))) return [];
    const mayApply = isOpenYet || usedBy.every(({ appliesWhen }) => isOpen(appliesWhen, facts));
    return [
      noticeMaterial(
        lifeEvent,
        material,
        usedBy.map(({ id }) => id),
        mayApply,
      ),
    ];
  });
}

function noticeMaterial(
  lifeEvent: LifeEvent,
  material: Material,
  usedBy: readonly string[],
  mayApply: boolean,
): NoticeMaterial {
  const isShared = material.sharing.mode !== 'none';
  const names = lifeEvent.serviceItems.filter(({ id }) => usedBy.includes(id)).map(({ name }) => name);
  return {
    materialId: material.id,
    name: material.name,
    origin: originText(material),
    quantity: isShared
      ? ''
      : [copiesText(material), `电子版格式${material.formats.join('、')}`].filter((part) => part !== '').join('；'),
    coreMaterial: material.class === 'core',
    usedBy: names,
    mayApply,
  };
}
