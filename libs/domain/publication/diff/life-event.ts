import {
  type DeliveryOption,
  type JointLimit,
  type LifeEvent,
  type MutualExclusion,
  type Schedule,
  type ServiceGuide,
} from '../../catalogue/life-event';
import { CHANNEL_NAMES } from '../../catalogue/notice';
import { limitText } from '../../catalogue/words';
import { type Change, type ChangeSubject } from '../change';
import { DELIVERY_METHODS, SERVICE_OBJECTS } from '../enumeration-words';
import { type Compare, compareProperties, entries, group, leaf, type Place, type Words } from './compare';
import { mergedForm } from './form';
import { end, endName, fact, placeName, question } from './guidance';
import { item } from './item';
import { material } from './material';
import { procedure } from './procedure';
import { situation } from './situation';
import {
  choices,
  code,
  count,
  department,
  departments,
  extension,
  itemName,
  laws,
  limit,
  quoted,
  references,
  scheduleName,
  text,
  texts,
  yesNo,
} from './words';

/** Sets what the changes of a part are about. */
function about<T>(subject: ChangeSubject, compare: Compare<T>): Compare<T> {
  return (before, after, place) => compare(before, after, { ...place, subject });
}

/** A list whose entries have ids and stand for themselves. */
function standing<T extends { readonly id: string }>(
  noun: string,
  subject: ChangeSubject,
  name: Words<T>,
  compare: Compare<T>,
): Compare<readonly T[]> {
  return entries({ noun, subject, key: ({ id }) => id, name, stands: true }, compare);
}

const named: Words<{ readonly name: string }> = ({ name }) => `“${name}”`;

const guide: Compare<ServiceGuide> = group<ServiceGuide>(
  '服务指南',
  {
    summary: text('简介'),
    acceptanceConditions: texts('一件事的受理条件'),
    channels: choices('办理渠道', CHANNEL_NAMES),
    handlingScope: text('通办范围'),
    officeHours: text('办理地点和时间'),
    feeNote: text('收费说明', 'fee'),
    remedies: text('救济途径'),
    consultationPhone: code('咨询电话'),
    complaintChannels: texts('投诉渠道'),
    steps: texts('办理流程的步骤'),
    faqs: entries(
      { noun: '常见问题', key: (faq) => faq.question, name: (faq) => `“${faq.question}”` },
      (was, now, place) => leaf('常见问题的解答', quoted)(was?.answer, now?.answer, place),
    ),
  },
  ({ summary }) => summary,
);

const jointLimit: Compare<JointLimit> = group<JointLimit>(
  '联合办理期限',
  {
    limit: limit('联合办理期限'),
    extension,
    legalBasis: laws('联合办理的依据'),
    scope: text('联合办理期限的适用范围'),
  },
  ({ limit: period }, { lifeEvent }) => limitText(lifeEvent, period),
);

const delivery: Compare<DeliveryOption> = group<DeliveryOption>(
  '送达方式',
  {
    method: code('标识'),
    carrier: text('寄递单位'),
    limit: limit('送达时间', '依法律规定'),
    feeYuan: count('送达费用', '元'),
    receipt: text('送达凭证'),
    fallbackOnly: yesNo('是否只在其他方式无法送达时使用'),
    note: text('备注'),
  },
  ({ method }) => DELIVERY_METHODS[method],
);

const schedule: Compare<Schedule> = group<Schedule>(
  '日程',
  { id: code('标识'), name: text('日程名称'), opensAt: code('开始时间'), closesAt: code('截止时间') },
  ({ name }) => name,
);

const exclusions: Compare<readonly MutualExclusion[]> = entries(
  {
    noun: '互斥的事项：',
    subject: 'item',
    key: ({ itemIds }) => itemIds.join(),
    name: ({ itemIds }, side) => itemIds.map((id) => itemName(id, side)).join('和'),
  },
  (was, now, place) => text('互斥的理由')(was?.reason, now?.reason, place),
);

const guidance: Compare<LifeEvent['guidance']> = group<LifeEvent['guidance']>(
  '导办',
  {
    startNodeId: leaf('第一个问题', placeName),
    nodes: standing('问题', 'question', (node) => `“${node.question}”`, question),
    ends: standing('导办', 'question', endName, end),
  },
  () => '',
);

/** Compares two versions of a life event, property by property. */
export function compareLifeEvents(before: LifeEvent, after: LifeEvent, place: Place): readonly Change[] {
  return compareProperties<LifeEvent>(
    {
      format: code('目录包格式'),
      kind: code('文件种类'),
      slug: code('标识'),
      code: code('一件事编码'),
      name: text('一件事名称'),
      version: code('版本'),
      effectiveFrom: code('生效日期'),
      effectiveTo: code('失效日期'),
      policyBasis: texts('政策依据'),
      serviceObjects: choices('服务对象', SERVICE_OBJECTS),
      leadDepartmentId: department('牵头部门'),
      coordinatorDepartmentId: department('统筹部门'),
      supportingDepartmentIds: departments('配合部门'),
      overallPromise: group<LifeEvent['overallPromise']>(
        '总承诺时限',
        { limit: limit('总承诺时限'), excludes: about('limit', texts('总承诺不含的时间')) },
        () => '',
      ),
      jointLimit: about('limit', jointLimit),
      guide: about('guide', guide),
      serviceItems: standing('事项', 'item', named, item),
      mutualExclusions: exclusions,
      materials: standing('材料', 'material', named, material),
      facts: standing('事实', 'fact', ({ label }) => `“${label}”`, fact),
      guidance: about('question', guidance),
      mergedForm,
      specialProcedures: standing('特别程序', 'procedure', named, procedure),
      schedules: standing('日程', 'schedule', named, schedule),
      filingScheduleIds: references('申请日程', scheduleName, 'schedule'),
      deliveryOptions: entries(
        {
          noun: '送达方式',
          subject: 'delivery',
          key: ({ method }) => method,
          name: ({ method }) => `“${DELIVERY_METHODS[method]}”`,
          stands: true,
        },
        delivery,
      ),
      situations: standing('情形', 'situation', named, situation),
      editorNotes: texts('编者备注'),
    },
    before,
    after,
    place,
  );
}
