import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '../callers/caller';
import { Problems } from '../problems/documented';
import { SupervisionStatisticsDto, SupervisionStatisticsQuery } from './supervision-statistics.dto';
import { SupervisionStatistics } from './supervision-statistics.service';

/** 监察统计. */
@ApiTags('监察')
@Controller('statistics/supervision')
export class StatisticsController {
  constructor(private readonly statistics: SupervisionStatistics) {}

  @Get()
  @Roles('supervisor', 'governmentHead', 'operator')
  @ApiOperation({ summary: '按一件事和部门：在办、超期、监察牌、用时与承诺、一次通过率、结论、评价' })
  @ApiOkResponse({ type: SupervisionStatisticsDto })
  @Problems('requestInvalid')
  of(@Query() query: SupervisionStatisticsQuery): Promise<SupervisionStatisticsDto> {
    return this.statistics.of(query);
  }
}
