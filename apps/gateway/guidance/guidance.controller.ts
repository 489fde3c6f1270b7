import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may';
import { SlugParam } from '../catalogue/catalogue.dto';
import { type CommandKey, Keyed, PublicKey } from '../commands/command-key';
import { Problems } from '../problems/documented';
import {
  GuidanceDto,
  GuidanceQuery,
  LifeEventGuideDto,
  LifeEventSummaryDto,
  PrecheckDto,
  PrecheckRequestDto,
  SavedGuidanceDto,
  SaveGuidanceDto,
} from './guidance.dto';
import { GuidanceService } from './guidance.service';
import { shownGuidance } from './shown-guidance';

/** Told with every precheck (`domain.md` P10.3). */
const NO_EFFECT = '机器预审仅供参考，不代表受理或者不予受理；是否受理由工作人员决定。';

/** Public: guides and guidance. */
@ApiTags('导办')
@Controller('life-events')
export class GuidanceController {
  constructor(private readonly guidance: GuidanceService) {}

  @Get()
  @May('readGuides')
  @ApiOperation({ summary: '今天可办的一件事' })
  @ApiOkResponse({ type: [LifeEventSummaryDto] })
  list(): Promise<LifeEventSummaryDto[]> {
    return this.guidance.list();
  }

  @Get(':slug')
  @May('readGuides')
  @ApiOperation({ summary: '一件事的办事指南' })
  @ApiOkResponse({ type: LifeEventGuideDto })
  @Problems('requestInvalid', 'lifeEventUnknown')
  guide(@Param() { slug }: SlugParam): Promise<LifeEventGuideDto> {
    return this.guidance.guide(slug);
  }

  @Get(':slug/guidance')
  @May('askForGuidance')
  @ApiOperation({
    summary: '导办：回答走到哪里，下一个问题或者结局；可以申报时给出方案、收费、时限和一次告知单。不留记录',
  })
  @ApiOkResponse({ type: GuidanceDto })
  @Problems('requestInvalid', 'lifeEventUnknown', 'answersInvalid')
  walk(@Param() { slug }: SlugParam, @Query() query: GuidanceQuery): Promise<GuidanceDto> {
    return this.guidance.walk(slug, query);
  }

  @Post(':slug/guidances')
  @May('askForGuidance')
  @HttpCode(201)
  @Keyed()
  @ApiOperation({ summary: '保存走到结局的导办，连同目录版本和咨询告知单；相同的回答得到相同的结果' })
  @ApiCreatedResponse({ type: SavedGuidanceDto })
  @Problems('requestInvalid', 'lifeEventUnknown', 'answersInvalid', 'guidanceNotFinished')
  async save(
    @Param() { slug }: SlugParam,
    @Body() request: SaveGuidanceDto,
    @PublicKey() key: CommandKey,
  ): Promise<SavedGuidanceDto> {
    return shownGuidance(await this.guidance.save(slug, request, key));
  }

  @Post(':slug/precheck')
  @May('askForGuidance')
  @HttpCode(200)
  @ApiOperation({ summary: '机器预审：看一看草稿还有什么要改，只提意见，不留记录' })
  @ApiOkResponse({ type: PrecheckDto })
  @Problems('requestInvalid', 'lifeEventUnknown')
  async precheck(@Param() { slug }: SlugParam, @Body() draft: PrecheckRequestDto): Promise<PrecheckDto> {
    return { advice: await this.guidance.precheck(slug, draft), note: NO_EFFECT };
  }
}
