import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type OneTimeNoticeRow } from '@yijian/adapters/register';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { May } from '../access/may';
import { CalledBy, type Caller } from '../callers/caller';
import { isoTime } from '../cases/iso-time';
import { SlugParam } from '../catalogue/catalogue.dto';
import { type CommandKey, Key, Keyed } from '../commands/command-key';
import { PAGE_HEADERS } from '../pages/page';
import { Problems } from '../problems/documented';
import { oneTimeNoticePage } from './one-time-notice-page';
import { type NoticeDelivery, OneTimeNotices, noticeUrl } from './one-time-notices';
import {
  AcknowledgeQuery,
  DeliverNoticeDto,
  NoticeDeliveryDto,
  OneTimeNoticeDto,
  OneTimeNoticeParam,
  OpenedByQuery,
} from './one-time-notices.dto';

/** One-time notices (一次告知): pages for people, JSON for programs. A notice tells nothing personal, so it is public. */
@ApiTags('一次告知')
@Controller()
export class OneTimeNoticesController {
  constructor(private readonly notices: OneTimeNotices) {}

  @Get('life-events/:slug/one-time-notice')
  @May('readOneTimeNotice')
  @ApiOperation({ summary: '主动告知：一件事的全部事项、条件、材料、程序和时限，供公布；浏览器得到网页' })
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse({ type: OneTimeNoticeDto })
  @Problems('requestInvalid', 'lifeEventUnknown')
  async active(
    @Param() { slug }: SlugParam,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OneTimeNoticeDto | string> {
    const shown = answer(request, reply, await this.notices.active(slug));
    // Another version may come into force at any time.
    void reply.header('cache-control', 'public, max-age=300');
    return shown;
  }

  @Get('one-time-notices/:noticeId')
  @May('readOneTimeNotice')
  @ApiOperation({ summary: '一份一次性告知单，内容不变；浏览器得到网页；带送达编号时记录阅读' })
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse({ type: OneTimeNoticeDto })
  @Problems('requestInvalid', 'noticeUnknown')
  async one(
    @Param() { noticeId }: OneTimeNoticeParam,
    @Query() { delivery: deliveryId }: OpenedByQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OneTimeNoticeDto | string> {
    if (deliveryId === undefined) return answer(request, reply, await this.notices.one(noticeId));
    const { notice, delivery } = await this.notices.opened(noticeId, deliveryId);
    return answer(request, reply, notice, delivery);
  }

  @Post('one-time-notices/:noticeId/acknowledge')
  @May('readOneTimeNotice')
  @HttpCode(200)
  @ApiOperation({ summary: '确认已阅读；重复确认无妨，不需要幂等键' })
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse({ type: OneTimeNoticeDto })
  @Problems('requestInvalid', 'noticeUnknown')
  async acknowledge(
    @Param() { noticeId }: OneTimeNoticeParam,
    @Query() { delivery: deliveryId }: AcknowledgeQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OneTimeNoticeDto | string> {
    const { notice, delivery } = await this.notices.acknowledge(noticeId, deliveryId);
    return answer(request, reply, notice, delivery);
  }

  @Post('one-time-notices/:noticeId/deliveries')
  @HttpCode(201)
  @May('deliverOneTimeNotice')
  @Keyed()
  @ApiOperation({ summary: '窗口交付告知单：当面交付打印件，或者给出地址' })
  @ApiCreatedResponse({ type: NoticeDeliveryDto })
  @Problems('requestInvalid', 'noticeUnknown')
  async deliver(
    @Param() { noticeId }: OneTimeNoticeParam,
    @Body() { channel }: DeliverNoticeDto,
    @CalledBy() caller: Caller,
    @Key() key: CommandKey,
  ): Promise<NoticeDeliveryDto> {
    return shownDelivery(await this.notices.deliver(noticeId, channel, caller.id, key));
  }

  @Get('one-time-notices/:noticeId/deliveries')
  @May('readNoticeDeliveries')
  @ApiOperation({ summary: '一份告知单的送达与阅读情况' })
  @ApiOkResponse({ type: [NoticeDeliveryDto] })
  @Problems('requestInvalid', 'noticeUnknown')
  async deliveries(@Param() { noticeId }: OneTimeNoticeParam): Promise<NoticeDeliveryDto[]> {
    return (await this.notices.deliveries(noticeId)).map(shownDelivery);
  }
}

/** A page for whoever asks for one, data for everybody else. What does not change and is nobody's own may be kept by caches. */
function answer(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  notice: OneTimeNoticeRow,
  delivery?: NoticeDelivery,
): OneTimeNoticeDto | string {
  void reply.header('vary', 'accept');
  if (headers.accept?.includes('text/html') === true) {
    void reply.headers(PAGE_HEADERS);
    return oneTimeNoticePage(notice, delivery);
  }
  const kept = delivery === undefined ? 'public, max-age=31536000, immutable' : 'no-store';
  void reply.header('etag', `"${notice.noticeId}"`).header('cache-control', kept);
  const { noticeId, kind, slug, version, content, text, madeAt } = notice;
  return {
    ...{ noticeId, kind, lifeEvent: slug, version, content, text, madeAt: isoTime(madeAt) },
    ...(delivery && { delivery: shownDelivery(delivery) }),
  };
}

function shownDelivery(delivery: NoticeDelivery): NoticeDeliveryDto {
  const { deliveryId, noticeId, channel, deliveredAt, openedAt, acknowledgedAt } = delivery;
  return {
    ...{ deliveryId, channel, deliveredAt: isoTime(deliveredAt), url: noticeUrl(noticeId, deliveryId) },
    ...(openedAt !== null && { openedAt: isoTime(openedAt) }),
    ...(acknowledgedAt !== null && { acknowledgedAt: isoTime(acknowledgedAt) }),
  };
}
