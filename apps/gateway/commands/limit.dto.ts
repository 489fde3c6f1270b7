import { type Limit } from '@yijian/domain/calendar';
import { ChoiceField, WholeNumberField } from '../fields';

/** A period that a person sets. */
export class LimitDto {
  @WholeNumberField('数量', { min: 1, max: 365, example: 8 })
  readonly value: number;

  @ChoiceField('单位：workingDay 工作日，day 自然日，hour 小时', ['workingDay', 'day', 'hour'], {
    example: 'workingDay',
  })
  readonly unit: Extract<Limit['unit'], 'workingDay' | 'day' | 'hour'>;
}
