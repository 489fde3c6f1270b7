import { ApiProperty } from '@nestjs/swagger';
import { COMMAND_NAMES } from '@yijian/domain/case';

/** What an action is about. */
export class ActionSubjectDto {
  @ApiProperty({
    description: '种类：事项、特别程序、容缺或者承诺、外部事件、停住的步骤',
    enum: ['item', 'procedure', 'offer', 'event', 'step'],
  })
  readonly kind: string;

  @ApiProperty({ description: '编号', example: 'food-licence' })
  readonly id: string;

  @ApiProperty({ description: '名称', example: '食品经营许可' })
  readonly name: string;
}

/** Something that the caller may do now. */
export class ActionDto {
  @ApiProperty({ description: '命令', enum: Object.keys(COMMAND_NAMES), example: 'accept' })
  readonly command: string;

  @ApiProperty({ description: '按钮上的名称', example: '受理' })
  readonly name: string;

  @ApiProperty({ description: '后果，一句话', example: '出具受理通知书，各事项的办理时限开始计算。' })
  readonly consequence: string;

  @ApiProperty({ description: '需要填写、选择什么', type: [String], example: ['理由', '法律依据'] })
  readonly needs: readonly string[];

  @ApiProperty({
    description: '依据的条款；没有普遍适用的缺省',
    required: false,
    example: '《行政许可法》第三十二条第一款第五项',
  })
  readonly basis?: string;

  @ApiProperty({ description: '向哪里发出（POST）', example: '/cases/43019926112200000100/accept' })
  readonly route: string;

  @ApiProperty({ description: '所属事项；关于全件的缺省', required: false, example: 'food-licence' })
  readonly itemId?: string;

  @ApiProperty({ description: '关于什么；关于全件的缺省', type: ActionSubjectDto, required: false })
  readonly subject?: ActionSubjectDto;
}

/** What the caller may do with a case now, at a position. */
export class ActionsDto {
  @ApiProperty({ description: '据以得出的位置', example: '0198c1a2-7f3e-7a41-9f0e-3b8f6d5c4a21:12' })
  readonly position: string;

  @ApiProperty({ type: [ActionDto] })
  readonly actions: readonly ActionDto[];
}
