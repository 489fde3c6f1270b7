import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ProblemException } from '../problems/problem';
import { type CalledRequest, type Caller, CALLER_ROLES, type CallerRole, ROLES_KEY } from './caller';

/** What an opaque id may look like: no spaces and no control characters, so it is safe in logs and histories. */
const ACTOR_ID = /^[\w.:@/-]{1,64}$/;

/**
 * The only place that learns who calls. A stand-in until sign-in exists: it believes the headers; a token check replaces
 * {@link callerOf} and nothing else. Throws `callerUnknown` (401) and `roleForbidden` (403).
 */
@Injectable()
export class CallersGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const roles = this.reflector.get<readonly CallerRole[] | undefined>(ROLES_KEY, context.getHandler());
    if (roles === undefined) return true;
    const request = context.switchToHttp().getRequest<CalledRequest>();
    const caller = callerOf(request);
    if (!roles.includes(caller.role)) {
      throw new ProblemException('roleForbidden', {
        detail: `角色“${caller.role}”不能使用此功能。`,
        remedy: `请以下列角色之一办理：${roles.join('、')}。`,
      });
    }
    request.caller = caller;
    return true;
  }
}

/** Reads the caller from the headers. Throws `callerUnknown`. */
function callerOf({ headers }: CalledRequest): Caller {
  const role = CALLER_ROLES.find((known) => known === headers['x-actor-role']);
  if (role === undefined) throw unknown('x-actor-role', `取值为 ${CALLER_ROLES.join('、')} 之一`);
  const id = headers['x-actor-id'];
  if (typeof id !== 'string' || !ACTOR_ID.test(id)) {
    throw unknown('x-actor-id', '为1至64个字母、数字或者 _ . : @ / - ，不得含姓名');
  }
  const departmentId = headers['x-actor-department'];
  if (departmentId === undefined) {
    if (role === 'departmentHead') throw unknown('x-actor-department', '为其所在部门的编号');
    return { role, id };
  }
  if (typeof departmentId !== 'string' || !ACTOR_ID.test(departmentId)) {
    throw unknown('x-actor-department', '为所在部门的编号');
  }
  return { role, id, departmentId };
}

function unknown(header: string, rule: string): ProblemException {
  return new ProblemException('callerUnknown', {
    detail: `请求头 ${header} 缺失或者无效。`,
    remedy: `请在请求头 ${header} 中说明身份，${rule}。`,
  });
}
