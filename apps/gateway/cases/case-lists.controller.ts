import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may';
import { CalledBy, type Caller } from '../callers/caller';
import { caseTable } from '../exports/case-table';
import { tableFile } from '../exports/table-file';
import { Problems } from '../problems/documented';
import { CaseCounts } from './case-counts';
import { CaseList } from './case-list';
import { CaseCountsDto, CaseExportQuery, CasePageDto, CasesQuery } from './case-list.dto';

/** Lists of cases for desks. */
@ApiTags('办件')
@Controller('cases')
export class CaseListsController {
  constructor(
    private readonly list: CaseList,
    private readonly numbers: CaseCounts,
  ) {}

  @Get()
  @May('findCases')
  @ApiOperation({ summary: '查找办件，新的或者期限近的在前，按 cursor 翻页' })
  @ApiOkResponse({ type: CasePageDto })
  @Problems('requestInvalid')
  find(@Query() query: CasesQuery, @CalledBy() caller: Caller): Promise<CasePageDto> {
    return this.list.page(query, caller);
  }

  @Get('export')
  @May('exportCases')
  @ApiOperation({ summary: '导出符合条件的办件，新的在前；姓名脱敏' })
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Problems('requestInvalid', 'exportTooLarge')
  export(@Query() { format, ...filters }: CaseExportQuery, @CalledBy() caller: Caller): Promise<StreamableFile> {
    return tableFile(caseTable(this.list.each(filters, caller)), format);
  }

  @Get('counts')
  @May('countCases')
  @ApiOperation({ summary: '各队列的在办件数' })
  @ApiOkResponse({ type: CaseCountsDto })
  counts(@CalledBy() caller: Caller): Promise<CaseCountsDto> {
    return this.numbers.of(caller);
  }
}
