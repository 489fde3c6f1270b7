import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { isRegisterAway } from '@yijian/adapters/register';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Occurrence, ProblemException, problemOf } from './problem';

/** Turns everything that is thrown into an RFC 9457 problem. Nobody else writes error answers. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { code, occurrence } = problemException(exception);
    if (code === 'internalError') request.log.error({ err: exception }, 'request failed');
    if (occurrence.retryAfter !== undefined) void reply.header('retry-after', String(occurrence.retryAfter));
    const body = { ...problemOf(code, occurrence), instance: request.url.split('?', 1)[0] };
    if (body.status === 401) void reply.header('www-authenticate', 'Bearer');
    void reply.status(body.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body));
  }
}

/** What was thrown as one of our problems. Errors of the framework tell a caller nothing about our insides. */
export function problemException(exception: unknown): ProblemException {
  if (exception instanceof ProblemException) return exception;
  if (isRegisterAway(exception)) return new ProblemException('serviceUnavailable', REGISTER_AWAY);
  if (!(exception instanceof HttpException)) return new ProblemException('internalError', INTERNAL_ERROR);
  switch (exception.getStatus()) {
    case 404:
      return new ProblemException('routeUnknown', {
        detail: '请求的地址或者方法不存在。',
        remedy: '请核对地址与方法，可用的接口见 /docs。',
      });
    case 413:
      return new ProblemException('requestTooLarge', {
        detail: '请求内容超过大小上限。',
        remedy: 'JSON 请求不超过16 MiB，文件不超过50 MiB；请缩小后再试。',
      });
    case 415:
      return new ProblemException('mediaTypeUnsupported', {
        detail: '不支持请求的 Content-Type。',
        remedy: '请以 application/json（上传文件以 multipart/form-data）发送。',
      });
    default:
      return new ProblemException(exception.getStatus() < 500 ? 'requestMalformed' : 'internalError', {
        detail: exception.getStatus() < 500 ? '请求不是合法的 JSON 或者不符合 HTTP 格式。' : INTERNAL_ERROR.detail,
        remedy: exception.getStatus() < 500 ? '请检查请求体是否为合法的 UTF-8 JSON。' : INTERNAL_ERROR.remedy,
      });
  }
}

const INTERNAL_ERROR: Occurrence = {
  detail: '系统处理请求时发生了意外错误，已记录。',
  remedy: '请稍后以同一幂等键重试；仍不成功请联系运维人员。',
};

const REGISTER_AWAY: Occurrence = {
  detail: '办件登记库暂时不可用，不能确认请求是否已被接收。',
  remedy: '请稍后以同一幂等键重试，不会重复生效。',
  retryAfter: 5,
};
