import { setTimeout as pause } from 'node:timers/promises';
import { type DepartmentRequest } from '@yijian/contract';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { type AccessTokenOf, type Admission, Departments } from './departments';
import { caseScriptSchema, defaultsSchema, factsQuestionSchema, factsSchema, requestSchema } from './schemas';
import { type CaseScript, type Defaults } from './script';

/** Longest time in milliseconds for which a receipt waits for an early reply to be answered. */
const EARLY_WAIT_MS = 500;

/**
 * The department systems as one HTTP server, not yet listening; each replies with an access token of its own. Closing it stops all pending replies.
 * Bodies that break their schema are answered 400 with the place and the rule.
 */
export function simulator(accessTokenOf: AccessTokenOf): FastifyInstance {
  const departments = new Departments(accessTokenOf);
  const app = fastify({
    forceCloseConnections: true,
    // A body is checked as it came: nothing is removed, nothing turned into another type.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allErrors: true } },
  });
  app.get('/health', () => ({ status: 'ok' }));
  receiveRequests(app, departments);
  takeControl(app, departments);
  app.addHook('onClose', () => departments.clear());
  return app;
}

/** The doors a department system has for this service. */
function receiveRequests(app: FastifyInstance, departments: Departments): void {
  app.post<{ Params: { departmentId: string }; Body: DepartmentRequest }>(
    '/departments/:departmentId/requests',
    { schema: { body: requestSchema } },
    async ({ body, params, headers }, reply) => {
      if (headers['idempotency-key'] !== body.requestId) {
        return reply
          .code(400)
          .send({ message: `The header Idempotency-Key must carry requestId, "${body.requestId}".` });
      }
      if (params.departmentId !== body.departmentId) {
        return reply.code(400).send({ message: `departmentId must be "${params.departmentId}", as in the path.` });
      }
      return answer(departments.admit(body), reply);
    },
  );
  app.post<{ Body: { applicantId: string; factIds: readonly string[] } }>(
    '/facts',
    { schema: { body: factsQuestionSchema } },
    ({ body }) => ({ facts: departments.factsOf(body.applicantId, body.factIds) }),
  );
}

async function answer(admission: Admission, reply: FastifyReply): Promise<unknown> {
  if (admission.kind === 'refuse') {
    reply.hijack();
    reply.raw.socket?.destroy();
    return reply;
  }
  if (admission.kind === 'fail') {
    return reply.code(admission.status).send({ message: 'Fault on demand.' });
  }
  const { desk, receipt, slowMs, early } = admission;
  const over = new AbortController();
  // `close` comes when the answer is out, and also when the caller did not wait for it.
  reply.raw.once('close', () => {
    over.abort();
    desk.start();
  });
  if (early) {
    desk.start();
    await desk.firstReplyAnswered(EARLY_WAIT_MS);
  }
  if (slowMs > 0) await pause(slowMs, undefined, { signal: over.signal }).catch(() => undefined);
  return reply.send(receipt);
}

/** The doors by which a test or a demonstration says what departments do. */
function takeControl(app: FastifyInstance, departments: Departments): void {
  app.put<{ Params: { caseNo: string }; Body: CaseScript }>(
    '/control/cases/:caseNo',
    { schema: { body: caseScriptSchema } },
    async ({ params, body }, reply) => {
      departments.putScript(params.caseNo, body);
      return reply.code(204).send();
    },
  );
  app.put<{ Params: { applicantId: string }; Body: { facts: Record<string, unknown> } }>(
    '/control/facts/:applicantId',
    { schema: { body: factsSchema } },
    async ({ params, body }, reply) => {
      departments.putFacts(params.applicantId, body.facts);
      return reply.code(204).send();
    },
  );
  app.put<{ Body: Partial<Defaults> }>(
    '/control/defaults',
    { schema: { body: defaultsSchema } },
    async ({ body }, reply) => {
      departments.putDefaults(body);
      return reply.code(204).send();
    },
  );
  app.get<{ Querystring: { caseNo?: string } }>('/control/requests', ({ query }) => departments.log(query.caseNo));
  app.delete('/control', async (_request, reply) => {
    departments.clear();
    return reply.code(204).send();
  });
}
