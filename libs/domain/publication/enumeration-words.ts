import { DELIVERY_NAMES } from '../case/timeline';
import {
  type Extension,
  type DeliveryOption,
  type Fact,
  type GuidanceEnd,
  type ClockEffect,
  type LifeEvent,
  type Material,
  type OutsideEvent,
  type ServiceItem,
  type SpecialProcedure,
} from '../catalogue/life-event';
import { type FilingChannel } from '../catalogue/situation';
import { type Sensitivity } from '../form/index';

/** Chinese labels of the enumerations of packages, as `codes.json` has them. */
type Labels<Value extends string> = Readonly<Record<Value, string>>;

export const ITEM_TYPES: Labels<ServiceItem['itemType']> = {
  '01': '行政许可',
  '02': '行政处罚',
  '03': '行政强制',
  '04': '行政征收',
  '05': '行政给付',
  '06': '行政检查',
  '07': '行政确认',
  '08': '行政奖励',
  '09': '行政裁决',
  '10': '其他行政权力',
  '20': '公共服务',
};
export const CASE_TYPES: Labels<ServiceItem['caseType']> = { instant: '即办件', promised: '承诺件' };
export const INITIATIONS: Labels<ServiceItem['initiation']> = {
  application: '依申请',
  delegated: '企业代为申请',
  system: '系统自动发起',
  proactive: '免申即办',
};
export const SERVICE_OBJECTS: Labels<LifeEvent['serviceObjects'][number]> = {
  naturalPerson: '自然人',
  enterprise: '企业法人',
  individualBusiness: '个体工商户',
  otherOrganization: '其他组织',
};
export const FILING_CHANNELS: Labels<FilingChannel> = { window: '窗口申请', online: '在线申请' };
export const DELIVERY_METHODS: Labels<DeliveryOption['method']> = DELIVERY_NAMES;
export const MATERIAL_CLASSES: Labels<Material['class']> = { core: '核心材料', nonCore: '非核心材料' };
export const MATERIAL_SOURCES: Labels<Material['source']> = {
  selfPrepared: '申请人自备',
  governmentIssued: '政府部门核发',
  platformGenerated: '平台生成、申请人签署',
  otherDepartment: '其他部门产生',
};
export const FACT_TYPES: Labels<Fact['type']> = {
  boolean: '是或者否',
  number: '数字',
  code: '单选',
  codeList: '多选',
};
export const FACT_SOURCES: Labels<Fact['source']> = {
  applicant: '询问申请人',
  system: '系统核查',
  procedure: '办理中查明',
};
export const END_OUTCOMES: Labels<GuidanceEnd['outcome']> = {
  proceed: '可以申请',
  partial: '部分事项可以申请',
  redirect: '转办其他一件事',
  offline: '到窗口分项办理',
  notEligible: '暂不能申请',
};
export const PROCEDURE_KINDS: Labels<SpecialProcedure['kind']> = {
  hearing: '听证',
  tender: '招标',
  auction: '拍卖',
  inspection: '检验',
  testing: '检测',
  quarantine: '检疫',
  appraisal: '鉴定',
  expertReview: '专家评审',
  siteInspection: '现场勘验',
  jointInspection: '联合勘验',
  jointReview: '联合评审',
  jointAcceptanceCheck: '联合验收',
  publicNotice: '公示',
  consultation: '征求意见',
  dataVerification: '数据比对',
};
export const PROCEDURE_RESULTS: Labels<SpecialProcedure['outcomes'][number]['result']> = {
  pass: '通过',
  fail: '不通过',
  rectify: '限期整改',
};
export const CLOCK_EFFECTS: Labels<ClockEffect['statutory']> = { runs: '照常计算', pauses: '暂停计算' };
export const APPROVERS: Labels<Extension['approvedBy']> = {
  authorityHead: '本行政机关负责人',
  governmentHead: '本级人民政府负责人',
};
export const REPORTERS: Labels<OutsideEvent['reportedBy']> = {
  applicant: '申请人',
  department: '部门',
  enterprise: '公共服务企业',
};
export const SENSITIVITIES: Labels<Sensitivity> = { personal: '个人信息', sensitive: '敏感个人信息' };
/** Kinds of results; the package type leaves them open. */
export const RESULT_KINDS: Readonly<Record<string, string>> = {
  licence: '证照',
  approval: '批文',
  filing: '备案凭证',
  certificate: '证明',
  verification: '核验记录',
  registration: '登记信息',
  receipt: '回执',
  voucher: '凭证',
  notice: '通知',
  plan: '方案',
  object: '实物',
};
