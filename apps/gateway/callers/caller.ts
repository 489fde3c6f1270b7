import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import { type Role, ROLES } from '@yijian/domain/case';
import { type FastifyRequest } from 'fastify';
import { Problems } from '../problems/documented';

/** Roles a person or a system may come with; `system` is the service itself and nobody may claim it. */
export type CallerRole = Exclude<Role, 'system'>;

/** Who calls. Until sign-in exists the headers `x-actor-role` and `x-actor-id` say so. */
export interface Caller {
  readonly role: CallerRole;
  /** Opaque account or desk id; of a department system and an enterprise the department id. */
  readonly id: string;
  /** Department a person of roles `department` and `departmentHead` acts for; absent for a department system. */
  readonly departmentId?: string;
}

/** All roles a caller may have, in the order of the glossary. */
export const CALLER_ROLES = ROLES.filter((role): role is CallerRole => role !== 'system');

/** Metadata key under which a route keeps the roles it lets in. */
export const ROLES_KEY = 'roles';

/** Request with the caller that the guard has put into it. */
export type CalledRequest = FastifyRequest & { caller?: Caller };

/**
 * The one table of role and route: who may use a route. A route without this decorator is public (guides, progress by query
 * code, health).
 */
export function Roles(...roles: readonly CallerRole[]): MethodDecorator {
  return applyDecorators(
    SetMetadata(ROLES_KEY, roles),
    ApiSecurity({ 'x-actor-role': [], 'x-actor-id': [] }),
    ApiExtension('x-roles', roles),
    Problems('callerUnknown', ...(roles.length < CALLER_ROLES.length ? (['roleForbidden'] as const) : [])),
  );
}

/** A route for everyone who says who they are. */
export const AnyRole = (): MethodDecorator => Roles(...CALLER_ROLES);

/** Parameter decorator: the caller. Only on routes with `@Roles` or `@AnyRole`. */
export const CalledBy = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<CalledRequest>();
  if (caller === undefined) throw new Error('A route that asks for its caller needs @Roles.');
  return caller;
});
