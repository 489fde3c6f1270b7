import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type CalledRequest, type Caller, type CallerRole } from '../callers/caller';
import { caseUnknown } from '../commands/command-desk';
import { ProblemException } from '../problems/problem';
import { cookieOf, SESSION_COOKIE } from '../session/cookies';
import { Issuer } from '../session/issuer';
import { isCsrfToken, type Session, Sessions } from '../session/sessions';
import { ACT_KEY } from './may';
import { callerOf, personOf } from './person';
import { CaseScope } from './scope';
import { ACCESS, type Act } from './table';

/** Methods that change nothing: they need no token of the page. */
const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * The only place that learns who calls and decides whether he may: by the access token of a system or the session of a
 * person, the table, and the case in the path. Throws `callerUnknown` (401), `issuerUnavailable` (503), `csrfTokenInvalid`,
 * `roleForbidden` (403), and `caseUnknown` (404) for a case that is not within reach, so that its existence is not told.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly issuer: Issuer,
    private readonly sessions: Sessions,
    private readonly scope: CaseScope,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const act = this.reflector.get<Act | undefined>(ACT_KEY, context.getHandler());
    if (act === undefined) throw new Error('A route must say what it lets its caller do: @May.');
    const allowed = ACCESS[act];
    if (allowed === 'everybody') return true;
    const request = context.switchToHttp().getRequest<CalledRequest>();
    const caller = await this.callerOf(request, allowed);
    if (!allowed.includes(caller.role)) throw roleForbidden(caller.role, allowed);
    const { caseNo } = request.params as { readonly caseNo?: string };
    if (caseNo !== undefined && !(await this.scope.reaches(caller, caseNo))) throw caseUnknown(caseNo);
    request.caller = caller;
    return true;
  }

  private async callerOf(request: CalledRequest, allowed: readonly CallerRole[]): Promise<Caller> {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.bearer(authorization, allowed);
    const session = await this.sessionOf(request);
    if (!SAFE.includes(request.method) && !isCsrfToken(session, request.headers['x-csrf-token'])) {
      throw csrfTokenInvalid();
    }
    request.session = session;
    return callerOf(session.person, session.role);
  }

  /** A system has no page to choose a role on: of several roles it acts in the first that may do what it asks. */
  private async bearer(authorization: string, allowed: readonly CallerRole[]): Promise<Caller> {
    const [, token] = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization) ?? [];
    if (token === undefined) throw callerUnknown('请求头 Authorization 不是 Bearer 访问令牌。');
    const person = personOf(await this.issuer.accessToken(token));
    const role = person.roles.find((each) => allowed.includes(each)) ?? person.roles[0];
    if (role === undefined) throw callerUnknown('访问令牌中没有本系统的角色（roles）。');
    return callerOf(person, role);
  }

  private async sessionOf(request: CalledRequest): Promise<Session> {
    const id = cookieOf(request, SESSION_COOKIE);
    if (id === undefined) throw callerUnknown('没有登录。');
    const session = await this.sessions.find(id);
    if (session === undefined) throw callerUnknown('登录已经结束：已经退出，或者太久没有操作。');
    return session;
  }
}

function callerUnknown(detail: string): ProblemException {
  return new ProblemException('callerUnknown', {
    detail,
    remedy: '请先登录；系统请在请求头 Authorization: Bearer 中给出访问令牌。',
  });
}

function csrfTokenInvalid(): ProblemException {
  return new ProblemException('csrfTokenInvalid', {
    detail: '请求头 x-csrf-token 缺失，或者不属于这次登录。',
    remedy: '请刷新页面后再试；请求头 x-csrf-token 须为会话中的 csrfToken。',
  });
}

function roleForbidden(role: CallerRole, allowed: readonly CallerRole[]): ProblemException {
  return new ProblemException('roleForbidden', {
    detail: `角色“${role}”不能使用此功能。`,
    remedy: `请以下列角色之一办理：${allowed.join('、')}。`,
  });
}
