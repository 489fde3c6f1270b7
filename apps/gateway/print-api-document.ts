import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { gatewayConfig } from '@yijian/config';
import { apiDocument } from './api-document';
import { AppModule } from './app.module';

/**
 * Prints the OpenAPI document without a database or any other part: what clients are generated from. Nothing is built but the
 * routes.
 */
async function main(): Promise<void> {
  const config = gatewayConfig({
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    OBJECT_STORE_FOLDER: '/nowhere',
    OIDC_ISSUER: 'http://127.0.0.1:1',
    OIDC_CLIENT_SECRET: 'none',
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, 0), new FastifyAdapter(), {
    preview: true,
    logger: false,
  });
  process.stdout.write(`${JSON.stringify(apiDocument(app), null, 2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exit(1);
});
