import { developmentCertificate, testSeal } from '@yijian/adapters/documents';
import { folderStore } from '@yijian/adapters/object-store';
import { createDataSource } from '@yijian/adapters/register';
import { Rounds } from '@yijian/adapters/rounds';
import { documentsConfig, type DocumentsConfig } from '@yijian/config';
import { setPriority } from 'node:os';
import { Issuing } from './issuing/issuing';
import { jsonLog } from './log';
import { Rendering } from './rendering/rendering';
import { publishCertificate } from './seal-certificate';

/** Niceness: printing waits for everything that people wait for. */
const PRIORITY = 10;

/** Two at most: each of the two kinds of rounds does one thing at a time. */
const REGISTER_CONNECTIONS = 3;

/**
 * Issues and renders documents (文书) until a signal to stop, then finishes what is under way. A process of its own, because it
 * alone holds the key of the seal, and because printing takes much of a processor and is in no hurry.
 */
async function run(config: DocumentsConfig): Promise<void> {
  setPriority(PRIORITY);
  const log = jsonLog(config.logLevel);
  const register = await createDataSource(config.databaseUrl, {
    applicationName: 'yijian-documents',
    poolSize: REGISTER_CONNECTIONS,
  }).initialize();
  const certificate = await developmentCertificate(config.sealFolder);
  const { fallbackFonts } = config;
  const seal = testSeal(certificate, fallbackFonts);
  await publishCertificate(register, certificate.certificate, seal.label);
  const issuing = new Issuing(register, config.gatewayUrl, log);
  const rendering = new Rendering(register, { seal, store: folderStore(config.objectStoreFolder), fallbackFonts }, log);
  const say = (failure: string) => log('error', { msg: failure });
  const rounds = [
    new Rounds('issuing', () => issuing.round(), say),
    new Rounds('rendering', () => rendering.round(), say),
  ];
  const stopped = new Promise<void>((stop) => process.once('SIGTERM', () => stop()).once('SIGINT', () => stop()));
  for (const each of rounds) each.start();
  console.log('documents ready');
  await stopped;
  await Promise.all(rounds.map((each) => each.end()));
  await register.destroy();
}

async function main(): Promise<void> {
  await run(documentsConfig(process.env));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
