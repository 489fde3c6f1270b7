import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may';
import { CaseParam } from '../commands/commands.dto';
import { Problems } from '../problems/documented';
import { RequirementsDto } from './requirements.dto';
import { RequirementsService } from './requirements.service';

/** What a case asks of its applicant. */
@ApiTags('办件')
@Controller('cases/:caseNo/requirements')
export class RequirementsController {
  constructor(private readonly requirements: RequirementsService) {}

  @Get()
  @May('readRequirements')
  @ApiOperation({ summary: '申报要求：材料清单、可选的送达方式、容缺与告知承诺的条件、预填的位置、待补正的问题' })
  @ApiOkResponse({ type: RequirementsDto })
  @Problems('requestInvalid', 'caseUnknown')
  of(@Param() { caseNo }: CaseParam): Promise<RequirementsDto> {
    return this.requirements.of(caseNo);
  }
}
