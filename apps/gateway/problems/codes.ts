import { type RefusalCode } from '@yijian/domain/case';
import { type VersionRefusalCode } from '@yijian/domain/version';

/** Problems that the gateway itself finds, before a case is asked. */
export type GatewayProblemCode =
  | 'requestMalformed'
  | 'requestInvalid'
  | 'requestTooLarge'
  | 'mediaTypeUnsupported'
  | 'routeUnknown'
  | 'callerUnknown'
  | 'roleForbidden'
  | 'csrfTokenInvalid'
  | 'signInFailed'
  | 'issuerUnavailable'
  | 'departmentForbidden'
  | 'idempotencyKeyMissing'
  | 'idempotencyKeyReused'
  | 'lifeEventUnknown'
  | 'lifeEventWithdrawn'
  | 'packageRefused'
  | 'supplyInvalid'
  | 'supplyUnknown'
  | 'suppliesMissing'
  | 'decisionsInvalid'
  | 'versionUnknown'
  | 'versionTaken'
  | 'versionRefused'
  | 'draftUpToDate'
  | 'answersInvalid'
  | 'guidanceNotFinished'
  | 'guidanceUnknown'
  | 'guidanceDiffers'
  | 'guidanceRated'
  | 'noticeUnknown'
  | 'feedbackUnknown'
  | 'feedbackResolved'
  | 'feedbackTooMany'
  | 'exportTooLarge'
  | 'cannotBeFiled'
  | 'filingClosed'
  | 'factsUnavailable'
  | 'caseUnknown'
  | 'clockUnknown'
  | 'cardUnknown'
  | 'appealNotOpen'
  | 'commandUnknown'
  | 'itemNotInPlan'
  | 'formClosed'
  | 'formInvalid'
  | 'formMissing'
  | 'factsDiffer'
  | 'revisionMissing'
  | 'revisionStale'
  | 'materialUnknown'
  | 'materialsClosed'
  | 'uploadUnknown'
  | 'documentUnknown'
  | 'fileTypeRefused'
  | 'fileEmpty'
  | 'fileTooLarge'
  | 'replyInvalid'
  | 'internalError'
  | 'serviceUnavailable';

/** Code of every problem the gateway answers with: its own and the refusals of a case or a catalogue version. */
export type ProblemCode = GatewayProblemCode | RefusalCode | VersionRefusalCode;

/** HTTP status and Chinese title of a problem. */
export interface ProblemKind {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;
  readonly title: string;
}

const GATEWAY_PROBLEMS: Readonly<Record<GatewayProblemCode, ProblemKind>> = {
  requestMalformed: { status: 400, title: '请求格式错误' },
  requestInvalid: { status: 400, title: '请求内容不符合要求' },
  requestTooLarge: { status: 413, title: '请求内容过大' },
  mediaTypeUnsupported: { status: 415, title: '不支持的内容类型' },
  routeUnknown: { status: 404, title: '没有这个地址' },
  callerUnknown: { status: 401, title: '身份不明' },
  roleForbidden: { status: 403, title: '无权使用此功能' },
  csrfTokenInvalid: { status: 403, title: '缺少页面令牌或者令牌不符' },
  signInFailed: { status: 400, title: '登录没有完成' },
  issuerUnavailable: { status: 503, title: '身份认证系统暂不可用' },
  departmentForbidden: { status: 403, title: '不是本部门的事项' },
  idempotencyKeyMissing: { status: 400, title: '缺少幂等键' },
  idempotencyKeyReused: { status: 422, title: '幂等键已用于其他请求' },
  lifeEventUnknown: { status: 404, title: '没有这个一件事' },
  lifeEventWithdrawn: { status: 409, title: '一件事已停用' },
  packageRefused: { status: 422, title: '目录包未通过检查' },
  supplyInvalid: { status: 422, title: '部门提供的事项资料不符合要求' },
  supplyUnknown: { status: 404, title: '部门还没有提供这个事项的资料' },
  suppliesMissing: { status: 422, title: '有的事项部门还没有提供资料' },
  decisionsInvalid: { status: 422, title: '合并决定不符合要求' },
  versionUnknown: { status: 404, title: '没有这个目录版本' },
  versionTaken: { status: 409, title: '版本号已被使用' },
  versionRefused: { status: 422, title: '版本未通过发布检查' },
  draftUpToDate: { status: 409, title: '草稿无须转版本' },
  answersInvalid: { status: 422, title: '情形回答不符合要求' },
  guidanceNotFinished: { status: 422, title: '导办问题尚未答完' },
  guidanceUnknown: { status: 404, title: '没有这次导办' },
  guidanceDiffers: { status: 409, title: '与导办不一致' },
  guidanceRated: { status: 409, title: '已经评价过' },
  noticeUnknown: { status: 404, title: '没有这份告知单' },
  feedbackUnknown: { status: 404, title: '没有这条意见' },
  feedbackResolved: { status: 409, title: '意见已经答复' },
  exportTooLarge: { status: 422, title: '导出的行数过多' },
  feedbackTooMany: { status: 429, title: '意见过多，请稍后再试' },
  cannotBeFiled: { status: 422, title: '当前情形不能联办申报' },
  filingClosed: { status: 409, title: '不在申报期内' },
  factsUnavailable: { status: 503, title: '核查信息暂时查询不到' },
  caseUnknown: { status: 404, title: '没有这个办件' },
  clockUnknown: { status: 404, title: '没有这个期限' },
  cardUnknown: { status: 404, title: '没有这张监察牌' },
  appealNotOpen: { status: 409, title: '申诉当前不能这样处理' },
  commandUnknown: { status: 404, title: '没有这个命令' },
  itemNotInPlan: { status: 422, title: '办件不含此事项' },
  formClosed: { status: 409, title: '表单当前不可修改' },
  formInvalid: { status: 422, title: '表单填写不符合要求' },
  formMissing: { status: 422, title: '表单尚未保存' },
  factsDiffer: { status: 422, title: '表单与情形回答不一致' },
  revisionMissing: { status: 428, title: '缺少表单修订号' },
  revisionStale: { status: 412, title: '表单已被他人修改' },
  materialUnknown: { status: 422, title: '办件不含此材料' },
  materialsClosed: { status: 409, title: '当前不能上传材料' },
  documentUnknown: { status: 404, title: '没有这份文书' },
  uploadUnknown: { status: 404, title: '没有这个文件' },
  fileTypeRefused: { status: 422, title: '文件格式不符合要求' },
  fileEmpty: { status: 422, title: '文件为空' },
  fileTooLarge: { status: 413, title: '文件过大' },
  replyInvalid: { status: 422, title: '部门回复不符合要求' },
  internalError: { status: 500, title: '系统内部错误' },
  serviceUnavailable: { status: 503, title: '服务暂时不可用' },
};

/** A refused command is a conflict with the state of the case (409), unless the request itself names what is not there (422). */
const REFUSALS: Readonly<Record<RefusalCode, ProblemKind>> = {
  roleNotAllowed: { status: 403, title: '您的身份不能进行这项操作' },
  notNow: { status: 409, title: '办件当前状态不能进行这项操作' },
  caseClosed: { status: 409, title: '办件已经结束' },
  materialsMissing: { status: 409, title: '材料不齐' },
  defectsReported: { status: 409, title: '部门提出了需要补正的问题' },
  consultationOpen: { status: 409, title: '正在等待部门意见' },
  notConsulted: { status: 409, title: '没有征求意见' },
  correctionAlreadyAsked: { status: 409, title: '已经发出过补正告知' },
  noCorrectionYet: { status: 409, title: '还没有发出过补正告知' },
  itemUnknown: { status: 422, title: '办件不含此事项' },
  notYourItem: { status: 403, title: '不是本部门的事项' },
  itemNotStarted: { status: 409, title: '事项尚未开始' },
  itemEnded: { status: 409, title: '事项已经办结' },
  itemInRectification: { status: 409, title: '事项正在整改' },
  itemNotInRectification: { status: 409, title: '事项不在整改中' },
  itemNotDecided: { status: 409, title: '事项还没有作出决定' },
  itemSuspended: { status: 409, title: '事项已中止办理' },
  itemNotSuspended: { status: 409, title: '事项没有中止办理' },
  roundMismatch: { status: 409, title: '轮次不符' },
  rectificationNotProvided: { status: 409, title: '事项不允许整改' },
  rectificationRoundsUsed: { status: 409, title: '整改次数已用完' },
  outputUnknown: { status: 422, title: '目录中没有这个结果或者数据' },
  procedureUnknown: { status: 422, title: '办件不含此特别程序或者事实' },
  procedureUnderWay: { status: 409, title: '特别程序正在进行' },
  procedureNotUnderWay: { status: 409, title: '特别程序不在进行中' },
  timeNeededMissing: { status: 422, title: '没有写明所需时间' },
  visitPending: { status: 409, title: '现场核查尚无结论' },
  visitNotPassed: { status: 409, title: '现场核查不通过' },
  visitNotAppointed: { status: 409, title: '没有待进行的现场核查' },
  inspectorsTooFew: { status: 422, title: '到场人员不足' },
  departmentsLeftOut: { status: 422, title: '到场部门不符' },
  reasonMissing: { status: 422, title: '没有写明理由' },
  hearingOpen: { status: 409, title: '听证程序尚未结束' },
  hearingNotDue: { status: 409, title: '听证尚未到这一步' },
  hearingTooSoon: { status: 422, title: '听证通知时间不足' },
  hearingTooLate: { status: 422, title: '听证时间过晚' },
  hearingOfficerIsReviewer: { status: 422, title: '听证主持人须回避' },
  extensionNotProvided: { status: 409, title: '不能延期' },
  extensionUsed: { status: 409, title: '已经延期过一次' },
  extensionTooLate: { status: 409, title: '期限已经届满' },
  approverWrong: { status: 403, title: '批准人不符' },
  toleranceOpen: { status: 409, title: '容缺材料尚未补交' },
  offerNotProvided: { status: 422, title: '目录没有规定容缺或者告知承诺' },
  offerNotOpen: { status: 409, title: '尚不能签署承诺' },
  offerBlocked: { status: 409, title: '因失信记录不能适用' },
  postCheckNotDue: { status: 409, title: '没有待核查的承诺' },
  calendarUnchanged: { status: 409, title: '日历没有变化' },
  calendarIncomplete: { status: 422, title: '日历缺少年份' },
  eventUnknown: { status: 422, title: '事项不等待此事件' },
  deliveryMethodUnknown: { status: 422, title: '没有这种送达方式' },
  notDispatched: { status: 409, title: '结果尚未发出' },
  bundleDispatched: { status: 409, title: '结果已经发出' },
  stepNotParked: { status: 409, title: '步骤没有停住' },
};

/** Refusals of a catalogue version beyond those that a case knows too. */
const VERSION_REFUSALS: Readonly<Record<Exclude<VersionRefusalCode, RefusalCode | GatewayProblemCode>, ProblemKind>> = {
  versionNotNow: { status: 409, title: '版本当前状态不能进行这项操作' },
  draftUnchanged: { status: 409, title: '退回的草案没有修改' },
  notAskedForOpinion: { status: 403, title: '没有向贵单位征求意见' },
  objectionUnknown: { status: 422, title: '没有这条异议' },
  objectionsOpen: { status: 409, title: '异议尚未答复' },
  editorMayNotApprove: { status: 403, title: '编辑与审批须分开' },
  publishingUnderWay: { status: 409, title: '正在发布' },
};

/** Codes of all refusals of a case. */
export const REFUSAL_CODES = Object.keys(REFUSALS) as readonly RefusalCode[];

/** Every problem: exhaustive, so that a new code of the gateway or of the rules does not compile without its status. */
export const PROBLEMS: Readonly<Record<ProblemCode, ProblemKind>> = {
  ...GATEWAY_PROBLEMS,
  ...REFUSALS,
  ...VERSION_REFUSALS,
};
