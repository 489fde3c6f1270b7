import { ApiProperty } from '@nestjs/swagger';
import { IsDefined } from 'class-validator';
import {
  CaseNoField,
  ChoiceField,
  IdField,
  ObjectsField,
  OpenObjectField,
  TextField,
  TextsField,
  WholeNumberField,
} from '../fields';

/** Kinds of replies. */
export const REPLY_KINDS = ['acknowledged', 'rectification', 'granted', 'denied', 'data', 'facts', 'event'] as const;

/** Value of a result or datum. */
export class OutputValueDto {
  @IdField('结果或者数据的编号，见请求的 expects', { example: 'food-licence' })
  readonly id: string;

  @ApiProperty({ description: '值：证照编号等文字，或者 JSON 值', example: 'JY24301990000001' })
  @IsDefined({ message: '必须给出值' })
  readonly value: unknown;
}

/**
 * A reply of a department: the wire type `DepartmentReply`, as one class with the members of all kinds; which kind needs which
 * is checked when the reply is read.
 */
export class ReplyDto {
  @TextField('回复编号，与 Idempotency-Key 相同；重发同一回复用同一编号', { max: 200, example: 'xf-2026-0087-1' })
  readonly replyId: string;

  @CaseNoField()
  readonly caseNo: string;

  @IdField('事项编号', { example: 'food-licence' })
  readonly itemId: string;

  @ChoiceField(
    'acknowledged 签收，rectification 要求整改，granted 准予，denied 不予，data 提供数据，facts 查明事实，event 报告外部事件',
    REPLY_KINDS,
    { example: 'granted' },
  )
  readonly kind: (typeof REPLY_KINDS)[number];

  @WholeNumberField('请求的轮次；acknowledged、rectification、granted、denied 必填', {
    min: 1,
    max: 99,
    optional: true,
    example: 1,
  })
  readonly round?: number;

  @TextsField('整改要求；rectification 必填', { min: 1, max: 50, length: 1000, optional: true })
  readonly requirements?: string[];

  @ObjectsField('结果的值；granted 用，缺省为该事项的全部结果', () => OutputValueDto, {
    min: 0,
    max: 50,
    optional: true,
  })
  readonly results?: OutputValueDto[];

  @TextField('不予的理由；denied 必填', { max: 2000, optional: true })
  readonly reason?: string;

  @TextField('法律依据；denied 必填', { max: 500, optional: true })
  readonly legalBasis?: string;

  @ObjectsField('数据的值；data 必填', () => OutputValueDto, { min: 1, max: 50, optional: true })
  readonly data?: OutputValueDto[];

  @IdField('特别程序的编号；facts 必填', { optional: true, example: 'joint-site-survey' })
  readonly procedureId?: string;

  @OpenObjectField('查明的事实；facts 必填', { optional: true, example: { externalLineMetres: 120 } })
  readonly facts?: Record<string, unknown>;

  @IdField('外部事件的编号；event 必填', { optional: true, example: 'construction-completed' })
  readonly eventId?: string;
}
