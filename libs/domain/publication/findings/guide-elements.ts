import { at, type Defect, defect, type Finding } from '../../catalogue/check/finding';
import { type LifeEvent, type ServiceItem } from '../../catalogue/life-event';
import { readPointer } from '../../form/pointer';

/** Rule: the service guide has every required element (P11.2), and none is a placeholder. */
const RULE = 54;

/** Elements that the guide of every item must have, by property. */
const ITEM_ELEMENTS: Readonly<Record<string, string>> = {
  name: '事项名称',
  legalBasis: '设定依据',
  departmentId: '实施主体',
  acceptanceConditions: '受理条件',
  materialIds: '申请材料',
  statutory: '法定时限',
  promised: '承诺时限',
  fee: '收费标准',
  results: '办理结果',
};

/** Elements that the guide of the event must have, by property of `guide` or of the event. */
const EVENT_ELEMENTS: Readonly<Record<string, string>> = {
  acceptanceConditions: '受理条件',
  channels: '办理渠道',
  officeHours: '办理地点和时间',
  feeNote: '收费说明',
  remedies: '救济途径',
  consultationPhone: '咨询电话',
  complaintChannels: '监督投诉渠道',
  steps: '办理流程',
  faqs: '常见问题',
  policyBasis: '政策依据',
  deliveryOptions: '送达方式',
  overallPromise: '总承诺时限',
};

/**
 * A finding of the schema that is a missing element of the guide, named as such: which element of which item. Other findings stay
 * as they are.
 */
export function namedElement(draft: LifeEvent, finding: Finding): Finding {
  if (finding.rule !== 'schema') return finding;
  const value = readPointer(draft, finding.place);
  const isMissing = value === undefined || (Array.isArray(value) && value.length === 0);
  if (!isMissing) return finding;
  const [, index, property = ''] = /^\/serviceItems\/(\d+)\/([a-zA-Z]+)$/.exec(finding.place) ?? [];
  const element = Object.hasOwn(ITEM_ELEMENTS, property) ? ITEM_ELEMENTS[property] : undefined;
  if (index !== undefined && element !== undefined) {
    const item: Partial<ServiceItem> | undefined = draft.serviceItems[Number(index)];
    return missing(finding, `事项“${item?.name ?? index}”的服务指南缺少${element}`, element);
  }
  const [, name = ''] = /^(?:\/guide)?\/([a-zA-Z]+)$/.exec(finding.place) ?? [];
  const ofEvent = Object.hasOwn(EVENT_ELEMENTS, name) ? EVENT_ELEMENTS[name] : undefined;
  return ofEvent === undefined ? finding : missing(finding, `一件事的服务指南缺少${ofEvent}`, ofEvent);
}

function missing(finding: Finding, message: string, element: string): Finding {
  return { ...finding, rule: RULE, message, remedy: `补上${element}后再发布` };
}

/** What an editor writes while the text is still to come. */
const PLACEHOLDER =
  /^(待|暂|尚)(定|无|补|补充|填|填写|完善|明确|确定|核实|未确定|缺)[。.…]*$|^(无|略|同上|未知|示例|测试|空)[。.…]*$/;

/** Rule 54: no element of the guide is a placeholder, and the note on fees agrees with the items. */
export function* guideElements(draft: LifeEvent): Iterable<Defect> {
  for (const [place, element, text] of [...eventTexts(draft), ...draft.serviceItems.flatMap(itemTexts)])
    if (PLACEHOLDER.test(text.trim()))
      yield defect(RULE, place, `服务指南的${element}写的是“${text}”，没有内容`, `写明${element}后再发布`);
  const charged = draft.serviceItems.filter(({ fee }) => fee.charged).map(({ name }) => `“${name}”`);
  if (charged.length > 0 && /均不收费|均免费|全部免费|全程免费/.test(draft.guide.feeNote))
    yield defect(
      RULE,
      at('guide', 'feeNote'),
      `收费说明写“${draft.guide.feeNote}”，而${charged.join('、')}收费`,
      '改正收费说明，或者事项的收费',
    );
}

type Text = readonly [place: string, element: string, text: string];

function eventTexts({ guide }: LifeEvent): Text[] {
  const { summary, handlingScope, officeHours, feeNote, remedies, acceptanceConditions, steps, complaintChannels } =
    guide;
  const single = { summary, handlingScope, officeHours, feeNote, remedies };
  const names = { ...EVENT_ELEMENTS, summary: '简介', handlingScope: '通办范围' } as Readonly<Record<string, string>>;
  return [
    ...Object.entries(single).map(([name, text]): Text => [at('guide', name), names[name] ?? name, text]),
    ...Object.entries({ acceptanceConditions, steps, complaintChannels }).flatMap(([name, texts]) =>
      texts.map((text, index): Text => [at('guide', name, index), names[name] ?? name, text]),
    ),
    ...guide.faqs.map(({ answer }, index): Text => [at('guide', 'faqs', index, 'answer'), '常见问题', answer]),
  ];
}

function itemTexts(item: ServiceItem, index: number): Text[] {
  const place = at('serviceItems', index);
  const named = (element: string): string => `事项“${item.name}”的${element}`;
  const { fee } = item;
  return [
    ...item.legalBasis.map(({ title }, n): Text => [`${place}/legalBasis/${n}/title`, named('设定依据'), title]),
    ...item.acceptanceConditions.map((text, n): Text => [
      `${place}/acceptanceConditions/${n}`,
      named('受理条件'),
      text,
    ]),
    [`${place}/statutory/basis`, named('法定时限的依据'), item.statutory.basis],
    ...item.results.map(({ name }, n): Text => [`${place}/results/${n}/name`, named('办理结果'), name]),
    ...(fee.charged
      ? [
          [`${place}/fee/standard`, named('收费标准'), fee.standard] as const,
          [`${place}/fee/basis`, named('收费依据'), fee.basis] as const,
        ]
      : []),
  ];
}
