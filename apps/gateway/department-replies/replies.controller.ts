import { Body, Controller, HttpCode, Post, Req, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may';
import { CalledBy, type CalledRequest, type Caller } from '../callers/caller';
import { type CommandKey, Key, Keyed } from '../commands/command-key';
import { CommandAnswers } from '../commands/command-route';
import { type CommandAnswerDto } from '../commands/commands.dto';
import { PendingAnswer } from '../commands/pending-answer';
import { REFUSAL_CODES } from '../problems/codes';
import { Problems } from '../problems/documented';
import { RepliesService } from './replies.service';
import { replyInvalid, replyOf } from './reply';
import { ReplyDto } from './reply.dto';

/** Where departments answer. */
@ApiTags('部门')
@Controller('department-replies')
@UseInterceptors(PendingAnswer)
export class RepliesController {
  constructor(private readonly replies: RepliesService) {}

  @Post()
  @HttpCode(200)
  @May('replyForDepartment')
  @Keyed()
  @ApiOperation({ summary: '部门回复：签收、意见、整改、特别程序、听证、决定、核查等；可重发，可乱序' })
  @CommandAnswers()
  @Problems(
    ...(['requestInvalid', 'replyInvalid', 'caseUnknown', 'departmentForbidden', 'itemNotInPlan'] as const),
    ...REFUSAL_CODES,
  )
  take(
    @Key() key: CommandKey,
    @Req() { headers, session }: CalledRequest,
    @CalledBy() caller: Caller,
    @Body() body: ReplyDto,
  ): Promise<CommandAnswerDto> {
    if (headers['idempotency-key'] !== body.replyId) {
      throw replyInvalid('replyId 与请求头 Idempotency-Key 不同。', [
        { pointer: '/replyId', message: '须与 Idempotency-Key 相同' },
      ]);
    }
    // A system brings what its head has done; a person acts for himself.
    if (session !== undefined && body.headId !== undefined) {
      throw replyInvalid('部门负责人的行为须由其本人登录后作出。', [
        { pointer: '/headId', message: '仅部门系统可以给出，本人办理时不得填写' },
      ]);
    }
    return this.replies.take({ key, caller, caseNo: body.caseNo }, replyOf(body));
  }
}
