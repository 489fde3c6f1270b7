import { ANY_STATUS } from '@yijian/domain/case';
import { ApiProperty } from '@nestjs/swagger';
import { CaseNoField, ChoiceField, IdField, TextField, WholeNumberField } from '../fields';

const STAGES = ['notify', 'form', 'accept', 'approve', 'deliver', 'evaluate', 'followUp', 'closed'];
const STATUSES = [...ANY_STATUS];
const ENDS = ['completed', 'refusedAcceptance', 'notRequired', 'returned', 'withdrawn', 'terminated'];
const OUTCOMES = ['allGranted', 'partlyGranted', 'noneGranted'];
const HOLDERS = ['applicant', 'window', 'departments', 'service', 'operator', 'none'];
const ITEM_STATUSES = [
  'waitingPrerequisite',
  'dispatching',
  'inReview',
  'rectification',
  'granted',
  'denied',
  'revoked',
  'prerequisiteFailed',
  'withdrawn',
  'terminated',
];

/** Position after which a case is wanted. */
export class AfterQuery {
  @TextField('办理答复中的 position；至多等5秒，直到读到它之后的状态', {
    max: 80,
    optional: true,
    pattern: { rule: /^[\w-]{0,64}:\d{1,9}$/, message: '须为办理答复中的 position，形如 <runId>:<seq>' },
  })
  readonly after?: string;
}

/** Filters of the list; all that are given must hold. */
export class CasesQuery {
  @ChoiceField('状态', STATUSES, { optional: true })
  readonly status?: string;

  @ChoiceField('阶段', STAGES, { optional: true })
  readonly stage?: string;

  @ChoiceField('结束方式', ENDS, { optional: true })
  readonly end?: string;

  @ChoiceField('办理结论', OUTCOMES, { optional: true })
  readonly outcome?: string;

  @IdField('一件事的 slug', { optional: true, example: 'restaurant-opening' })
  readonly lifeEvent?: string;

  @IdField('有事项归此部门', { optional: true, example: 'market-regulation' })
  readonly departmentId?: string;

  @ChoiceField('有事项处于此状态（与 departmentId 同时给出时指同一事项）', ITEM_STATUSES, { optional: true })
  readonly itemStatus?: string;

  @ChoiceField('在谁手上', HOLDERS, { optional: true })
  readonly holder?: string;

  @ChoiceField('只看有停住步骤的（true）或者没有的（false）', ['true', 'false'], { optional: true })
  readonly parked?: 'true' | 'false';

  @TextField('办件编号开头、一件事名称的一部分、申请人全名或者申请人编号', { max: 100, optional: true })
  readonly q?: string;

  @WholeNumberField('每页件数，缺省50', { min: 1, max: 200, optional: true, example: 50 })
  readonly limit?: number;

  @TextField('上一页答复中的 next', { max: 200, optional: true })
  readonly cursor?: string;
}

/** One case in the list. */
export class CaseSummaryDto {
  @CaseNoField()
  readonly caseNo: string;

  @ApiProperty({ description: '一件事名称', example: '开餐饮店一件事' })
  readonly lifeEventName: string;

  @ApiProperty({ description: '一件事的 slug', example: 'restaurant-opening' })
  readonly lifeEventSlug: string;

  @ApiProperty({ description: '申报渠道', enum: ['window', 'online'] })
  readonly channel: string;

  @ApiProperty({ description: '申请人姓名（脱敏）', required: false, example: '示****' })
  readonly applicantName?: string;

  @ApiProperty({ description: '阶段', enum: STAGES })
  readonly stage: string;

  @ApiProperty({ description: '状态', enum: STATUSES })
  readonly status: string;

  @ApiProperty({ description: '结束方式', enum: ENDS, required: false })
  readonly end?: string;

  @ApiProperty({ description: '办理结论', enum: OUTCOMES, required: false })
  readonly outcome?: string;

  @ApiProperty({ description: '在谁手上', enum: HOLDERS })
  readonly holder: string;

  @ApiProperty({ description: '在等什么' })
  readonly waitingFor: string;

  @ApiProperty({ description: '是否有停住的步骤' })
  readonly parked: boolean;

  @ApiProperty({ description: '开立时间', example: '2026-11-22T09:00:00.000+08:00' })
  readonly openedAt: string;

  @ApiProperty({ description: '最近的期限', required: false })
  readonly nextDueAt?: string;

  @ApiProperty({ description: '结束时间', required: false })
  readonly closedAt?: string;
}

/** One page of the list, newest first. */
export class CasePageDto {
  @ApiProperty({ description: '符合条件的总件数', example: 128 })
  readonly total: number;

  @ApiProperty({ type: [CaseSummaryDto] })
  readonly cases: readonly CaseSummaryDto[];

  @ApiProperty({ description: '下一页的 cursor；没有下一页时缺省', required: false })
  readonly next?: string;
}

/** One event of a case. */
export class TimelineEntryDto {
  @ApiProperty({ description: '位置', example: '0198c1a2-7f3e-7a41-9f0e-3b8f6d5c4a21:12' })
  readonly position: string;

  @ApiProperty({ description: '序号，从1起', example: 12 })
  readonly seq: number;

  @ApiProperty({ description: '时间', example: '2026-11-22T09:00:00.000+08:00' })
  readonly at: string;

  @ApiProperty({ description: '谁', type: Object, example: { role: 'windowClerk', id: 'desk-3' } })
  readonly actor: unknown;

  @ApiProperty({ description: '事件种类', example: 'caseAccepted' })
  readonly type: string;

  @ApiProperty({ description: '中文说明', example: '予以受理' })
  readonly text: string;

  @ApiProperty({ description: '事件内容（不含方案和日历全文）', type: Object, additionalProperties: true })
  readonly data: unknown;
}

/** One request as it was sent to a department. */
export class SentRequestDto {
  @ApiProperty({ description: '请求编号（幂等键）', example: '43019926112200000100/food-licence/1' })
  readonly requestId: string;

  @ApiProperty({ description: '部门', example: 'market-regulation' })
  readonly departmentId: string;

  @ApiProperty({ description: '事项', example: 'food-licence' })
  readonly itemId: string;

  @ApiProperty({ description: '轮次', example: 1 })
  readonly round: number;

  @ApiProperty({ description: '种类', enum: ['application', 'rectified', 'rectificationExpired', 'withdrawal'] })
  readonly kind: string;

  @ApiProperty({ description: '部门自己的表单内容，原样', type: Object, additionalProperties: true })
  readonly payload: unknown;

  @ApiProperty({ description: '首次发送时间' })
  readonly sentAt: string;

  @ApiProperty({ description: '部门收件号', required: false })
  readonly receiptNumber?: string;
}

/** One result with its value. */
export class ResultDto {
  @ApiProperty({ description: '结果编号', example: 'food-licence' })
  readonly id: string;

  @ApiProperty({ description: '名称', example: '食品经营许可证' })
  readonly name: string;

  @ApiProperty({ description: '值；部门没有给出时缺省', required: false, type: Object, example: 'JY24301990000001' })
  readonly value?: unknown;
}

/** How one item ended. */
export class ItemResultsDto {
  @ApiProperty({ description: '事项' })
  readonly itemId: string;

  @ApiProperty({ description: '名称' })
  readonly name: string;

  @ApiProperty({ description: '状态', enum: ITEM_STATUSES })
  readonly status: string;

  @ApiProperty({ type: [ResultDto] })
  readonly results: readonly ResultDto[];

  @ApiProperty({ description: '不予的理由', required: false })
  readonly reason?: string;
}

/** The delivery of the bundle. */
export class DeliveryDto {
  @ApiProperty({ description: '送达方式', example: 'post' })
  readonly method: string;

  @ApiProperty({ description: '发出时间' })
  readonly dispatchedAt: string;

  @ApiProperty({ description: '送达时间', required: false })
  readonly receivedAt?: string;

  @ApiProperty({ description: '送达凭证', required: false })
  readonly receipt?: string;
}

/** Results of a case. */
export class ResultsDto {
  @ApiProperty({ type: [ItemResultsDto] })
  readonly items: readonly ItemResultsDto[];

  @ApiProperty({ type: DeliveryDto, required: false })
  readonly delivery?: DeliveryDto;
}

/** The life event of a case. */
export class CaseLifeEventDto {
  @ApiProperty({ example: 'restaurant-opening' })
  readonly slug: string;

  @ApiProperty({ example: '43TC31901000' })
  readonly code: string;

  @ApiProperty({ example: '开餐饮店一件事' })
  readonly name: string;

  @ApiProperty({ example: '2026.1' })
  readonly version: string;
}
