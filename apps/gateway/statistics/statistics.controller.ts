import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may';
import { departmentTable, eventTable } from '../exports/statistics-table';
import { tableFile } from '../exports/table-file';
import { Problems } from '../problems/documented';
import {
  StatisticsExportQuery,
  SupervisionStatisticsDto,
  SupervisionStatisticsQuery,
} from './supervision-statistics.dto';
import { SupervisionStatistics } from './supervision-statistics.service';

/** 监察统计. */
@ApiTags('监察')
@Controller('statistics/supervision')
export class StatisticsController {
  constructor(private readonly statistics: SupervisionStatistics) {}

  @Get()
  @May('readSupervision')
  @ApiOperation({ summary: '按一件事和部门：在办、超期、监察牌、用时与承诺、一次通过率、结论、评价' })
  @ApiOkResponse({ type: SupervisionStatisticsDto })
  @Problems('requestInvalid')
  of(@Query() query: SupervisionStatisticsQuery): Promise<SupervisionStatisticsDto> {
    return this.statistics.of(query);
  }

  @Get('export')
  @May('readSupervision')
  @ApiOperation({ summary: '导出监察统计' })
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Problems('requestInvalid')
  async export(@Query() { format, by, ...query }: StatisticsExportQuery): Promise<StreamableFile> {
    const statistics = await this.statistics.of(query);
    if (by === 'event') return tableFile(eventTable(statistics), format);
    return tableFile(departmentTable(statistics), format);
  }
}
