import { accessTokensOf } from '@yijian/adapters/access-token';
import { simulatorConfig } from '@yijian/config';
import { simulator } from './server';

/** Stand-in department systems on `SIMULATOR_PORT`; ends in order on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const { port, oidcIssuer, clientSecretsFile } = simulatorConfig(process.env);
  // Each department's system is a client of its own, whose id is the department's.
  const app = simulator(accessTokensOf(oidcIssuer, clientSecretsFile));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void app.close());
  await app.listen({ port, host: '127.0.0.1' });
  console.log(`simulator ready on http://127.0.0.1:${port}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
