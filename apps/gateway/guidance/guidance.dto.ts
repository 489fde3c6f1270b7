import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, TextField } from '../fields';

/** Answers so far. */
export class GuidanceQuery {
  @TextField('回答：URL 编码的 JSON 对象，事实编号与值；缺省为尚未回答', {
    max: 8000,
    optional: true,
    example: '{"hasLicence":true,"foodMode":"snack"}',
  })
  readonly answers?: string;

  @ChoiceField('申报渠道，缺省 online', ['window', 'online'], { optional: true })
  readonly channel?: 'window' | 'online';
}

/** A life event in the list. */
export class LifeEventSummaryDto {
  @ApiProperty({ example: 'restaurant-opening' })
  readonly slug: string;

  @ApiProperty({ example: '43TC31901000' })
  readonly code: string;

  @ApiProperty({ example: '开餐饮店一件事' })
  readonly name: string;

  @ApiProperty({ example: '2026.1' })
  readonly version: string;

  @ApiProperty({ description: '简介' })
  readonly summary: string;
}

/** The guide of a life event for people. */
export class LifeEventGuideDto extends LifeEventSummaryDto {
  @ApiProperty({ description: '服务指南', type: Object, additionalProperties: true })
  readonly guide: object;

  @ApiProperty({ description: '送达方式', type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly deliveryOptions: readonly object[];

  @ApiProperty({
    description: '事项：部门、时限、收费',
    type: 'array',
    items: { type: 'object', additionalProperties: true },
  })
  readonly items: readonly object[];

  @ApiProperty({ description: '材料', type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly materials: readonly object[];

  @ApiProperty({ description: '导办的第一个问题', type: Object, additionalProperties: true, required: false })
  readonly firstQuestion?: object;
}

/** Where answers lead. */
export class GuidanceDto {
  @ApiProperty({ description: '已问过的问题', type: [String] })
  readonly path: readonly string[];

  @ApiProperty({ description: '下一个问题', type: Object, additionalProperties: true, required: false })
  readonly next?: object;

  @ApiProperty({ description: '导办的结局', type: Object, additionalProperties: true, required: false })
  readonly end?: object;

  @ApiProperty({
    description: '办件将包含的内容，可以申报时有',
    type: Object,
    additionalProperties: true,
    required: false,
  })
  readonly plan?: object;

  @ApiProperty({
    description: '一次告知单，可以申报或者须到窗口办理时有',
    type: Object,
    additionalProperties: true,
    required: false,
  })
  readonly notice?: object;
}
