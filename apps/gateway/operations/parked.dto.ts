import { ApiProperty } from '@nestjs/swagger';
import { CaseNoField } from '../fields';

/** One step of a case that waits for an operator. */
export class ParkedStepOfCaseDto {
  @CaseNoField()
  readonly caseNo: string;

  @ApiProperty({ description: '一件事名称', example: '开餐饮店一件事' })
  readonly lifeEventName: string;

  @ApiProperty({ description: '步骤；重试：POST /cases/{caseNo}/retry {step}', example: 'dispatch/food-licence/1' })
  readonly step: string;

  @ApiProperty({ description: '自何时起' })
  readonly since: string;
}

/** Parked steps of one cause. */
export class ParkedCauseDto {
  @ApiProperty({ description: '步骤的种类', example: 'dispatch' })
  readonly kind: string;

  @ApiProperty({ description: '种类，给人看的说法', example: '向部门发送办理请求' })
  readonly kindName: string;

  @ApiProperty({ description: '原因', example: 'department market-regulation answered 404' })
  readonly reason: string;

  @ApiProperty({ description: '停住的步骤数', example: 12 })
  readonly count: number;

  @ApiProperty({ description: '最早自何时起' })
  readonly since: string;

  @ApiProperty({ description: '停得最久的在前，至多20个', type: [ParkedStepOfCaseDto] })
  readonly steps: readonly ParkedStepOfCaseDto[];
}

/** All parked steps by cause. */
export class ParkedDto {
  @ApiProperty({ description: '有停住步骤的办件数', example: 12 })
  readonly cases: number;

  @ApiProperty({ description: 'true：不止这些，只看了2000件', example: false })
  readonly atLeast: boolean;

  @ApiProperty({ description: '多的在前', type: [ParkedCauseDto] })
  readonly causes: readonly ParkedCauseDto[];
}
