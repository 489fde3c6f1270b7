import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ITEM_STATUS_NAMES } from '@yijian/domain/case';
import { AwaitedEventDto, DueDto } from '../cases/case.dto';
import { ResultFileDto } from '../cases/cases.dto';
import { ClockDto } from '../clocks/clocks.dto';
import { DocumentDto } from '../documents/documents.dto';
import { CaseNoField, IdField } from '../fields';
import { UploadDto } from '../materials/materials.dto';
import { OfficerDto } from './officer.dto';
import { TaskHistoryEntryDto, TaskRequestDto } from './task-records.dto';

/** The task in the path. */
export class TaskParam {
  @CaseNoField()
  readonly caseNo: string;

  @IdField('事项编号', { example: 'food-licence' })
  readonly itemId: string;
}

/** A department as people call it. */
export class NamedDepartmentDto {
  @ApiProperty({ description: '部门', example: 'fire-rescue' })
  readonly departmentId: string;

  @ApiProperty({ description: '简称', example: '消防' })
  readonly name: string;
}

/** One line of the department's own form; a group has lines of its own instead of a text. */
@ApiExtraModels()
export class PayloadFieldDto {
  @ApiProperty({ description: '部门怎么称呼它', example: '经营者名称' })
  readonly label: string;

  @ApiProperty({ description: '填写的内容；成组的没有', required: false, example: '示例区转角咖啡馆' })
  readonly text?: string;

  @ApiProperty({
    description: '成组的内容',
    required: false,
    type: 'array',
    items: { $ref: getSchemaPath('PayloadFieldDto') },
  })
  readonly fields?: readonly PayloadFieldDto[];
}

/** One material that the item uses. */
export class TaskMaterialDto {
  @ApiProperty({ example: 'layout-plan' })
  readonly materialId: string;

  @ApiProperty({ description: '名称', example: '经营场所平面图' })
  readonly name: string;

  @ApiProperty({ description: '由系统取得（电子证照、共享数据），申请人不提交' })
  readonly shared: boolean;

  @ApiProperty({ description: '提交的文件，新的在后', type: [UploadDto] })
  readonly files: readonly UploadDto[];
}

/** A result or datum that the item yields. */
export class TaskOutputDto {
  @ApiProperty({ description: '编号', example: 'food-licence' })
  readonly id: string;

  @ApiProperty({ description: '名称', example: '食品经营许可证' })
  readonly name: string;

  @ApiProperty({ description: '值；没有给出时缺省', required: false, example: 'JY24301990000001' })
  readonly value?: string;

  @ApiProperty({ description: '文件（证照本身）', required: false, type: ResultFileDto })
  readonly file?: ResultFileDto;
}

/** One value that a fact may take. */
export class FactValueDto {
  @ApiProperty({ example: 'restaurant' })
  readonly value: string;

  @ApiProperty({ example: '堂食' })
  readonly label: string;
}

/** A fact that a special procedure may find out. */
export class TaskFactDto {
  @ApiProperty({ example: 'externalLineMetres' })
  readonly id: string;

  @ApiProperty({ example: '外线长度' })
  readonly label: string;

  @ApiProperty({ enum: ['boolean', 'number', 'code', 'codeList'] })
  readonly type: string;

  @ApiProperty({ description: '单位', required: false, example: '米' })
  readonly unit?: string;

  @ApiProperty({ description: '可选的值', type: [FactValueDto] })
  readonly values: readonly FactValueDto[];

  @ApiProperty({ description: '现在知道的值，给人看的说法', required: false })
  readonly known?: string;
}

/** A special procedure that may occur in the item. */
export class TaskProcedureDto {
  @ApiProperty({ example: 'joint-site-inspection' })
  readonly procedureId: string;

  @ApiProperty({ example: '联合现场勘验' })
  readonly name: string;

  @ApiProperty({
    description: 'visit 联合勘验一类，hearing 听证，other 其他特别程序',
    enum: ['visit', 'hearing', 'other'],
  })
  readonly form: string;

  @ApiProperty({ description: '期限的说明', example: '受理之日起5个工作日内' })
  readonly limitNote: string;

  @ApiProperty({ description: '依据', example: '《行政许可法》第四十五条' })
  readonly basis: string;

  @ApiProperty({ description: '是否停止计算期限；停止的须书面告知申请人所需时间' })
  readonly stopsClock: boolean;

  @ApiProperty({ description: '至少到场的工作人员', example: 2 })
  readonly minInspectors: number;

  @ApiProperty({ description: '组织部门和参加部门', type: [NamedDepartmentDto] })
  readonly departments: readonly NamedDepartmentDto[];

  @ApiProperty({ description: '现在须到场的部门', type: [String] })
  readonly departmentsToCome: readonly string[];

  @ApiProperty({ description: '可以查明的事实', type: [TaskFactDto] })
  readonly facts: readonly TaskFactDto[];
}

/** A special procedure that was started. */
export class StartedProcedureDto {
  @ApiProperty({ description: '序号', example: 'expert-review/1' })
  readonly procedureKey: string;

  @ApiProperty({ example: '专家评审' })
  readonly name: string;

  @ApiProperty({ description: '开始' })
  readonly startedAt: string;

  @ApiProperty({ description: '告知的所需时间', required: false, example: '8个工作日' })
  readonly timeNeeded?: string;

  @ApiProperty({ description: '结束', required: false })
  readonly endedAt?: string;
}

/** What one department found on a visit. */
export class TaskVisitFindingDto extends NamedDepartmentDto {
  @ApiProperty({ description: '结论', enum: ['pass', 'fail', 'rectify'] })
  readonly result: string;

  @ApiProperty({ description: '时间' })
  readonly at: string;
}

/** A visit that was appointed for the item. */
export class TaskVisitDto {
  @ApiProperty({ example: 'joint-site-inspection' })
  readonly procedureId: string;

  @ApiProperty({ example: '联合现场勘验' })
  readonly name: string;

  @ApiProperty({ description: '最近一次安排的时间' })
  readonly heldAt: string;

  @ApiProperty({ description: '地点' })
  readonly place: string;

  @ApiProperty({ description: '到场部门', type: [NamedDepartmentDto] })
  readonly departments: readonly NamedDepartmentDto[];

  @ApiProperty({ description: '最近一次安排已经记录结论' })
  readonly recorded: boolean;

  @ApiProperty({ description: '各部门最近的结论', type: [TaskVisitFindingDto] })
  readonly findings: readonly TaskVisitFindingDto[];
}

/** The hearing of the item. */
export class TaskHearingDto {
  @ApiProperty({
    description: '进展',
    enum: ['told', 'requested', 'scheduled', 'held', 'waived', 'lapsed', 'cancelled'],
  })
  readonly step: string;

  @ApiProperty({ description: '举行时间', required: false })
  readonly heldAt?: string;

  @ApiProperty({ description: '地点', required: false })
  readonly place?: string;
}

/** How often and how long the applicant may rectify. */
export class RectificationTermsDto {
  @ApiProperty({ description: '期限', example: '10个工作日' })
  readonly limit: string;

  @ApiProperty({ description: '至多几次', example: 2 })
  readonly maxRounds: number;

  @ApiProperty({ description: '逾期的后果' })
  readonly onExpiry: string;
}

/**
 * One task with all that its department works with, and nothing of the other departments' items: the item, its own form, the
 * materials it uses, its periods, its procedures, and what happened to it.
 */
export class TaskFileDto {
  @CaseNoField()
  readonly caseNo: string;

  @ApiProperty({ description: '位置' })
  readonly position: string;

  @ApiProperty({ example: '开餐饮店一件事' })
  readonly lifeEventName: string;

  @ApiProperty({ description: '申请人姓名（脱敏）', required: false })
  readonly applicantName?: string;

  @ApiProperty({ description: '办件状态' })
  readonly caseStatus: string;

  @ApiProperty({ example: 'food-licence' })
  readonly itemId: string;

  @ApiProperty({ description: '子件编号' })
  readonly itemCaseNo: string;

  @ApiProperty({ example: '食品经营许可' })
  readonly itemName: string;

  @ApiProperty({ type: NamedDepartmentDto })
  readonly department: NamedDepartmentDto;

  @ApiProperty({ description: '事项状态', enum: Object.keys(ITEM_STATUS_NAMES) })
  readonly status: string;

  @ApiProperty({ description: '轮次；未开始为0' })
  readonly round: number;

  @ApiProperty({ description: '以告知承诺办理' })
  readonly isCommitment: boolean;

  @ApiProperty({ description: '时限起算', required: false })
  readonly startedAt?: string;

  @ApiProperty({ description: '签收', required: false })
  readonly acknowledgedAt?: string;

  @ApiProperty({ description: '现在的承办人；部门没有指定的缺省', required: false, type: OfficerDto })
  readonly reviewer?: OfficerDto;

  @ApiProperty({ description: '自何时起中止', required: false })
  readonly suspendedAt?: string;

  @ApiProperty({ description: '办结', required: false })
  readonly endedAt?: string;

  @ApiProperty({ description: '不予的理由', required: false })
  readonly reason?: string;

  @ApiProperty({ description: '整改要求', type: [String] })
  readonly requirements: readonly string[];

  @ApiProperty({ description: '整改期限', type: DueDto, required: false })
  readonly rectificationDue?: DueDto;

  @ApiProperty({ description: '等待的事项和材料，给人看的说法', type: [String] })
  readonly waitsFor: readonly string[];

  @ApiProperty({ description: '等待的外部事件', type: [AwaitedEventDto] })
  readonly waitsForEvents: readonly AwaitedEventDto[];

  @ApiProperty({ description: '受理条件', type: [String] })
  readonly acceptanceConditions: readonly string[];

  @ApiProperty({ description: '部门自己的表单', type: [PayloadFieldDto] })
  readonly fields: readonly PayloadFieldDto[];

  @ApiProperty({ type: [TaskMaterialDto] })
  readonly materials: readonly TaskMaterialDto[];

  @ApiProperty({ description: '准予时产生的结果', type: [TaskOutputDto] })
  readonly results: readonly TaskOutputDto[];

  @ApiProperty({ description: '办理中提供给其他事项的数据', type: [TaskOutputDto] })
  readonly data: readonly TaskOutputDto[];

  @ApiProperty({ type: RectificationTermsDto, required: false })
  readonly rectification?: RectificationTermsDto;

  @ApiProperty({ description: '延期的时间，目录没有规定的没有', required: false, example: '10个工作日' })
  readonly extension?: string;

  @ApiProperty({ type: [TaskProcedureDto] })
  readonly procedures: readonly TaskProcedureDto[];

  @ApiProperty({ type: [StartedProcedureDto] })
  readonly started: readonly StartedProcedureDto[];

  @ApiProperty({ type: [TaskVisitDto] })
  readonly visits: readonly TaskVisitDto[];

  @ApiProperty({ type: TaskHearingDto, required: false })
  readonly hearing?: TaskHearingDto;

  @ApiProperty({ type: [ClockDto] })
  readonly clocks: readonly ClockDto[];

  @ApiProperty({ description: '该事项的文书', type: [DocumentDto] })
  readonly documents: readonly DocumentDto[];

  @ApiProperty({ description: '送给部门的请求，新的在后', type: [TaskRequestDto] })
  readonly requests: readonly TaskRequestDto[];

  @ApiProperty({ description: '该事项的经过，新的在后', type: [TaskHistoryEntryDto] })
  readonly history: readonly TaskHistoryEntryDto[];
}
