import { ApiProperty } from '@nestjs/swagger';
import { CaseNoField, DayField, IdField } from '../fields';
import { VisitAppointmentDto } from '../department-tasks/department-tasks.dto';

/** Days of the calendar that are asked for: at most 93, so that a quarter fits. */
export class JointVisitsQuery {
  @DayField('自此日（含）')
  readonly from: string;

  @DayField('至此日（含），至多93天')
  readonly to: string;

  @IdField('到场部门；部门人员只看得到本单位的', { optional: true, example: 'market-regulation' })
  readonly departmentId?: string;
}

/** One appointment in the calendar. */
export class JointVisitDto extends VisitAppointmentDto {
  @CaseNoField()
  readonly caseNo: string;

  @ApiProperty({ description: '一件事名称', example: '开餐饮店一件事' })
  readonly lifeEventName: string;

  @ApiProperty({ description: '申请人姓名（脱敏）', required: false, example: '示****' })
  readonly applicantName?: string;

  @ApiProperty({ description: '为哪些事项', type: [String], example: ['食品经营许可（新办）'] })
  readonly itemNames: readonly string[];

  @ApiProperty({ description: '到场部门简称', type: [String], example: ['市监局', '消防'] })
  readonly departmentNames: readonly string[];

  @ApiProperty({ description: '已经记录结论' })
  readonly recorded: boolean;

  @ApiProperty({ description: '改期而不再作数' })
  readonly moved: boolean;
}
