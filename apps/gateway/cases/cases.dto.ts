import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../fields';
import { FileContentDto } from '../materials/materials.dto';
import { ITEM_STATUSES } from './case-list.dto';

/** Position after which a case is wanted. */
export class AfterQuery {
  @TextField('办理答复中的 position；至多等5秒，直到读到它之后的状态', {
    max: 80,
    optional: true,
    pattern: { rule: /^[\w-]{0,64}:\d{1,9}$/, message: '须为办理答复中的 position，形如 <runId>:<seq>' },
  })
  readonly after?: string;
}

/** Who did something: a person, a department, or the system itself. */
export class TimelineActorDto {
  @ApiProperty({ description: '身份', example: 'windowClerk' })
  readonly role: string;

  @ApiProperty({ description: '账号、部门编号', example: 'desk-3' })
  readonly id: string;

  @ApiProperty({ description: '所代表的部门', required: false, example: 'fire-rescue' })
  readonly departmentId?: string;
}

/** One event of a case. */
export class TimelineEntryDto {
  @ApiProperty({ description: '位置', example: '0198c1a2-7f3e-7a41-9f0e-3b8f6d5c4a21:12' })
  readonly position: string;

  @ApiProperty({ description: '序号，从1起', example: 12 })
  readonly seq: number;

  @ApiProperty({ description: '时间', example: '2026-11-22T09:00:00.000+08:00' })
  readonly at: string;

  @ApiProperty({ description: '谁', type: TimelineActorDto })
  readonly actor: TimelineActorDto;

  @ApiProperty({ description: '事件种类', example: 'caseAccepted' })
  readonly type: string;

  @ApiProperty({ description: '中文说明', example: '予以受理' })
  readonly text: string;

  @ApiProperty({ description: '事件内容（不含方案和日历全文）', type: Object, additionalProperties: true })
  readonly data: object;
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

/** A file of a result. */
export class ResultFileDto extends FileContentDto {
  @ApiProperty({ description: '文件编号（UUID）；下载：GET /cases/{caseNo}/result-files/{uploadId}' })
  readonly uploadId: string;

  @ApiProperty({ description: '文件名', example: '食品经营许可证.pdf' })
  readonly fileName: string;
}

/** One result with its value. */
export class ResultDto {
  @ApiProperty({ description: '结果编号', example: 'food-licence' })
  readonly id: string;

  @ApiProperty({ description: '名称', example: '食品经营许可证' })
  readonly name: string;

  @ApiProperty({ description: '值；部门没有给出时缺省', required: false, type: Object, example: 'JY24301990000001' })
  readonly value?: unknown;

  @ApiProperty({ description: '文件（证照本身）；部门没有给出时缺省', required: false, type: ResultFileDto })
  readonly file?: ResultFileDto;
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
