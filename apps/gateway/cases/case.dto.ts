import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { ANY_STATUS } from '@yijian/domain/case';
import { LimitDto } from '../commands/limit.dto';
import { ConsultationDto, HearingDto, OfferDto, ProcedureDto, VisitDto, VisitFindingDto } from './case-procedures.dto';
import { CaseLifeEventDto } from './cases.dto';

/** A due date. */
export class DueDto {
  @ApiProperty({ description: '到期时间；时限暂停或者缺少日历时为 null', nullable: true, type: String })
  readonly at: string | null;

  @ApiProperty({ description: '涉及尚未正式公布的日历，可能变动' })
  readonly provisional: boolean;

  @ApiProperty({ description: '已经超过' })
  readonly exceeded: boolean;

  @ApiProperty({ description: '缺少日历的年份', required: false })
  readonly missingYear?: number;
}

/** An outside event that an item waits for. */
export class AwaitedEventDto {
  @ApiProperty({ example: 'construction-completed' })
  readonly id: string;

  @ApiProperty({ example: '外线工程施工完成' })
  readonly label: string;

  @ApiProperty({ description: '由谁报告', enum: ['applicant', 'department', 'enterprise'] })
  readonly reportedBy: string;
}

/** One item of a case. */
export class ItemDto {
  @ApiProperty({ example: 'food-licence' })
  readonly itemId: string;

  @ApiProperty({ description: '子件编号', example: '43019926112200000102' })
  readonly itemCaseNo: string;

  @ApiProperty({ example: '食品经营许可' })
  readonly name: string;

  @ApiProperty({ example: 'market-regulation' })
  readonly departmentId: string;

  @ApiProperty({ description: '由谁发起', enum: ['application', 'delegated', 'system', 'proactive'] })
  readonly initiation: string;

  @ApiProperty({
    description: '状态',
    enum: [
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
    ],
  })
  readonly status: string;

  @ApiProperty({ description: '轮次；未开始为0', example: 1 })
  readonly round: number;

  @ApiProperty({ description: '时限起算', required: false })
  readonly startedAt?: string;

  @ApiProperty({ description: '办结', required: false })
  readonly endedAt?: string;

  @ApiProperty({ description: '部门签收', required: false })
  readonly acknowledgedAt?: string;

  @ApiProperty({ description: '现在的承办人（账号编号）；部门没有说明的缺省', required: false })
  readonly reviewerId?: string;

  @ApiProperty({ description: '自何时起中止办理', required: false })
  readonly suspendedAt?: string;

  @ApiProperty({ description: '承诺时限', type: DueDto, required: false })
  readonly promisedDue?: DueDto;

  @ApiProperty({ description: '法定时限', type: DueDto, required: false })
  readonly statutoryDue?: DueDto;

  @ApiProperty({ description: '准予的结果', type: [String] })
  readonly resultIds: readonly string[];

  @ApiProperty({ description: '不予的理由', required: false })
  readonly reason?: string;

  @ApiProperty({ description: '提交整改的期限；整改中才有', type: DueDto, required: false })
  readonly rectificationDue?: DueDto;

  @ApiProperty({ description: '整改要求', type: [String] })
  readonly requirements: readonly string[];

  @ApiProperty({ description: '因此事项未办成而终止', required: false })
  readonly becauseOf?: string;

  @ApiProperty({ description: '等待的事项', type: [String] })
  readonly waitsForItems: readonly string[];

  @ApiProperty({ description: '等待的材料', type: [String] })
  readonly waitsForMaterials: readonly string[];

  @ApiProperty({ description: '等待的外部事件', type: [AwaitedEventDto] })
  readonly waitsForEvents: readonly AwaitedEventDto[];

  @ApiProperty({ description: '停住的步骤', required: false })
  readonly parkedStep?: string;
}

/** A step that waits for an operator. */
export class ParkedStepDto {
  @ApiProperty({ example: 'dispatch/food-licence/1' })
  readonly step: string;

  @ApiProperty({ description: '原因' })
  readonly reason: string;

  @ApiProperty({ description: '自何时起' })
  readonly since: string;
}

/** A case as it stands. */
@ApiExtraModels(VisitFindingDto)
export class CaseDto {
  @ApiProperty({ description: '办件编号', example: '43019926112200000100' })
  readonly caseNo: string;

  @ApiProperty({ description: '位置；ETag 相同', example: '0198c1a2-7f3e-7a41-9f0e-3b8f6d5c4a21:12' })
  readonly position: string;

  @ApiProperty({ description: '一件事', type: CaseLifeEventDto })
  readonly lifeEvent: CaseLifeEventDto;

  @ApiProperty({ description: '申报渠道', enum: ['window', 'online'] })
  readonly channel: string;

  @ApiProperty({ description: '申请人姓名（脱敏）', required: false })
  readonly applicantName?: string;

  @ApiProperty({
    description: '阶段',
    enum: ['notify', 'form', 'accept', 'approve', 'deliver', 'evaluate', 'followUp', 'closed'],
  })
  readonly stage: string;

  @ApiProperty({
    description: '状态',
    enum: [...ANY_STATUS],
  })
  readonly status: string;

  @ApiProperty({
    description: '结束方式',
    enum: ['completed', 'refusedAcceptance', 'notRequired', 'returned', 'withdrawn', 'terminated'],
    required: false,
  })
  readonly end?: string;

  @ApiProperty({ description: '办理结论', enum: ['allGranted', 'partlyGranted', 'noneGranted'], required: false })
  readonly outcome?: string;

  @ApiProperty({ description: '评价', required: false })
  readonly grade?: string;

  @ApiProperty({ description: '在谁手上', enum: ['applicant', 'window', 'departments', 'service', 'operator', 'none'] })
  readonly holder: string;

  @ApiProperty({ description: '在等什么' })
  readonly waitingFor: string;

  @ApiProperty({ description: '开立时间' })
  readonly openedAt: string;

  @ApiProperty({ description: '收件时间', required: false })
  readonly receivedAt?: string;

  @ApiProperty({ description: '受理时间', required: false })
  readonly acceptedAt?: string;

  @ApiProperty({ description: '是否视为受理', required: false })
  readonly deemedAccepted?: boolean;

  @ApiProperty({ description: '全部事项有结论的时间', required: false })
  readonly decidedAt?: string;

  @ApiProperty({ description: '送达时间', required: false })
  readonly deliveredAt?: string;

  @ApiProperty({ description: '结束时间', required: false })
  readonly closedAt?: string;

  @ApiProperty({ description: '送达方式', required: false })
  readonly deliveryMethod?: string;

  @ApiProperty({ description: '最近的期限', type: DueDto, required: false })
  readonly nextDue?: DueDto;

  @ApiProperty({ description: '事项，按目录包顺序', type: [ItemDto] })
  readonly items: readonly ItemDto[];

  @ApiProperty({
    description: '事项编号按阶段分组',
    type: 'array',
    items: { type: 'array', items: { type: 'string' } },
  })
  readonly stages: readonly (readonly string[])[];

  @ApiProperty({ description: '材料编号', type: [String] })
  readonly materialIds: readonly string[];

  @ApiProperty({ description: '以告知承诺办理的事项', type: [String] })
  readonly commitmentItemIds: readonly string[];

  @ApiProperty({ description: '可能发生的特别程序', type: [String] })
  readonly specialProcedureIds: readonly string[];

  @ApiProperty({
    description: '沿依赖关系的承诺总时长',
    type: LimitDto,
    nullable: true,
    example: { value: 8, unit: 'workingDay' },
  })
  readonly criticalPath: LimitDto | null;

  @ApiProperty({ description: '采用的工作日历', type: [Object] })
  readonly calendar: readonly object[];

  @ApiProperty({ description: '容缺与告知承诺', type: [OfferDto] })
  readonly offers: readonly OfferDto[];

  @ApiProperty({ description: '已启动的特别程序', type: [ProcedureDto] })
  readonly procedures: readonly ProcedureDto[];

  @ApiProperty({ description: '联合勘验、评审、验收', type: [VisitDto] })
  readonly visits: readonly VisitDto[];

  @ApiProperty({ description: '听证', type: [HearingDto] })
  readonly hearings: readonly HearingDto[];

  @ApiProperty({ description: '受理前征求意见的事项', type: [ConsultationDto] })
  readonly consultations: readonly ConsultationDto[];

  @ApiProperty({ description: '停住的步骤', type: [ParkedStepDto] })
  readonly parked: readonly ParkedStepDto[];
}
