import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { May } from '../access/may';
import { Sights } from '../access/sight';
import { CalledBy, type Caller } from '../callers/caller';
import { type CommandKey, Key, Keyed } from '../commands/command-key';
import { CaseParam } from '../commands/commands.dto';
import { CaseNotices } from '../notices/case-notices';
import { NoticeDto } from '../notices/case-notices.dto';
import { Problems } from '../problems/documented';
import { caseInSight, eventInSight } from './case-in-sight';
import { CaseReader, type ShownCase } from './case-reader';
import { CaseRecords } from './case-records';
import { CaseDto } from './case.dto';
import { AfterQuery, ResultsDto, SentRequestDto, TimelineEntryDto } from './cases.dto';
import { OpenCaseDto, OpenedCaseDto } from './opening.dto';
import { OpeningService } from './opening.service';

/** Opens and shows cases. */
@ApiTags('办件')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly opening: OpeningService,
    private readonly reader: CaseReader,
    private readonly records: CaseRecords,
    private readonly caseNotices: CaseNotices,
    private readonly sights: Sights,
  ) {}

  @Post()
  @HttpCode(201)
  @May('openCase')
  @Keyed()
  @ApiOperation({ summary: '开立办件：导办结束可以申报时，取得办件编号和查询码' })
  @ApiCreatedResponse({
    type: OpenedCaseDto,
    headers: { Location: { description: '办件地址', schema: { type: 'string' } } },
  })
  @Problems(
    'requestInvalid',
    'lifeEventUnknown',
    'lifeEventWithdrawn',
    'answersInvalid',
    'guidanceNotFinished',
    'guidanceUnknown',
    'guidanceDiffers',
    'cannotBeFiled',
    'filingClosed',
  )
  async open(
    @Key() key: CommandKey,
    @CalledBy() caller: Caller,
    @Body() request: OpenCaseDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenedCaseDto> {
    const opened = await this.opening.open({ key, caller, request });
    void reply.header('location', opened.links.case);
    return opened;
  }

  @Get(':caseNo')
  @May('readCase')
  @ApiOperation({ summary: '办件现状；带 after 时等到读得到该位置，等不到则答复头 x-register-lag: true' })
  @ApiOkResponse({ type: CaseDto, headers: { ETag: { description: '位置', schema: { type: 'string' } } } })
  @Problems('requestInvalid', 'caseUnknown')
  async one(
    @Param() { caseNo }: CaseParam,
    @Query() { after }: AfterQuery,
    @CalledBy() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownCase> {
    const { shown, isBehind } = await this.reader.read(caseNo, after);
    void reply.header('etag', `"${shown.position}"`);
    if (isBehind) void reply.header('x-register-lag', 'true');
    return caseInSight(shown, await this.sights.of(caller, caseNo));
  }

  @Get(':caseNo/timeline')
  @May('readCase')
  @ApiOperation({ summary: '办件的全部经过' })
  @ApiOkResponse({ type: [TimelineEntryDto] })
  @Problems('requestInvalid', 'caseUnknown')
  async timeline(@Param() { caseNo }: CaseParam, @CalledBy() caller: Caller): Promise<TimelineEntryDto[]> {
    const sight = await this.sights.of(caller, caseNo);
    const entries = await this.records.timeline(caseNo);
    return entries.filter(({ data }) => eventInSight(data, sight));
  }

  @Get(':caseNo/payloads')
  @May('readCase')
  @ApiOperation({ summary: '送给各部门的请求，原样' })
  @ApiOkResponse({ type: [SentRequestDto] })
  @Problems('requestInvalid', 'caseUnknown')
  async payloads(@Param() { caseNo }: CaseParam, @CalledBy() caller: Caller): Promise<SentRequestDto[]> {
    const sight = await this.sights.of(caller, caseNo);
    return (await this.records.requests(caseNo)).filter(({ departmentId }) => sight.department(departmentId));
  }

  @Get(':caseNo/notices')
  @May('readNotices')
  @ApiOperation({ summary: '给申请人的通知' })
  @ApiOkResponse({ type: [NoticeDto] })
  @Problems('requestInvalid', 'caseUnknown')
  notices(@Param() { caseNo }: CaseParam, @CalledBy() caller: Caller): Promise<NoticeDto[]> {
    return this.caseNotices.of(caseNo, caller);
  }

  @Get(':caseNo/results')
  @May('readCase')
  @ApiOperation({ summary: '各事项的结果与送达' })
  @ApiOkResponse({ type: ResultsDto })
  @Problems('requestInvalid', 'caseUnknown')
  async results(@Param() { caseNo }: CaseParam, @CalledBy() caller: Caller): Promise<ResultsDto> {
    const sight = await this.sights.of(caller, caseNo);
    const { items, ...delivery } = await this.records.results(caseNo);
    return { items: items.filter(({ itemId }) => sight.item(itemId)), ...delivery };
  }
}
