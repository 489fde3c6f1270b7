import { type RefusalCode } from '@yijian/domain/case';

/** Problems that the gateway itself finds, before a case is asked. */
export type GatewayProblemCode =
  | 'requestMalformed'
  | 'requestInvalid'
  | 'requestTooLarge'
  | 'mediaTypeUnsupported'
  | 'routeUnknown'
  | 'callerUnknown'
  | 'roleForbidden'
  | 'departmentForbidden'
  | 'idempotencyKeyMissing'
  | 'idempotencyKeyReused'
  | 'lifeEventUnknown'
  | 'packageRefused'
  | 'answersInvalid'
  | 'guidanceNotFinished'
  | 'cannotBeFiled'
  | 'filingClosed'
  | 'factsUnavailable'
  | 'caseUnknown'
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
  | 'fileTypeRefused'
  | 'fileEmpty'
  | 'fileTooLarge'
  | 'replyInvalid'
  | 'internalError'
  | 'serviceUnavailable';

/** Code of every problem the gateway answers with: its own and the refusals of a case. */
export type ProblemCode = GatewayProblemCode | RefusalCode;

/** HTTP status and Chinese title of a problem. */
export interface ProblemKind {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 500 | 503;
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
  departmentForbidden: { status: 403, title: '不是本部门的事项' },
  idempotencyKeyMissing: { status: 400, title: '缺少幂等键' },
  idempotencyKeyReused: { status: 422, title: '幂等键已用于其他请求' },
  lifeEventUnknown: { status: 404, title: '没有这个一件事' },
  packageRefused: { status: 422, title: '目录包未通过检查' },
  answersInvalid: { status: 422, title: '情形回答不符合要求' },
  guidanceNotFinished: { status: 422, title: '导办问题尚未答完' },
  cannotBeFiled: { status: 422, title: '当前情形不能联办申报' },
  filingClosed: { status: 409, title: '不在申报期内' },
  factsUnavailable: { status: 503, title: '核查信息暂时查询不到' },
  caseUnknown: { status: 404, title: '没有这个办件' },
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
  correctionAlreadyAsked: { status: 409, title: '已经发出过补正告知' },
  itemUnknown: { status: 422, title: '办件不含此事项' },
  notYourItem: { status: 403, title: '不是本部门的事项' },
  itemNotStarted: { status: 409, title: '事项尚未开始' },
  itemEnded: { status: 409, title: '事项已经办结' },
  itemInRectification: { status: 409, title: '事项正在整改' },
  itemNotInRectification: { status: 409, title: '事项不在整改中' },
  roundMismatch: { status: 409, title: '轮次不符' },
  rectificationNotProvided: { status: 409, title: '事项不允许整改' },
  rectificationRoundsUsed: { status: 409, title: '整改次数已用完' },
  outputUnknown: { status: 422, title: '目录中没有这个结果或者数据' },
  procedureUnknown: { status: 422, title: '办件不含此特别程序或者事实' },
  eventUnknown: { status: 422, title: '事项不等待此事件' },
  deliveryMethodUnknown: { status: 422, title: '没有这种送达方式' },
  notDispatched: { status: 409, title: '结果尚未发出' },
  bundleDispatched: { status: 409, title: '结果已经发出' },
  stepNotParked: { status: 409, title: '步骤没有停住' },
};

/** Every problem: exhaustive, so that a new code of the gateway or of the rules does not compile without its status. */
export const PROBLEMS: Readonly<Record<ProblemCode, ProblemKind>> = { ...GATEWAY_PROBLEMS, ...REFUSALS };
