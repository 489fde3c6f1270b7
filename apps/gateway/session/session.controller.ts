import { Body, Controller, Get, HttpCode, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { May } from '../access/may';
import { callerOf } from '../access/person';
import { type CalledRequest } from '../callers/caller';
import { isoTime } from '../cases/iso-time';
import { Problems } from '../problems/documented';
import { ProblemException } from '../problems/problem';
import { Settings } from '../settings';
import { BROWSER_COOKIE, cookieOf, SESSION_COOKIE, setCookie } from './cookies';
import { ActAsDto, SessionDto, SignedOutDto, SignInQuery } from './session.dto';
import { type Session, Sessions } from './sessions';
import { newBrowserSecret, SignIn } from './sign-in';

/** Sign-in of people and their sessions. Tokens of the issuer stay here; the browser holds a cookie that scripts cannot read. */
@ApiTags('登录')
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly signIn: SignIn,
    private readonly settings: Settings,
  ) {}

  @Get()
  @May('useSession')
  @ApiOperation({ summary: '谁登录了、以什么角色、到何时；没有登录时答复401' })
  @ApiOkResponse({ type: SessionDto })
  current(@Req() request: CalledRequest, @Res({ passthrough: true }) reply: FastifyReply): SessionDto {
    void reply.header('cache-control', 'no-store');
    return shown(sessionOf(request));
  }

  @Get('sign-in')
  @May('signIn')
  @ApiOperation({ summary: '登录：转到身份认证系统，登录后回到 returnTo' })
  @ApiFoundResponse({ description: '身份认证系统的登录地址' })
  @Problems('requestInvalid', 'issuerUnavailable')
  async begin(
    @Query() { returnTo }: SignInQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // Cookies belong to one host name: whoever came by another name of this service signs in under the one the issuer knows.
    const { gatewayUrl } = this.settings;
    if (request.host !== new URL(gatewayUrl).host) return void reply.redirect(`${gatewayUrl}${request.url}`, 302);
    const browser = cookieOf(request, BROWSER_COOKIE) ?? newBrowserSecret();
    const address = await this.signIn.begin(returnTo, browser);
    setCookie(reply, BROWSER_COOKIE, browser, 600);
    void reply.header('cache-control', 'no-store').redirect(address, 302);
  }

  @Get('callback')
  @May('signIn')
  @ApiOperation({ summary: '身份认证系统把登录的人送回这里' })
  @ApiFoundResponse({ description: '登录前要去的地址' })
  @Problems('signInFailed', 'callerUnknown', 'issuerUnavailable')
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const search = request.url.replace(/^[^?]*/, '');
    const signedIn = await this.signIn.finish(search, cookieOf(request, BROWSER_COOKIE) ?? '');
    const before = cookieOf(request, SESSION_COOKIE);
    const replaced = before === undefined ? undefined : await this.sessions.find(before);
    if (replaced !== undefined) await this.sessions.end(replaced);
    const { id } = await this.sessions.begin(signedIn.person, signedIn.role, signedIn.idToken);
    setCookie(reply, SESSION_COOKIE, id);
    void reply.header('cache-control', 'no-store').redirect(signedIn.returnTo, 302);
  }

  @Put('role')
  @May('useSession')
  @ApiOperation({ summary: '换一个自己的角色办事' })
  @ApiOkResponse({ type: SessionDto })
  @Problems('requestInvalid', 'roleForbidden')
  async actAs(@Body() { role }: ActAsDto, @Req() request: CalledRequest): Promise<SessionDto> {
    const session = sessionOf(request);
    if (!session.person.roles.includes(role)) {
      throw new ProblemException('roleForbidden', {
        detail: `您没有角色“${role}”。`,
        remedy: `您的角色：${session.person.roles.join('、')}。`,
      });
    }
    callerOf(session.person, role);
    await this.sessions.actAs(session, role);
    return shown({ ...session, role });
  }

  @Post('sign-out')
  @HttpCode(200)
  @May('useSession')
  @ApiOperation({ summary: '退出；然后请前往 redirectTo，在身份认证系统也退出' })
  @ApiOkResponse({ type: SignedOutDto })
  async signOut(@Req() request: CalledRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedOutDto> {
    const session = sessionOf(request);
    await this.sessions.end(session);
    setCookie(reply, SESSION_COOKIE, '', 0);
    return { redirectTo: await this.signIn.endAddress(session) };
  }
}

/** The session of the request. Throws `callerUnknown` for a system, which has none. */
function sessionOf({ session }: CalledRequest): Session {
  if (session !== undefined) return session;
  throw new ProblemException('callerUnknown', {
    detail: '持访问令牌的系统没有网页会话。',
    remedy: '请在页面上登录。',
  });
}

function shown({ person, role, csrfToken, idleUntil, endsAt }: Session): SessionDto {
  return { person: { ...person, role }, csrfToken, idleUntil: isoTime(idleUntil), endsAt: isoTime(endsAt) };
}
