import { Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may';
import { Problems } from '../problems/documented';
import { RebuiltDto, SearchQuery, SearchResultDto } from './search.dto';
import { SearchService } from './search.service';

/** Search (一次导办, `domain.md` P10.2): public. */
@ApiTags('导办')
@Controller()
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Get('life-events/search')
  @May('readGuides')
  @ApiOperation({ summary: '用平常的话找一件事：结果带名称、命中的词和版本；没有找到时说明怎么办' })
  @ApiOkResponse({ type: SearchResultDto })
  @Problems('requestInvalid')
  find(@Query() query: SearchQuery): Promise<SearchResultDto> {
    return this.search.find(query);
  }

  @Put('catalogue/search-index')
  @May('rebuildSearchIndex')
  @ApiOperation({ summary: '由目录重建搜索索引；可以随时进行' })
  @ApiOkResponse({ type: RebuiltDto })
  async rebuild(): Promise<RebuiltDto> {
    return { indexed: await this.search.rebuild('all') };
  }
}
