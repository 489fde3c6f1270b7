import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may';
import { ParkedDto } from './parked.dto';
import { ParkedService } from './parked.service';

/** 运维. */
@ApiTags('运维')
@Controller('operations')
export class OperationsController {
  constructor(private readonly parkedSteps: ParkedService) {}

  @Get('parked')
  @May('readParked')
  @ApiOperation({ summary: '停住的步骤，按原因归并；逐件重试：POST /cases/{caseNo}/retry' })
  @ApiOkResponse({ type: ParkedDto })
  parked(): Promise<ParkedDto> {
    return this.parkedSteps.byCause();
  }
}
