import {
  type Commitment,
  type Fee,
  type ItemResult,
  type OutsideEvent,
  type Prerequisite,
  type ServiceItem,
} from '../../catalogue/life-event';
import { dependencyText, feeText, limitText } from '../../catalogue/words';
import { CASE_TYPES, INITIATIONS, ITEM_TYPES, REPORTERS, RESULT_KINDS } from '../enumeration-words';
import { type Compare, compareProperties, entries, group, leaf, type Side } from './compare';
import {
  choice,
  code,
  condition,
  department,
  extension,
  laws,
  limit,
  materialName,
  procedureName,
  quoted,
  references,
  text,
  texts,
  yesNo,
} from './words';

const result: Compare<ItemResult> = group<ItemResult>(
  '结果',
  {
    id: code('标识'),
    name: text('结果名称'),
    kind: choice('结果类型', RESULT_KINDS),
    eLicence: yesNo('是否发电子证照'),
    validity: leaf('结果有效期', ({ value, unit }) => `${value}${unit === 'year' ? '年' : '个月'}`),
    sample: text('结果样本'),
  },
  ({ name }) => name,
);

const outsideEvent: Compare<OutsideEvent> = group<OutsideEvent>(
  '外部事件',
  {
    id: code('标识'),
    label: text('外部事件名称'),
    reportedBy: choice('外部事件报告人', REPORTERS),
    target: limit('外部事件目标时间'),
  },
  ({ label }) => label,
);

const commitment: Compare<Commitment> = (before, after, place) =>
  group<Commitment>(
    '告知承诺',
    {
      scope: text('告知承诺的范围'),
      chosenWhen: condition('选择告知承诺的条件'),
      blockedWhen: condition('不适用告知承诺的条件'),
      replacesMaterialIds: references('告知承诺替代的材料', materialName),
      letterMaterialId: leaf('告知承诺书', materialName),
      limits: group<Commitment['limits']>(
        '告知承诺时限',
        { window: limit('告知承诺时限（窗口）'), online: limit('告知承诺时限（网上）') },
        ({ window }, { lifeEvent }) => limitText(lifeEvent, window),
      ),
      postCheck: group<Commitment['postCheck']>(
        '事后核查',
        { limit: limit('事后核查期限'), basis: text('事后核查的依据') },
        ({ basis }) => basis,
      ),
      onFalse: text('承诺不实的后果'),
    },
    ({ scope }) => scope,
  )(before, after, { ...place, subject: 'commitment' });

const fee: Compare<Fee> = leaf('收费', feeInWords, 'fee');

function feeInWords(value: Fee): string {
  return value.charged ? `${feeText(value)}，${value.payableOnline ? '可以' : '不可以'}网上缴费` : feeText(value);
}

const prerequisites: Compare<readonly Prerequisite[]> = entries(
  {
    noun: '前置：',
    subject: 'prerequisite',
    key: (each) => JSON.stringify({ ...each, reason: undefined }),
    name: prerequisiteInWords,
  },
  (before, after, place) =>
    leaf('前置的说明', quoted)(before?.reason, after?.reason, {
      ...place,
      pointer: `${place.pointer}/reason`,
      pointerBefore: `${place.pointerBefore}/reason`,
    }),
);

function prerequisiteInWords(prerequisite: Prerequisite, { lifeEvent }: Side): string {
  return dependencyText(lifeEvent, prerequisite);
}

/** One service item. */
export const item: Compare<ServiceItem> = (before, after, place) =>
  before === undefined || after === undefined
    ? []
    : compareProperties<ServiceItem>(
        {
          id: code('标识'),
          name: text('事项名称'),
          departmentId: department('实施主体'),
          baseCode: code('基本编码', 'identity'),
          implementationCode: code('实施编码', 'identity'),
          handlingItemCode: code('业务办理项编码', 'identity'),
          itemType: choice('事项类型', ITEM_TYPES),
          caseType: choice('办件类型', CASE_TYPES),
          initiation: choice('发起方式', INITIATIONS),
          appliesWhen: condition('适用条件'),
          addedInFlight: yesNo('是否可以中途加入'),
          legalBasis: laws('设定依据'),
          acceptanceConditions: texts('受理条件'),
          statutory: group<ServiceItem['statutory']>(
            '法定时限',
            { limit: limit('法定时限', '法律未设期限'), basis: text('法定时限的依据', 'limit'), extension },
            ({ basis }) => basis,
          ),
          promised: group<ServiceItem['promised']>(
            '承诺时限',
            { limit: limit('承诺时限'), excludes: texts('承诺时限不含的时间') },
            () => '',
          ),
          countsTowardsPromise: yesNo('是否计入总承诺'),
          supervised: yesNo('是否纳入监察和评价'),
          fee,
          quantityLimit: text('数量限制'),
          intermediaryServices: text('中介服务'),
          results: entries({ noun: '结果', key: ({ id }) => id, name: ({ name }) => `“${name}”` }, result),
          data: entries({ noun: '产生的数据', key: ({ id }) => id, name: ({ name }) => `“${name}”` }, (was, now, at) =>
            leaf('数据名称', quoted)(was?.name, now?.name, at),
          ),
          prerequisites,
          waitsFor: entries(
            { noun: '须等待的外部事件', key: ({ id }) => id, name: ({ label }) => `“${label}”` },
            outsideEvent,
          ),
          materialIds: references('使用的材料', materialName, 'material'),
          specialProcedureIds: references('特别程序', procedureName, 'procedure'),
          commitment,
          deliveryLimit: group<NonNullable<ServiceItem['deliveryLimit']>>(
            '送达期限',
            { limit: limit('送达期限'), basis: text('送达期限的依据') },
            ({ limit: period, basis }, { lifeEvent }) => `${limitText(lifeEvent, period)}（${basis}）`,
          ),
          note: text('备注'),
        },
        before,
        after,
        place,
      );
