import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemDto } from './problems/documented';

/** Serves `/openapi.json` and `/docs`; the pages come with the package, so they work without the internet. */
export function serveApiDocument(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => apiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: '一件事一次办 API',
  });
}

/** The OpenAPI document of all routes. */
export function apiDocument(app: NestFastifyApplication): OpenAPIObject {
  const identity = { type: 'apiKey', in: 'header' } as const;
  const config = new DocumentBuilder()
    .setTitle('一件事一次办')
    .setDescription(
      '一件事一次办：导办、开立、填表、提交、受理、部门办理、送达、评价。错误答复均为 RFC 9457 问题详情，约定见 docs/api.md。',
    )
    .setVersion('1')
    .addApiKey({ ...identity, name: 'x-actor-role', description: '角色' }, 'x-actor-role')
    .addApiKey({ ...identity, name: 'x-actor-id', description: '账号、席位或者部门编号' }, 'x-actor-id')
    .build();
  return SwaggerModule.createDocument(app, config, { extraModels: [ProblemDto] });
}
