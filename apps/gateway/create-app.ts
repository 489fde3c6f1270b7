import 'reflect-metadata';
import { ConsoleLogger, type LogLevel as NestLogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type GatewayConfig, type LogLevel } from '@yijian/config';
import { LogController } from 'fastify';
import { serveApiDocument } from './api-document';
import { AppModule } from './app.module';
import { serveConsole } from './pages/console-pages';
import { MULTIPART_LIMITS } from './materials/upload-request';
import { logRequests } from './request-log';

/** Largest JSON body, in bytes: a catalogue package with many life events. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** How long a caller waits for a command to take effect before it is answered with 202, in milliseconds. */
const COMMAND_WAIT_MS = 5000;

/** Levels of the framework's logger that each of ours lets through; its own start-up messages only in `debug`. */
const NEST_LEVELS: Readonly<Record<LogLevel, NestLogLevel[]>> = {
  debug: ['debug', 'log', 'warn', 'error', 'fatal'],
  info: ['warn', 'error', 'fatal'],
  warn: ['warn', 'error', 'fatal'],
  error: ['error', 'fatal'],
};

/** The gateway, ready to listen. Throws when the register cannot be reached. */
export async function createApp(
  config: GatewayConfig,
  commandWaitMs = COMMAND_WAIT_MS,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    logger: { level: config.logLevel, base: null },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY_BYTES,
    multipart: { limits: MULTIPART_LIMITS },
  });
  logRequests(adapter.getInstance());
  const logger = new ConsoleLogger({ json: true, logLevels: NEST_LEVELS[config.logLevel] });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, commandWaitMs), adapter, {
    logger,
    abortOnError: false,
  });
  app.enableShutdownHooks();
  serveApiDocument(app);
  if (config.pagesFolder !== undefined) await serveConsole(adapter.getInstance(), config.pagesFolder);
  return app;
}
