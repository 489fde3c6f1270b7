import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { startThrowawayRegister, type ThrowawayRegister } from '@yijian/adapters/throwaway-register';
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AbstractLogger, DataSource, type LogLevel, type LogMessage } from 'typeorm';
import { type GatewayConfig } from '@yijian/config';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { createApp } from '../create-app';
import { startTestIssuer, type TestIssuer } from './test-issuer';

/** A gateway on a real PostgreSQL, with no Temporal and no facts service at all. */
export interface TestGateway {
  readonly register: DataSource;
  readonly objectStoreFolder: string;
  readonly issuer: TestIssuer;
  /** One request; JSON unless `payload` is a string or a buffer. */
  ask(request: TestRequest): Promise<TestAnswer>;
  /** A service of the gateway, for what it does by itself behind the scenes. */
  service<T>(type: new (...needs: never[]) => T): T;
  /** Listens on a port of its own, for what is no single answer; its address. */
  listen(): Promise<string>;
  /** The SQL statements that the gateway runs while something is done, in order. */
  statementsOf(doing: () => Promise<unknown>): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/**
 * A request to the gateway, with an access token for `role`; its id is the name of the role unless `id` says otherwise, and a
 * department's or enterprise's id is its department unless `department` says otherwise.
 */
export interface TestRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly role?: string;
  readonly id?: string;
  readonly department?: string;
  readonly region?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: object | string | Buffer;
}

/** What came back, read as JSON. */
export interface TestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Record<string, unknown>;
}

const NOBODY = '127.0.0.1:1';

/** Nobody answers anyway. */
const COMMAND_WAIT_MS = 50;

/** Starts PostgreSQL, an issuer and a gateway on them; `changes` are other than the usual settings. */
export async function startTestGateway(changes: Partial<GatewayConfig> = {}): Promise<TestGateway> {
  const database: ThrowawayRegister = await startThrowawayRegister();
  const objectStoreFolder = await mkdtemp(join(tmpdir(), 'gateway-objects-'));
  const issuer = await startTestIssuer();
  const app: NestFastifyApplication = await createApp(
    {
      databaseUrl: database.databaseUrl,
      temporalAddress: NOBODY,
      temporalNamespace: 'none',
      objectStoreFolder,
      correctionPeriodWorkingDays: 15,
      evaluationWaitDays: 30,
      port: 0,
      gatewayUrl: 'http://127.0.0.1',
      factsUrl: `http://${NOBODY}/facts`,
      demonstrationSpeed: 1,
      pagesFolder: undefined,
      smtp: undefined,
      sms: undefined,
      oidcIssuer: issuer.url,
      oidcClientId: issuer.clientId,
      oidcClientSecret: issuer.clientSecret,
      oidcAudience: issuer.audience,
      sessionIdleMinutes: 30,
      sessionHours: 10,
      logLevel: 'error',
      ...changes,
    },
    COMMAND_WAIT_MS,
  );
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    register: database.register,
    objectStoreFolder,
    issuer,
    ask: (request) => ask(app, issuer, request),
    service: (type) => app.get(type),
    async listen() {
      await app.listen(0, '127.0.0.1');
      return app.getUrl();
    },
    statementsOf: (doing) => statementsOf(app.get(DataSource), doing),
    async stop() {
      await app.close();
      await issuer.stop();
      await database.stop();
      await rm(objectStoreFolder, { recursive: true, force: true });
    },
  };
}

/** Collects statements as TypeORM logs them, each with what asked for it: the gateway does other things at the same time. */
class StatementLog extends AbstractLogger {
  readonly asked = new AsyncLocalStorage<string[]>();

  protected override writeLog(_: LogLevel, message: LogMessage | LogMessage[]): void {
    for (const each of [message].flat()) if (each.type === 'query') this.asked.getStore()?.push(String(each.message));
  }
}

async function statementsOf(register: DataSource, doing: () => Promise<unknown>): Promise<readonly string[]> {
  const log = new StatementLog(['query']);
  const before = register.logger;
  register.logger = log;
  try {
    const statements: string[] = [];
    await log.asked.run(statements, doing);
    return statements;
  } finally {
    register.logger = before;
  }
}

async function ask(app: NestFastifyApplication, issuer: TestIssuer, request: TestRequest): Promise<TestAnswer> {
  const { method = 'GET', url, role, id = role, department = id, region, key, headers, payload } = request;
  const claims = { sub: id, roles: [role], department_id: department, region_code: region };
  const identity = role === undefined ? {} : { authorization: `Bearer ${await issuer.accessToken(claims)}` };
  const keyed = method === 'GET' ? {} : { 'idempotency-key': key ?? randomUUID() };
  const answer = await app.inject({
    method,
    url,
    headers: { ...identity, ...keyed, ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = String(answer.headers['content-type']).includes('json');
  const body = isJson ? answer.json<Record<string, unknown>>() : { text: answer.body };
  return { status: answer.statusCode, headers: answer.headers, body };
}

/** The sample catalogue package, every file of it. */
export async function samplePackage(): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const root = join(__dirname, '../../../infra/samples');
  const events = (await readdir(join(root, 'life-events'))).map((name) => `life-events/${name}`);
  const others = (await readdir(root)).filter((name) => name.endsWith('.json'));
  return Promise.all(
    [...others, ...events].map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
  );
}

/** A multipart body with what the file is of, a material by its id unless `field` says otherwise, and a file. */
export function uploadBody(
  of: string,
  fileName: string,
  content: Buffer,
  field = 'materialId',
): Pick<TestRequest, 'payload' | 'headers'> {
  const boundary = 'test-boundary';
  const head =
    `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${of}\r\n` +
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

/** The sample life event the specs open cases of. */
export async function restaurantOpening(): Promise<LifeEvent> {
  const file = (await samplePackage()).find(({ path }) => path.endsWith('restaurant-opening.json'));
  return JSON.parse(file?.text ?? '') as LifeEvent;
}

/** Answers and filled form of the situation `snack-bar-30`. */
export function snackBar({ situations, facts, mergedForm }: LifeEvent): {
  readonly answers: object;
  readonly form: object;
} {
  const found = situations.find(({ id }) => id === 'snack-bar-30');
  const isAsked = (id: string): boolean => facts.find((fact) => fact.id === id)?.source === 'applicant';
  const example = mergedForm.examples.find(({ situationId }) => situationId === 'snack-bar-30');
  return {
    answers: Object.fromEntries(Object.entries(found?.facts ?? {}).filter(([id]) => isAsked(id))),
    form: { ...example?.data },
  };
}

/** Imports files as a catalogue manager. */
export function importPackage(gateway: TestGateway, files: unknown): Promise<TestAnswer> {
  return gateway.ask({ method: 'PUT', url: '/catalogue/packages', role: 'catalogueManager', payload: { files } });
}

/** Any text, for comparisons. */
export const someText = expect.any(String) as unknown;

/** Any time as the API writes it. */
export const someTime = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\+08:00$/) as unknown;

/** The body of a problem with this code. */
export function problem(code: string): { readonly body: unknown } {
  return {
    body: expect.objectContaining({ code, type: `/problems/${code}`, title: someText, remedy: someText }) as unknown,
  };
}
