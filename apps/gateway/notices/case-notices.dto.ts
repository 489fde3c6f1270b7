import { ApiProperty } from '@nestjs/swagger';

/** A way by which a notice was sent. */
export class SentNoticeDto {
  @ApiProperty({ description: 'sms 短信，email 邮件', enum: ['sms', 'email'] })
  readonly channel: 'sms' | 'email';

  @ApiProperty({ description: '交由该渠道发送的时间' })
  readonly sentAt: string;
}

/** The one-time notice that was given, and its reading. */
export class NoticeSnapshotDto {
  @ApiProperty({ description: '告知单编号' })
  readonly noticeId: string;

  @ApiProperty({ description: '阅读用的地址；给申请人的地址记录阅读' })
  readonly url: string;

  @ApiProperty({ description: '首次凭地址打开的时间', required: false })
  readonly openedAt?: string;

  @ApiProperty({ description: '申请人确认已阅读的时间', required: false })
  readonly acknowledgedAt?: string;
}

/** One notice to the applicant. */
export class NoticeDto {
  @ApiProperty({ description: '通知在办件内的名称', example: 'rectification/food-licence/1' })
  readonly key: string;

  @ApiProperty({ description: '种类', example: 'rectification' })
  readonly kind: string;

  @ApiProperty({ description: '时间' })
  readonly at: string;

  @ApiProperty({ description: '标题' })
  readonly title: string;

  @ApiProperty({ description: '正文' })
  readonly text: string;

  @ApiProperty({ description: '已经发送的渠道；没有留联系方式或者尚未发送的为空', type: [SentNoticeDto] })
  readonly sent: SentNoticeDto[];

  @ApiProperty({ description: '一次告知单才有：不变的那一份，以及是否阅读', type: NoticeSnapshotDto, required: false })
  readonly snapshot?: NoticeSnapshotDto;
}
