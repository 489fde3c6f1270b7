import { ApiProperty } from '@nestjs/swagger';
import { AnyObject, ChoiceField, TextField, UuidField } from '../fields';

/** The notice in the path. */
export class OneTimeNoticeParam {
  @TextField('告知单编号：内容的摘要，32位', {
    max: 32,
    pattern: { rule: /^[0-9a-f]{32}$/, message: '须为32位告知单编号' },
    example: '9f2c1a5b7d3e4f60819a2b3c4d5e6f70',
  })
  readonly noticeId: string;
}

/** By which delivery it is opened. */
export class OpenedByQuery {
  @UuidField('送达编号；带上时记录阅读', { optional: true })
  readonly delivery?: string;
}

/** Which delivery is confirmed. */
export class AcknowledgeQuery {
  @UuidField('送达编号')
  readonly delivery: string;
}

/** A handing over at the window. */
export class DeliverNoticeDto {
  @ChoiceField('window 当面交付打印件，link 把地址交给申请人', ['window', 'link'], { example: 'window' })
  readonly channel: 'window' | 'link';
}

/** One handing over of a notice. */
export class NoticeDeliveryDto {
  @ApiProperty({ description: '送达编号' })
  readonly deliveryId: string;

  @ApiProperty({ description: '渠道：account 办件内，link 地址，window 窗口', enum: ['account', 'link', 'window'] })
  readonly channel: string;

  @ApiProperty({ description: '送达时间' })
  readonly deliveredAt: string;

  @ApiProperty({ description: '阅读用的地址' })
  readonly url: string;

  @ApiProperty({ description: '首次凭地址打开的时间', required: false })
  readonly openedAt?: string;

  @ApiProperty({ description: '申请人确认已阅读的时间', required: false })
  readonly acknowledgedAt?: string;
}

/** A one-time notice as it was told; it never changes. */
export class OneTimeNoticeDto {
  @ApiProperty({ description: '编号：内容的摘要' })
  readonly noticeId: string;

  @ApiProperty({
    description: '种类：active 主动告知，consultation 咨询告知，acceptanceStage 受理环节告知',
    enum: ['active', 'consultation', 'acceptanceStage'],
  })
  readonly kind: string;

  @ApiProperty({ example: 'restaurant-opening' })
  readonly lifeEvent: string;

  @ApiProperty({ description: '依据的目录版本', example: '2026.1' })
  readonly version: string;

  @ApiProperty({ description: '首次制作的时间' })
  readonly madeAt: string;

  @AnyObject('内容')
  readonly content: object;

  @ApiProperty({ description: '同样内容的文字，窗口打印、短信、邮件、网页都是这一份' })
  readonly text: string;

  @ApiProperty({ description: '凭送达地址打开时有', type: NoticeDeliveryDto, required: false })
  readonly delivery?: NoticeDeliveryDto;
}
