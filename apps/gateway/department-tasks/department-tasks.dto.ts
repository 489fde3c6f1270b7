import { ApiProperty } from '@nestjs/swagger';
import { ITEM_STATUS_NAMES } from '@yijian/domain/case';
import { DUE_STANDINGS } from '@yijian/domain/supervision';
import { DueLightDto } from '../cases/case-list.dto';
import { OfficerDto } from './officer.dto';
import { CaseNoField, ChoiceField, IdField, TextField, WholeNumberField } from '../fields';

const STATUSES = Object.keys(ITEM_STATUS_NAMES);

/** Filters of the tasks of a department; all that are given must hold. */
export class DepartmentTasksQuery {
  @IdField('部门；部门人员和公共服务企业只看得到本单位的，监督员可以不填（看全部在办的）', {
    optional: true,
    example: 'market-regulation',
  })
  readonly departmentId?: string;

  @ChoiceField('事项状态；缺省为在办的（送达部门中、审查、整改）', STATUSES, { optional: true })
  readonly status?: string;

  @ChoiceField('期限：overdue 已超期，soon 三个工作日内到期，later 更晚；只含在办的', DUE_STANDINGS, {
    optional: true,
  })
  readonly due?: 'overdue' | 'soon' | 'later';

  @IdField('一件事的 slug', { optional: true, example: 'restaurant-opening' })
  readonly lifeEvent?: string;

  @ChoiceField('承办人：mine 本人，none 还没有指定', ['mine', 'none'], { optional: true })
  readonly reviewer?: 'mine' | 'none';

  @TextField('办件编号开头（6位以上）、申请人全名、申请人编号，或者一件事、事项名称的一部分', {
    max: 100,
    optional: true,
  })
  readonly q?: string;

  @WholeNumberField('每页条数，缺省50', { min: 1, max: 200, optional: true, example: 50 })
  readonly limit?: number;

  @TextField('上一页答复中的 next', { max: 300, optional: true })
  readonly cursor?: string;
}

/** An appointment of a joint visit. */
export class VisitAppointmentDto {
  @ApiProperty({ description: '程序编号', example: 'joint-inspection' })
  readonly procedureId: string;

  @ApiProperty({ description: '程序名称', example: '联合现场核查' })
  readonly name: string;

  @ApiProperty({ description: '时间', example: '2026-11-26T09:30:00.000+08:00' })
  readonly heldAt: string;

  @ApiProperty({ description: '地点' })
  readonly place: string;

  @ApiProperty({ description: '到场部门', type: [String] })
  readonly departmentIds: readonly string[];
}

/** One task of a department: an item of a case that it handles. */
export class DepartmentTaskDto {
  @CaseNoField()
  readonly caseNo: string;

  @ApiProperty({ description: '事项', example: 'food-licence' })
  readonly itemId: string;

  @ApiProperty({ description: '事项名称', example: '食品经营许可' })
  readonly itemName: string;

  @ApiProperty({ description: '子件编号', example: '43019926112200000102' })
  readonly itemCaseNo: string;

  @ApiProperty({ description: '部门', example: 'market-regulation' })
  readonly departmentId: string;

  @ApiProperty({ description: '一件事名称', example: '开餐饮店一件事' })
  readonly lifeEventName: string;

  @ApiProperty({ description: '申请人姓名（脱敏）', required: false, example: '示****' })
  readonly applicantName?: string;

  @ApiProperty({ description: '事项状态', enum: STATUSES })
  readonly status: string;

  @ApiProperty({ description: '轮次；未开始为0', example: 1 })
  readonly round: number;

  @ApiProperty({ description: '在等什么', example: '贵单位签收' })
  readonly waitingFor: string;

  @ApiProperty({ description: '时限起算', required: false })
  readonly startedAt?: string;

  @ApiProperty({ description: '办结', required: false })
  readonly endedAt?: string;

  @ApiProperty({ description: '签收', required: false })
  readonly acknowledgedAt?: string;

  @ApiProperty({ description: '现在的承办人；部门没有指定的缺省', required: false, type: OfficerDto })
  readonly reviewer?: OfficerDto;

  @ApiProperty({ description: '承诺时限与法定时限中先到的；暂停或者没有时缺省', type: DueLightDto, required: false })
  readonly due?: DueLightDto;

  @ApiProperty({ description: '需要贵单位到场、尚未记录结论的联合勘验', type: VisitAppointmentDto, required: false })
  readonly visit?: VisitAppointmentDto;
}

/** One page of tasks: nearest due date first, ended ones last ended first. */
export class DepartmentTaskPageDto {
  @ApiProperty({ description: '符合条件的总条数；totalIsAtLeast 为 true 时为下限', example: 128 })
  readonly total: number;

  @ApiProperty({ description: 'true：不止 total 条', example: false })
  readonly totalIsAtLeast: boolean;

  @ApiProperty({ type: [DepartmentTaskDto] })
  readonly tasks: readonly DepartmentTaskDto[];

  @ApiProperty({ description: '下一页的 cursor；没有下一页时缺省', required: false })
  readonly next?: string;
}
