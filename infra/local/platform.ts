import { cacheFolder } from './cache';
import { answersSql } from './database';
import { embeddedPostgres } from './postgres';
import { SetupFailure } from './setup-failure';
import { type Startup } from './startup';
import { type Platform, type SystemPorts } from './system-environment';
import { prepareNamespace } from './temporal-namespace';
import { temporalPrograms } from './temporal-programs';
import { temporalServer } from './temporal-server';

/**
 * PostgreSQL and Temporal, each external where its variable says so (DATABASE_URL, TEMPORAL_ADDRESS) and embedded
 * otherwise, with the namespace and its search attributes ready.
 * @throws SetupFailure when an external one does not answer or an embedded one cannot start
 */
export async function startPlatform(startup: Startup, ports: SystemPorts): Promise<Platform> {
  const databaseUrl = await startDatabase(startup, ports);
  const temporalAddress = await startTemporal(startup, ports, databaseUrl);
  const namespace = startup.env['TEMPORAL_NAMESPACE'] ?? 'yijian';
  // A gateway runs without Temporal too: what it reads comes from the register, what it takes waits in the inbox.
  const usesTemporal = startup.parts.has('temporal') || startup.parts.has('worker') || startup.env['TEMPORAL_ADDRESS'];
  if (usesTemporal) await startup.step('命名空间 · namespace', () => prepareNamespace(temporalAddress, namespace));
  return { databaseUrl, temporalAddress, namespace };
}

async function startDatabase(
  { env, parts, run, state, step, surroundings }: Startup,
  ports: SystemPorts,
): Promise<string> {
  const external = env['DATABASE_URL'];
  if (external) return checkDatabase(external);
  if (!parts.has('postgres')) return '';
  return step('数据库 · PostgreSQL', async () => {
    const postgres = await embeddedPostgres(state, ports.postgres, surroundings);
    await run('postgres', postgres.launch);
    return postgres.databaseUrl;
  });
}

async function checkDatabase(url: string): Promise<string> {
  if (URL.canParse(url) && (await answersSql(url))) return url;
  throw new SetupFailure(
    '连不上数据库 · No PostgreSQL answers at DATABASE_URL: start it and check user, password and database name, or unset DATABASE_URL to use the embedded one.',
  );
}

async function startTemporal(startup: Startup, ports: SystemPorts, databaseUrl: string): Promise<string> {
  const { env, options, parts, run, state, step, surroundings } = startup;
  if (env['TEMPORAL_ADDRESS']) return env['TEMPORAL_ADDRESS'];
  const address = `127.0.0.1:${ports.temporal.temporalFrontend}`;
  if (!parts.has('temporal')) return address;
  const programs = await temporalPrograms(
    cacheFolder(env, state.path),
    () =>
      options.onStep?.({
        kind: 'note',
        title: '首次编译流程引擎，约需 2–5 分钟 · building the Temporal server once, 2 to 5 minutes',
      }),
    options.signal,
  );
  await step('流程引擎 · Temporal', () =>
    run('temporal', temporalServer(programs, databaseUrl, ports.temporal, state.part('temporal'), surroundings)),
  );
  return address;
}
