import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may';
import { CalledBy, type Caller } from '../callers/caller';
import { CaseParam } from '../commands/commands.dto';
import { Problems } from '../problems/documented';
import { ActionsDto } from './actions.dto';
import { ActionsService } from './actions.service';

/** What may be done with a case now. */
@ApiTags('办件')
@Controller('cases/:caseNo/actions')
export class ActionsController {
  constructor(private readonly actions: ActionsService) {}

  @Get()
  @May('readActions')
  @ApiOperation({ summary: '本人现在可以对办件做什么，各有什么后果、需要什么；与办件流程按同一规则判断' })
  @ApiOkResponse({ type: ActionsDto })
  @Problems('requestInvalid', 'caseUnknown')
  of(@Param() { caseNo }: CaseParam, @CalledBy() caller: Caller): Promise<ActionsDto> {
    return this.actions.of(caseNo, caller);
  }
}
