import { ApiProperty } from '@nestjs/swagger';
import { DueDto } from '../cases/case.dto';
import { InstantField, TextField, WholeNumberField, ChoiceField } from '../fields';

/** At which instant. */
export class ClocksQuery {
  @InstantField('询问的时刻，缺省为现在', { optional: true })
  readonly at?: string;
}

/** *What if*: one thing more that has not happened. */
export class WhatIfQuery {
  @TextField('期限编号，见 clocks', { max: 120, example: 'statutory/food-licence' })
  readonly clockId: string;

  @InstantField('假设自何时起暂停', { optional: true })
  readonly pausedFrom?: string;

  @InstantField('假设暂停到何时；不填为一直暂停', { optional: true })
  readonly pausedTo?: string;

  @WholeNumberField('假设延长多少', { min: 1, max: 365, optional: true, example: 10 })
  readonly extendBy?: number;

  @ChoiceField('延长的单位', ['workingDay', 'day', 'hour'], { optional: true, example: 'workingDay' })
  readonly extendUnit?: 'workingDay' | 'day' | 'hour';

  @TextField('假设的事由', { max: 100, optional: true, example: '专家评审' })
  readonly what?: string;
}

/** One line of why. */
export class ExplanationStepDto {
  @ApiProperty({ enum: ['start', 'pause', 'extension', 'carryOver', 'due'] })
  readonly kind: string;

  @ApiProperty({ description: '自' })
  readonly from: string;

  @ApiProperty({ description: '至', required: false })
  readonly to?: string;

  @ApiProperty({ description: '计入的天数或者小时数；自起算日依次累加即为到期日' })
  readonly days: number;

  @ApiProperty({ description: '计数单位', enum: ['workingDay', 'day', 'hour'] })
  readonly unit: string;

  @ApiProperty({ description: '依据', example: '《行政许可法》第四十五条' })
  readonly basis: string;

  @ApiProperty({ description: '文书编号', required: false })
  readonly documentNumber?: string;

  @ApiProperty({ description: '说明' })
  readonly text: string;
}

/** What is left of a clock. */
export class RemainingDto {
  @ApiProperty({ description: '剩余；负数为超过' })
  readonly value: number;

  @ApiProperty({ enum: ['workingDay', 'day', 'hour'] })
  readonly unit: string;
}

/** One clock, explained. */
export class ClockDto {
  @ApiProperty({ example: 'statutory/food-licence' })
  readonly id: string;

  @ApiProperty({ example: 'statutory' })
  readonly kind: string;

  @ApiProperty({ description: '名称', example: '法定办结时限' })
  readonly name: string;

  @ApiProperty({ description: '事项', required: false, example: 'food-licence' })
  readonly itemId?: string;

  @ApiProperty({ description: '状态', enum: ['notStarted', 'running', 'paused', 'exceeded', 'stopped'] })
  readonly status: string;

  @ApiProperty({ description: '到期', type: DueDto })
  readonly due: DueDto;

  @ApiProperty({ description: '剩余', type: RemainingDto, required: false })
  readonly remaining?: RemainingDto;

  @ApiProperty({ description: '为什么是这一天' })
  readonly explanation: string;

  @ApiProperty({ type: [ExplanationStepDto] })
  readonly steps: readonly ExplanationStepDto[];
}
