import { applyDecorators, createParamDecorator, type ExecutionContext, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { type CaseCommand } from '@yijian/domain/case';
import { isCaseNumber } from '@yijian/domain/code';
import { May } from '../access/may';
import { type CalledRequest } from '../callers/caller';
import { type ProblemCode } from '../problems/codes';
import { Problems } from '../problems/documented';
import { caseUnknown, type Order } from './command-desk';
import { Keyed, keyOf } from './command-key';
import { CommandAnswerDto } from './commands.dto';

/** What is particular about one command's route; who may use it is the word of the rule book. */
export interface CommandRouteOptions {
  readonly command: CaseCommand['type'];
  /** What it does, in Chinese. */
  readonly summary: string;
  /** Problems beyond those that every command may meet. */
  readonly problems?: readonly ProblemCode[];
}

/** A route that gives a command to a case: `POST /cases/{caseNo}/{command with hyphens}`, for the roles of its rule. */
export function CommandRoute({ command, summary, problems = [] }: CommandRouteOptions): MethodDecorator {
  return applyDecorators(
    Post(routeOf(command)),
    HttpCode(200),
    ApiOperation({ summary }),
    ApiParam({ name: 'caseNo', description: '办件编号', example: '43019926112200000100' }),
    May(command),
    Keyed(),
    CommandAnswers(),
    Problems('requestInvalid', 'caseUnknown', 'roleNotAllowed', 'notNow', 'caseClosed', ...problems),
  );
}

/** Route of a command: its name with hyphens, e.g. `request-correction`. */
export function routeOf(command: CaseCommand['type']): string {
  return command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Documents the two good answers to a command. */
export function CommandAnswers(): MethodDecorator {
  return applyDecorators(
    ApiOkResponse({ description: '已生效', type: CommandAnswerDto }),
    ApiResponse({ status: 202, description: '已收存，稍后生效；Location 为查询地址', type: CommandAnswerDto }),
  );
}

/** Parameter decorator: who asks under which key of which case. Throws `caseUnknown` for what is no case number. */
export const OrderOf = createParamDecorator((_: unknown, context: ExecutionContext): Order => {
  const request = context.switchToHttp().getRequest<CalledRequest>();
  const { caseNo = '' } = request.params as { readonly caseNo?: string };
  if (!isCaseNumber(caseNo)) throw caseUnknown(caseNo);
  if (request.caller === undefined) throw new Error('A command route needs a caller.');
  return { caller: request.caller, key: keyOf(request), caseNo };
});
