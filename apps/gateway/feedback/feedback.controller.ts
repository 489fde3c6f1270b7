import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type GuideFeedbackRow } from '@yijian/adapters/register';
import { May } from '../access/may';
import { CalledBy, type Caller } from '../callers/caller';
import { isoTime } from '../cases/iso-time';
import { SlugParam } from '../catalogue/catalogue.dto';
import { type CommandKey, Keyed, PublicKey } from '../commands/command-key';
import { Problems } from '../problems/documented';
import {
  GiveFeedbackDto,
  HeatDto,
  PeriodQuery,
  ResolveFeedbackDto,
  StaffTicketDto,
  TicketDto,
  TicketParam,
  TicketsQuery,
} from './feedback.dto';
import { FeedbackService } from './feedback.service';

/** Feedback on guides, and how much events are used. */
@ApiTags('意见')
@Controller()
export class FeedbackController {
  constructor(private readonly feedback: FeedbackService) {}

  @Post('life-events/:slug/feedback')
  @May('giveFeedback')
  @HttpCode(201)
  @Keyed()
  @ApiOperation({ summary: '对办事指南提意见，无须登录；凭意见编号看答复' })
  @ApiCreatedResponse({ type: TicketDto })
  @Problems('requestInvalid', 'lifeEventUnknown', 'feedbackTooMany')
  async give(
    @Param() { slug }: SlugParam,
    @Body() request: GiveFeedbackDto,
    @PublicKey() key: CommandKey,
  ): Promise<TicketDto> {
    return shown(await this.feedback.give(slug, request, key));
  }

  @Get('life-events/:slug/feedback')
  @May('readFeedback')
  @ApiOperation({ summary: '一件事的意见，新的在前，至多200条；按版本和是否答复' })
  @ApiOkResponse({ type: [StaffTicketDto] })
  @Problems('requestInvalid')
  async list(
    @Param() { slug }: SlugParam,
    @Query() query: TicketsQuery,
    @CalledBy() { role }: Caller,
  ): Promise<StaffTicketDto[]> {
    return (await this.feedback.list(slug, query)).map((row) => shownToStaff(row, role));
  }

  @Get('feedback/:ticketId')
  @May('giveFeedback')
  @ApiOperation({ summary: '一条意见的办理情况，凭意见编号，无须登录' })
  @ApiOkResponse({ type: TicketDto })
  @Problems('requestInvalid', 'feedbackUnknown')
  async one(@Param() { ticketId }: TicketParam): Promise<TicketDto> {
    return shown(await this.feedback.one(ticketId));
  }

  @Post('feedback/:ticketId/resolve')
  @HttpCode(200)
  @May('resolveFeedback')
  @ApiOperation({ summary: '答复意见，并写明改在哪个版本；同样的答复重复提交无妨' })
  @ApiOkResponse({ type: StaffTicketDto })
  @Problems('requestInvalid', 'feedbackUnknown', 'feedbackResolved')
  async resolve(
    @Param() { ticketId }: TicketParam,
    @Body() request: ResolveFeedbackDto,
    @CalledBy() { id, role }: Caller,
  ): Promise<StaffTicketDto> {
    return shownToStaff(await this.feedback.resolve(ticketId, request, id), role);
  }

  @Get('statistics/life-events')
  @May('readStatistics')
  @ApiOperation({ summary: '各一件事的热度：办件、导办、意见' })
  @ApiOkResponse({ type: [HeatDto] })
  @Problems('requestInvalid')
  heat(@Query() period: PeriodQuery): Promise<HeatDto[]> {
    return this.feedback.heat(period);
  }
}

function shown(row: GuideFeedbackRow): TicketDto {
  const { ticketId, slug, version, kind, givenAt, reply, resolvedInVersion, resolvedAt } = row;
  return {
    ...{ ticketId, lifeEvent: slug, version, kind, status: resolvedAt === null ? 'open' : 'resolved' },
    givenAt: isoTime(givenAt),
    ...(reply !== null && { reply }),
    ...(resolvedInVersion !== null && { resolvedInVersion }),
    ...(resolvedAt !== null && { resolvedAt: isoTime(resolvedAt) }),
  };
}

/** With what was said; how to reach its author is for those alone who answer. */
function shownToStaff(row: GuideFeedbackRow, role: Caller['role']): StaffTicketDto {
  const contact = role === 'catalogueManager' ? row.contact : null;
  return { ...shown(row), text: row.text, ...(contact !== null && { contact }) };
}
