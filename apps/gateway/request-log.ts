import { type FastifyInstance } from 'fastify';

/** Ids of what a request was about, taken from its path and its answer. */
interface Subject {
  readonly caseNo?: string | undefined;
  readonly commandId?: string | undefined;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** For the request's line in the log. */
    subject?: Subject;
  }
}

/** One line per request: method, route, status, milliseconds and ids. Never bodies, queries or names. */
export function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', async (request, _, payload) => {
    request.subject = subjectOf(payload);
    return payload;
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const { caseNo = request.subject?.caseNo } = request.params as Subject;
    request.log.info({
      msg: 'request',
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      caseNo,
      commandId: request.subject?.commandId,
    });
  });
}

function subjectOf(payload: unknown): Subject {
  if (typeof payload !== 'object' || payload === null) return {};
  const { caseNo, commandId } = payload as { readonly caseNo?: unknown; readonly commandId?: unknown };
  return {
    caseNo: typeof caseNo === 'string' ? caseNo : undefined,
    commandId: typeof commandId === 'string' ? commandId : undefined,
  };
}
