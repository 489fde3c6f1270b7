import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may';
import { CalledBy, type Caller } from '../callers/caller';
import { type Order } from '../commands/command-desk';
import { Keyed } from '../commands/command-key';
import { OrderOf } from '../commands/command-route';
import { CaseParam } from '../commands/commands.dto';
import { Problems } from '../problems/documented';
import { EarlierMaterialsService } from './earlier-materials.service';
import { EarlierMaterialDto, ReuseMaterialDto, UploadDto } from './materials.dto';

/** What the applicant handed in before, to be used again. */
@ApiTags('材料')
@Controller('cases/:caseNo')
export class EarlierMaterialsController {
  constructor(private readonly earlier: EarlierMaterialsService) {}

  @Get('earlier-materials')
  @May('fillInCase')
  @ApiOperation({
    summary:
      '可以沿用的文件：同一申请人在别的办件中为同一材料（同一件事的同一编号，或者同名）交过的，每份材料至多一个，取最近的',
  })
  @ApiOkResponse({ type: [EarlierMaterialDto] })
  @Problems('requestInvalid', 'caseUnknown')
  offers(@Param() { caseNo }: CaseParam, @CalledBy() caller: Caller): Promise<EarlierMaterialDto[]> {
    return this.earlier.offers(caller, caseNo);
  }

  @Post('materials/reuse')
  @HttpCode(201)
  @May('fillInCase')
  @Keyed()
  @ApiOperation({ summary: '沿用以前交过的文件，如同重新上传' })
  @ApiParam({ name: 'caseNo', description: '办件编号', example: '43019926112200000100' })
  @ApiCreatedResponse({ type: UploadDto })
  @Problems('requestInvalid', 'caseUnknown', 'uploadUnknown', 'materialsClosed')
  reuse(@OrderOf() order: Order, @Body() chosen: ReuseMaterialDto): Promise<UploadDto> {
    return this.earlier.reuse(order, chosen);
  }
}
