import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SlugParam } from '../catalogue/catalogue.dto';
import { Problems } from '../problems/documented';
import { GuidanceDto, GuidanceQuery, LifeEventGuideDto, LifeEventSummaryDto } from './guidance.dto';
import { GuidanceService } from './guidance.service';

/** Public: guides and guidance. */
@ApiTags('导办')
@Controller('life-events')
export class GuidanceController {
  constructor(private readonly guidance: GuidanceService) {}

  @Get()
  @ApiOperation({ summary: '今天可办的一件事' })
  @ApiOkResponse({ type: [LifeEventSummaryDto] })
  list(): Promise<LifeEventSummaryDto[]> {
    return this.guidance.list();
  }

  @Get(':slug')
  @ApiOperation({ summary: '一件事的办事指南' })
  @ApiOkResponse({ type: LifeEventGuideDto })
  @Problems('requestInvalid', 'lifeEventUnknown')
  guide(@Param() { slug }: SlugParam): Promise<LifeEventGuideDto> {
    return this.guidance.guide(slug);
  }

  @Get(':slug/guidance')
  @ApiOperation({ summary: '导办：回答走到哪里，下一个问题或者结局；可以申报时给出方案和一次告知单' })
  @ApiOkResponse({ type: GuidanceDto })
  @Problems('requestInvalid', 'lifeEventUnknown', 'answersInvalid')
  walk(@Param() { slug }: SlugParam, @Query() query: GuidanceQuery): Promise<GuidanceDto> {
    return this.guidance.walk(slug, query);
  }
}
