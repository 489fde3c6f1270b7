import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { May } from '../access/may';
import { type Order } from '../commands/command-desk';
import { Keyed } from '../commands/command-key';
import { OrderOf } from '../commands/command-route';
import { CaseParam } from '../commands/commands.dto';
import { Problems } from '../problems/documented';
import { MoveDto, MovedCaseDto, VersionChangeDto } from './moves.dto';
import { MovesService } from './moves.service';

/** Drafts of cases when a newer version of the catalogue is in force. */
@ApiTags('办件')
@Controller('cases/:caseNo')
export class MovesController {
  constructor(private readonly moves: MovesService) {}

  @Get('version-change')
  @May('readCase')
  @ApiOperation({ summary: '现行版本对本件草稿的影响：变化、照转的、不能照转的、请再看一眼的' })
  @ApiOkResponse({ type: VersionChangeDto })
  @Problems('requestInvalid', 'caseUnknown')
  change(@Param() { caseNo }: CaseParam): Promise<VersionChangeDto> {
    return this.moves.change(caseNo);
  }

  @Post('move-to-version-in-force')
  @HttpCode(201)
  @May('moveDraft')
  @Keyed()
  @ApiOperation({ summary: '把草稿转到现行版本：开立新办件，带去能照转的内容，原办件撤回' })
  @ApiParam({ name: 'caseNo', description: '办件编号', example: '43019926112200000100' })
  @ApiCreatedResponse({ type: MovedCaseDto })
  @Problems('requestInvalid', 'caseUnknown', 'notNow', 'draftUpToDate', 'answersInvalid', 'guidanceNotFinished')
  @Problems('cannotBeFiled', 'filingClosed')
  async move(
    @OrderOf() order: Order,
    @Body() { answers }: MoveDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MovedCaseDto> {
    const moved = await this.moves.move(order, answers);
    void reply.header('location', moved.links.case);
    return moved;
  }
}
