import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { type CommandAnswerDto } from './commands.dto';

/** A command that is stored and not yet delivered is answered with 202 and the address of its status. */
@Injectable()
export class PendingAnswer implements NestInterceptor<CommandAnswerDto> {
  intercept(context: ExecutionContext, next: CallHandler<CommandAnswerDto>): Observable<CommandAnswerDto> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer) => {
        if (answer.statusUrl !== undefined) void reply.status(202).header('location', answer.statusUrl);
        return answer;
      }),
    );
  }
}
