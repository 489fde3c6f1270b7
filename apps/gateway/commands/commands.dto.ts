import { ApiProperty } from '@nestjs/swagger';
import { type Grade, GRADES } from '@yijian/domain/case';
import { CaseNoField, ChoiceField, IdField, ObjectsField, TextField, WholeNumberField } from '../fields';
import { OfferReferenceDto } from './offers.dto';

/** The case in the path. */
export class CaseParam {
  @CaseNoField()
  readonly caseNo: string;
}

/** Body of a command that says everything by its route; `{}` or nothing. */
export class NoFieldsDto {}

/** 提交. */
export class SubmitDto {
  @TextField('送达方式；缺省为表单 /delivery/method 的值，再缺省为首个可选方式', {
    max: 40,
    optional: true,
    example: 'post',
  })
  readonly deliveryMethod?: string;

  @ObjectsField('随申请一并申请的容缺、告知承诺；信用核查后提供', () => OfferReferenceDto, {
    min: 1,
    max: 50,
    optional: true,
  })
  readonly asks?: OfferReferenceDto[];
}

/** 整改完成. */
export class SupplyRectificationDto {
  @IdField('整改的事项', { example: 'food-licence' })
  readonly itemId: string;

  @WholeNumberField('整改轮次，从1起', { min: 1, max: 99, example: 1 })
  readonly round: number;
}

/** 撤回. */
export class WithdrawDto {
  @TextField('撤回的理由', { max: 1000, example: '经营计划变更' })
  readonly reason: string;
}

/** 选择送达方式. */
export class ChooseDeliveryDto {
  @TextField('送达方式，须为办件可选方式之一', { max: 40, example: 'windowPickup' })
  readonly method: string;
}

/** 确认送达. */
export class ConfirmDeliveryDto {
  @TextField('送达凭证：运单与签收、窗口核验等', { max: 500, example: '窗口核验身份后当面领取，签收单号 2026-0087' })
  readonly receipt: string;
}

/** 好差评. */
export class RateDto {
  @ChoiceField('评价等级', GRADES, { example: 'satisfied' })
  readonly grade: Grade;

  @TextField('评价意见，只留存在登记库', { max: 2000, optional: true, example: '一次办成，很方便' })
  readonly comment?: string;
}

/** 重试停住的步骤. */
export class RetryDto {
  @TextField('停住的步骤名，见办件的 parked', { max: 200, example: 'dispatch/food-licence/1' })
  readonly step: string;
}

/** 报告外部事件. */
export class ReportEventDto {
  @IdField('等待该事件的事项', { example: 'gas-connection' })
  readonly itemId: string;

  @IdField('已发生的事件', { example: 'construction-completed' })
  readonly eventId: string;
}

/** Answer to a command. */
export class CommandAnswerDto {
  @ApiProperty({ description: '命令编号', example: '5f0c2f0e-3a51-8d2b-9c1e-2f6f0c7a1b2d' })
  readonly commandId: string;

  @ApiProperty({ description: '办件编号', example: '43019926112200000100' })
  readonly caseNo: string;

  @ApiProperty({ description: 'applied 已生效；pending 已收存，稍后生效', enum: ['applied', 'pending'] })
  readonly status: 'applied' | 'pending';

  @ApiProperty({
    description: '生效后的位置；查询时带上 after=position 可读到自己的变更',
    required: false,
    example: '0198c1a2-7f3e-7a41-9f0e-3b8f6d5c4a21:12',
  })
  readonly position?: string;

  @ApiProperty({ description: '查询命令状态的地址，pending 时有', required: false, example: '/commands/5f0c…' })
  readonly statusUrl?: string;
}
