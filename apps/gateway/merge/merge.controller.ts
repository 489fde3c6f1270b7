import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may';
import { CalledBy, type Caller } from '../callers/caller';
import { Problems } from '../problems/documented';
import {
  ItemParam,
  ListedSupplyDto,
  MergeProposalDto,
  MergeRequestDto,
  PutSupplyDto,
  SuppliesQuery,
  SupplyDto,
  SupplyVersionQuery,
} from './merge.dto';
import { MergeService } from './merge.service';
import { SuppliesService } from './supplies.service';

/** 部门提供与合并: departments supply forms and materials of their items, the coordinator merges them. */
@ApiTags('目录')
@Controller('catalogue')
export class MergeController {
  constructor(
    private readonly supplies: SuppliesService,
    private readonly merges: MergeService,
  ) {}

  @Put('item-supplies/:itemId')
  @May('supplyItem')
  @ApiOperation({ summary: '部门提供本部门事项的表单、材料、时限等资料；内容有变化即为新版本' })
  @ApiBody({ schema: { type: 'object', description: '事项资料（item-supply/1），格式见目录包说明' } })
  @ApiOkResponse({ type: PutSupplyDto })
  @Problems('requestInvalid', 'requestTooLarge', 'supplyInvalid', 'departmentForbidden')
  put(@Param() { itemId }: ItemParam, @Body() body: unknown, @CalledBy() caller: Caller): Promise<PutSupplyDto> {
    return this.supplies.put(itemId, body, caller);
  }

  @Get('item-supplies')
  @May('readCatalogue')
  @ApiOperation({ summary: '各事项最新的资料；发布之后又有变化的标为报告的变化' })
  @ApiOkResponse({ type: [ListedSupplyDto] })
  @Problems('requestInvalid', 'lifeEventUnknown')
  list(@Query() query: SuppliesQuery): Promise<readonly ListedSupplyDto[]> {
    return this.supplies.list(query);
  }

  @Get('item-supplies/:itemId')
  @May('readCatalogue')
  @ApiOperation({ summary: '一个事项的资料' })
  @ApiOkResponse({ type: SupplyDto })
  @Problems('requestInvalid', 'supplyUnknown')
  one(@Param() { itemId }: ItemParam, @Query() { version }: SupplyVersionQuery): Promise<SupplyDto> {
    return this.supplies.one(itemId, version);
  }

  @Post('merge-proposals')
  @HttpCode(200)
  @May('proposeMerge')
  @ApiOperation({ summary: '合并事项的表单和材料：一张表单、一套材料、须决定的冲突、节省；不保存任何内容' })
  @ApiOkResponse({ type: MergeProposalDto })
  @Problems('requestInvalid', 'lifeEventUnknown', 'suppliesMissing', 'decisionsInvalid')
  propose(@Body() request: MergeRequestDto): Promise<MergeProposalDto> {
    return this.merges.propose(request);
  }
}
