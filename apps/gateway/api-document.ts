import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemDto } from './problems/documented';
import { SESSION_COOKIE } from './session/cookies';

const SESSION = '网页会话：经 GET /session/sign-in 登录取得；修改请求另须请求头 x-csrf-token（见 GET /session）';
const BEARER = '系统：向身份认证系统以 client_credentials 取得的访问令牌';

/** Serves `/openapi.json` and `/docs`; the pages come with the package, so they work without the internet. */
export function serveApiDocument(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => apiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: '一件事一次办 API',
  });
}

/** The OpenAPI document of all routes. */
export function apiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('一件事一次办')
    .setDescription(
      '一件事一次办：导办、开立、填表、提交、受理、部门办理、送达、评价。错误答复均为 RFC 9457 问题详情，约定见 docs/api.md。',
    )
    .setVersion('1')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie', description: SESSION }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: BEARER }, 'bearer')
    .build();
  return SwaggerModule.createDocument(app, config, { extraModels: [ProblemDto] });
}
