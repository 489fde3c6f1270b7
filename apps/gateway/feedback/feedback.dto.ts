import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField, TextField, UuidField, VersionField } from '../fields';

/** What a ticket is about. */
export const FEEDBACK_KINDS = ['error', 'unclear', 'missing', 'suggestion'] as const;

/** Something said of a guide. */
export class GiveFeedbackDto {
  @ChoiceField('error 有错，unclear 看不明白，missing 缺内容，suggestion 建议', FEEDBACK_KINDS, { example: 'unclear' })
  readonly kind: (typeof FEEDBACK_KINDS)[number];

  @TextField('意见', { max: 2000, example: '“平面布局图”要不要盖章，没有写。' })
  readonly text: string;

  @TextField('联系方式，自愿填写，只用于答复，不公开', { max: 100, optional: true })
  readonly contact?: string;
}

/** The ticket in the path. */
export class TicketParam {
  @UuidField('意见编号')
  readonly ticketId: string;
}

/** Which tickets. */
export class TicketsQuery {
  @VersionField('提出意见时的版本，或者答复意见的版本', { optional: true })
  readonly version?: string;

  @ChoiceField('open 未答复，resolved 已答复', ['open', 'resolved'], { optional: true })
  readonly status?: 'open' | 'resolved';
}

/** An answer to a ticket. */
export class ResolveFeedbackDto {
  @TextField('答复，公开给持有编号的人', { max: 2000 })
  readonly reply: string;

  @VersionField('改在哪个版本；不需要改动的不填', { optional: true })
  readonly resolvedInVersion?: string;
}

/** A ticket for whoever has its number. */
export class TicketDto {
  @ApiProperty({ description: '意见编号，凭此查看答复' })
  readonly ticketId: string;

  @ApiProperty({ example: 'restaurant-opening' })
  readonly lifeEvent: string;

  @ApiProperty({ description: '提出意见时的版本', example: '2026.1' })
  readonly version: string;

  @ApiProperty({ enum: FEEDBACK_KINDS })
  readonly kind: string;

  @ApiProperty({ description: 'open 未答复，resolved 已答复', enum: ['open', 'resolved'] })
  readonly status: string;

  @ApiProperty({ description: '提出时间' })
  readonly givenAt: string;

  @ApiProperty({ description: '答复', required: false })
  readonly reply?: string;

  @ApiProperty({ description: '改在哪个版本', required: false, example: '2026.2' })
  readonly resolvedInVersion?: string;

  @ApiProperty({ description: '答复时间', required: false })
  readonly resolvedAt?: string;
}

/** A ticket for those who answer it. */
export class StaffTicketDto extends TicketDto {
  @ApiProperty({ description: '意见' })
  readonly text: string;

  @ApiProperty({ description: '联系方式，只给目录管理员', required: false })
  readonly contact?: string;
}

/** Which days. */
export class PeriodQuery {
  @DayField('起始日')
  readonly from: string;

  @DayField('截止日，含当日')
  readonly to: string;
}

/** How much an event is used (`domain.md` P12.3). */
export class HeatDto {
  @ApiProperty({ example: 'restaurant-opening' })
  readonly lifeEvent: string;

  @ApiProperty({ description: '开立的办件' })
  readonly cases: number;

  @ApiProperty({ description: '走到结局并保存的导办' })
  readonly guidances: number;

  @ApiProperty({ description: '其中评价为不满意、非常不满意的' })
  readonly negativeRatings: number;

  @ApiProperty({ description: '对指南提出的意见' })
  readonly feedback: number;

  @ApiProperty({ description: '其中尚未答复的' })
  readonly openFeedback: number;
}
