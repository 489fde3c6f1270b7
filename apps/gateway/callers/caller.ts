import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Role, ROLES } from '@yijian/domain/case';
import { type FastifyRequest } from 'fastify';
import { type Session } from '../session/sessions';

/** Roles a person or a system may come with; `system` is the service itself and nobody may claim it. */
export type CallerRole = Exclude<Role, 'system'>;

/** Who calls, in the one role in which he acts now: from the claims of a session or of an access token. */
export interface Caller {
  readonly role: CallerRole;
  /** Opaque account id at the issuer; of a department's or enterprise's system its client id. */
  readonly id: string;
  /** Department a caller of roles `department`, `departmentHead` and `enterprise` speaks for; of other roles absent. */
  readonly departmentId?: string;
  /** Region whose cases a caller works on (GB/T 2260, 6 digits); absent for everywhere. */
  readonly regionCode?: string;
}

/** All roles a caller may have, in the order of the glossary. */
export const CALLER_ROLES = ROLES.filter((role): role is CallerRole => role !== 'system');

/** Request with the caller that the guard has put into it, and the session when he came with one. */
export type CalledRequest = FastifyRequest & { caller?: Caller; session?: Session };

/** Parameter decorator: the caller. Only on routes that are not for everybody. */
export const CalledBy = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<CalledRequest>();
  if (caller === undefined) throw new Error('A route that asks for its caller must not be for everybody.');
  return caller;
});
