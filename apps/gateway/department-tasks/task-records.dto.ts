import { ApiProperty } from '@nestjs/swagger';

/** One thing that happened to the item. */
export class TaskHistoryEntryDto {
  @ApiProperty({ description: '序号', example: 12 })
  readonly seq: number;

  @ApiProperty({ description: '时间' })
  readonly at: string;

  @ApiProperty({ description: '谁', example: '部门承办人 fire-07' })
  readonly who: string;

  @ApiProperty({ description: '事件种类', example: 'itemAcknowledged' })
  readonly type: string;

  @ApiProperty({ description: '说明', example: '市监局签收“食品经营许可”' })
  readonly text: string;
}

/** What was asked of the department. */
export class TaskRequestDto {
  @ApiProperty({ description: '请求编号' })
  readonly requestId: string;

  @ApiProperty({ description: '种类', example: 'application' })
  readonly kind: string;

  @ApiProperty({ description: '轮次' })
  readonly round: number;

  @ApiProperty({ description: '发送时间' })
  readonly sentAt: string;
}
