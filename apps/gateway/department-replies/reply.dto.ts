import { ApiProperty } from '@nestjs/swagger';
import { IsDefined, ValidateIf } from 'class-validator';
import { SUSPENSION_GROUNDS, TERMINATION_GROUNDS } from '@yijian/domain/case';
import { DefectDto } from '../commands/acceptance.dto';
import { LimitDto } from '../commands/limit.dto';
import { UPLOAD_ID } from '../materials/materials.dto';
import { InspectorsDto, VisitOutcomeDto } from '../commands/procedures.dto';
import {
  CaseNoField,
  ChoiceField,
  FlagField,
  IdField,
  InstantField,
  ObjectField,
  ObjectsField,
  OpenObjectField,
  TextField,
  TextsField,
  WholeNumberField,
} from '../fields';

/** Kinds of replies. */
export const REPLY_KINDS = [
  ...([
    'acknowledged',
    'rectification',
    'granted',
    'denied',
    'data',
    'facts',
    'event',
    'defects',
    'postCheck',
  ] as const),
  ...(['procedureStarted', 'procedureProlonged', 'procedureEnded', 'visitAppointed', 'visitRecorded'] as const),
  ...(['hearingRightTold', 'hearingScheduled', 'hearingHeld'] as const),
  ...(['extended', 'suspended', 'resumed', 'terminated', 'decisionCorrected'] as const),
] as const;

/** Value of a result or datum. */
export class OutputValueDto {
  @IdField('结果或者数据的编号，见请求的 expects', { example: 'food-licence' })
  readonly id: string;

  @ApiProperty({
    description: '值：证照编号等文字，或者 JSON 值；有文件的结果可以没有',
    required: false,
    example: 'JY24301990000001',
    oneOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
      { type: 'object', additionalProperties: true },
    ],
  })
  @ValidateIf(({ uploadId }: OutputValueDto) => uploadId === undefined)
  @IsDefined({ message: '必须给出值，或者给出文件 uploadId' })
  readonly value?: unknown;

  @TextField('结果的文件：先上传得到的 uploadId；数据没有文件', {
    max: 36,
    optional: true,
    pattern: { rule: UPLOAD_ID, message: '须为上传时得到的 uploadId' },
  })
  readonly uploadId?: string;
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
    [
      'acknowledged 签收，rectification 要求整改，granted 准予，denied 不予，data 提供数据，facts 查明事实，event 报告外部事件，',
      'defects 受理前意见，postCheck 事后核查，procedureStarted、procedureProlonged、procedureEnded 特别程序，',
      'visitAppointed、visitRecorded 联合勘验，hearingRightTold、hearingScheduled、hearingHeld 听证，',
      'extended 延期，suspended 中止，resumed 恢复，terminated 终止，decisionCorrected 变更或者撤销决定',
    ].join(''),
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

  @TextField('承办人编号（不含姓名）；acknowledged 可以给出，听证主持人不得为承办人', {
    max: 64,
    optional: true,
    example: 'fire-07',
  })
  readonly reviewerId?: string;

  @ObjectsField('需要补正的全部问题，没有为空；defects 必填', () => DefectDto, { min: 0, max: 50, optional: true })
  readonly defects?: DefectDto[];

  @FlagField('是否履行承诺；postCheck 必填', { optional: true })
  readonly fulfilled?: boolean;

  @TextField('核查、勘验或者特别程序的结论', { max: 4000, optional: true })
  readonly findings?: string;

  @ObjectField('责令改正的期限；postCheck 未履行且可以改正时给出', () => LimitDto, { optional: true })
  readonly cure?: LimitDto;

  @TextField('特别程序序号；procedureProlonged、procedureEnded 必填', { max: 120, optional: true })
  readonly procedureKey?: string;

  @ObjectField('书面告知申请人的所需时间', () => LimitDto, { optional: true })
  readonly timeNeeded?: LimitDto;

  @InstantField('勘验或者听证的时间', { optional: true })
  readonly heldAt?: string;

  @TextField('勘验或者听证的地点', { max: 200, optional: true })
  readonly place?: string;

  @ObjectsField('到场部门及其人员；visitAppointed 必填', () => InspectorsDto, { min: 1, max: 20, optional: true })
  readonly inspectors?: InspectorsDto[];

  @ObjectsField('到场部门各自的结论；visitRecorded 必填', () => VisitOutcomeDto, { min: 1, max: 20, optional: true })
  readonly outcomes?: VisitOutcomeDto[];

  @TextField('听证主持人编号（不含姓名）', { max: 64, optional: true })
  readonly officerId?: string;

  @FlagField('是否公开举行听证', { optional: true })
  readonly open?: boolean;

  @TextField('听证笔录', { max: 20000, optional: true })
  readonly record?: string;

  @TextField('作出该行为的负责人编号（不含姓名）；延期、中止、恢复、终止、变更决定必填', { max: 64, optional: true })
  readonly headId?: string;

  @ChoiceField('中止、终止的事由', [...new Set([...SUSPENSION_GROUNDS, ...TERMINATION_GROUNDS])], { optional: true })
  readonly ground?: string;

  @TextField('允许停止计算法定时限的特别规定', { max: 500, optional: true })
  readonly specialStatute?: string;

  @ChoiceField('变更后的决定', ['granted', 'denied', 'revoked'], { optional: true })
  readonly to?: 'granted' | 'denied' | 'revoked';
}
