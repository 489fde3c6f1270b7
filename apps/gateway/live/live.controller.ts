import { Controller, Get, Headers, Param, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { May } from '../access/may';
import { type CalledRequest } from '../callers/caller';
import { caseUnknown } from '../commands/command-desk';
import { CaseParam } from '../commands/commands.dto';
import { Problems } from '../problems/documented';
import { CaseWatch } from './case-watch';

/** Silence after which a comment is sent, so that nobody on the way takes the stream for dead, in milliseconds. */
const HEARTBEAT_MS = 15_000;

/** After which a page comes back when the stream breaks, in milliseconds. */
const RETRY_MS = 2000;

/** Changes of a case as they happen. */
@ApiTags('办件')
@Controller('cases/:caseNo/live')
export class LiveController {
  constructor(private readonly watch: CaseWatch) {}

  @Get()
  @May('readCase')
  @ApiOperation({
    summary: '办件的变化（server-sent events）：event changed，id 和 data.position 为位置；收到后重新读取办件',
  })
  @ApiHeader({ name: 'last-event-id', required: false, description: '最后收到的位置；其后有变化的立即告知' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Problems('requestInvalid', 'caseUnknown')
  async live(
    @Param() { caseNo }: CaseParam,
    @Headers('last-event-id') last: string | undefined,
    @Req() { session }: CalledRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const position = await this.watch.position(caseNo);
    if (position === undefined) throw caseUnknown(caseNo);
    reply.hijack();
    const { raw } = reply;
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const told = (at: string): unknown =>
      raw.write(`event: changed\nid: ${at}\ndata: ${JSON.stringify({ position: at })}\n\n`);
    raw.write(`retry: ${RETRY_MS}\n\n`);
    if (last !== undefined && last !== '' && last !== position) told(position);
    const unwatch = this.watch.watch(caseNo, position, told);
    const heartbeat = setInterval(() => raw.write(': alive\n\n'), HEARTBEAT_MS);
    const end = (): unknown => raw.end();
    this.watch.ended.addEventListener('abort', end);
    // A stream is no use of the session: when it would end without any, the page has to ask anew.
    const sessionEnd = session && setTimeout(end, session.idleUntil.getTime() - Date.now());
    raw.on('close', () => {
      clearInterval(heartbeat);
      clearTimeout(sessionEnd);
      unwatch();
      this.watch.ended.removeEventListener('abort', end);
    });
  }
}
