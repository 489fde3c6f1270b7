import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may';
import { Problems } from '../problems/documented';
import { GuidanceParam, RateGuidanceDto, SavedGuidanceDto } from './guidance.dto';
import { SavedGuidances } from './saved-guidances';
import { shownGuidance } from './shown-guidance';

/** Saved guidances: whoever has the number may read and rate one. */
@ApiTags('导办')
@Controller('guidances')
export class GuidancesController {
  constructor(private readonly guidances: SavedGuidances) {}

  @Get(':guidanceId')
  @May('askForGuidance')
  @ApiOperation({ summary: '一次保存的导办' })
  @ApiOkResponse({ type: SavedGuidanceDto })
  @Problems('requestInvalid', 'guidanceUnknown')
  async one(@Param() { guidanceId }: GuidanceParam): Promise<SavedGuidanceDto> {
    return shownGuidance(await this.guidances.one(guidanceId));
  }

  @Post(':guidanceId/rate')
  @May('giveFeedback')
  @HttpCode(200)
  @ApiOperation({ summary: '评价这次导办，自愿，一次；同样的评价重复提交无妨' })
  @ApiOkResponse({ type: SavedGuidanceDto })
  @Problems('requestInvalid', 'guidanceUnknown', 'guidanceRated')
  async rate(
    @Param() { guidanceId }: GuidanceParam,
    @Body() { grade, comment }: RateGuidanceDto,
  ): Promise<SavedGuidanceDto> {
    return shownGuidance(await this.guidances.rate(guidanceId, grade, comment ?? null));
  }
}
