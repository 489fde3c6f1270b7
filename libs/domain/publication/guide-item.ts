import { type LifeEvent, type ServiceItem } from '../catalogue/life-event';
import { remainingPrerequisites } from '../catalogue/order';
import { dependencyText, feeText, limitText } from '../catalogue/words';
import { conditionInWords } from './condition-words';
import { APPROVERS, CASE_TYPES, INITIATIONS, ITEM_TYPES, RESULT_KINDS } from './enumeration-words';

/** One item in a service guide. */
export interface GuideItem {
  readonly itemId: string;
  readonly name: string;
  readonly itemType: string;
  readonly caseType: string;
  readonly initiation: string;
  readonly baseCode: string;
  readonly implementationCode: string;
  readonly handlingItemCode: string;
  /** 实施主体. */
  readonly department: string;
  /** 设定依据. */
  readonly legalBasis: readonly { readonly title: string; readonly article: string }[];
  /** When it belongs to the case, in words; absent: always. */
  readonly appliesWhen?: string;
  /** 受理条件. */
  readonly conditions: readonly string[];
  /** 申请材料, by id in the list of the page. */
  readonly materialIds: readonly string[];
  readonly statutory: string;
  readonly statutoryBasis: string;
  /** 延期 the law allows. */
  readonly extension?: string;
  readonly promised: string;
  readonly promiseExcludes: readonly string[];
  readonly fee: { readonly charged: boolean; readonly text: string };
  readonly results: readonly GuideResult[];
  /** 办理流程: what it waits for. */
  readonly dependencies: readonly string[];
  readonly specialProcedures: readonly string[];
  /** 告知承诺. */
  readonly commitment?: string;
  /** 送达 of its result, where a rule sets a period. */
  readonly deliveryLimit?: string;
  /** 数量限制. */
  readonly quantityLimit: string;
  /** 中介服务. */
  readonly intermediaryServices: string;
  readonly note?: string;
}

/** What an item yields. */
export interface GuideResult {
  readonly name: string;
  readonly kind: string;
  readonly eLicence: boolean;
  readonly validity: string;
  readonly sample: string;
}

/** An item as the guide shows it; `department` names a department by its id. */
export function guideItem(lifeEvent: LifeEvent, item: ServiceItem, department: (id: string) => string): GuideItem {
  const { facts } = lifeEvent;
  const { statutory, promised, appliesWhen, commitment, deliveryLimit, note } = item;
  const extension = statutory.extension;
  const limit = (each: typeof promised.limit): string => limitText(lifeEvent, each);
  return {
    itemId: item.id,
    name: item.name,
    itemType: ITEM_TYPES[item.itemType],
    caseType: CASE_TYPES[item.caseType],
    initiation: INITIATIONS[item.initiation],
    baseCode: item.baseCode,
    implementationCode: item.implementationCode,
    handlingItemCode: item.handlingItemCode,
    department: department(item.departmentId),
    legalBasis: item.legalBasis,
    ...(appliesWhen !== undefined && { appliesWhen: conditionInWords(appliesWhen, facts) }),
    conditions: item.acceptanceConditions,
    materialIds: item.materialIds,
    statutory: statutory.limit === null ? '法律未设期限' : limit(statutory.limit),
    statutoryBasis: statutory.basis,
    ...(extension && { extension: `经${APPROVERS[extension.approvedBy]}批准可以延长${limit(extension.limit)}` }),
    promised: limit(promised.limit),
    promiseExcludes: promised.excludes ?? [],
    fee: { charged: item.fee.charged, text: feeText(item.fee) },
    results: item.results.map(guideResult),
    dependencies: dependenciesOf(lifeEvent, item),
    specialProcedures: lifeEvent.specialProcedures
      .filter(({ id }) => item.specialProcedureIds.includes(id))
      .map(({ name }) => name),
    ...(commitment && {
      commitment: `${commitment.scope}；窗口${limit(commitment.limits.window)}，网上${limit(commitment.limits.online)}；${commitment.postCheck.basis}；${commitment.onFalse}`,
    }),
    ...(deliveryLimit && { deliveryLimit: `${limit(deliveryLimit.limit)}（${deliveryLimit.basis}）` }),
    quantityLimit: item.quantityLimit ?? '目录未设数量限制',
    intermediaryServices: item.intermediaryServices ?? '目录未列中介服务',
    ...(note !== undefined && { note }),
  };
}

function guideResult({
  name,
  kind,
  eLicence,
  validity,
  sample = '未提供样例',
}: ServiceItem['results'][number]): GuideResult {
  return {
    name,
    kind: RESULT_KINDS[kind] ?? kind,
    eLicence,
    validity: validity === undefined ? '无固定期限' : `${validity.value}${validity.unit === 'year' ? '年' : '个月'}`,
    sample,
  };
}

/** What it waits for when every item of the event is in the case. */
function dependenciesOf(lifeEvent: LifeEvent, item: ServiceItem): string[] {
  const all = new Set(lifeEvent.serviceItems.map(({ id }) => id));
  return [
    ...remainingPrerequisites(item, all).map((each) => dependencyText(lifeEvent, each)),
    ...(item.waitsFor ?? []).map(({ label }) => `还须等待：${label}`),
  ];
}
