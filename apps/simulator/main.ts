import { readFile } from 'node:fs/promises';
import { AccessToken } from '@yijian/adapters/access-token';
import { simulatorConfig } from '@yijian/config';
import { type AccessTokenOf } from './departments';
import { simulator } from './server';

/** Stand-in department systems on `SIMULATOR_PORT`; ends in order on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const { port, oidcIssuer, clientSecretsFile } = simulatorConfig(process.env);
  const app = simulator(tokensOf(oidcIssuer, clientSecretsFile));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void app.close());
  await app.listen({ port, host: '127.0.0.1' });
  console.log(`simulator ready on http://127.0.0.1:${port}`);
}

/** Each department's system is a client of its own, whose id is the department's. */
function tokensOf(issuer: string, secretsFile: string): AccessTokenOf {
  const tokens = new Map<string, AccessToken>();
  return async (clientId) => {
    const secrets = JSON.parse(await readFile(secretsFile, 'utf8')) as Readonly<Record<string, string>>;
    const clientSecret = secrets[clientId];
    if (clientSecret === undefined) throw new Error(`${secretsFile} has no secret of the client ${clientId}.`);
    const token = tokens.get(clientId) ?? new AccessToken({ issuer, clientId, clientSecret });
    tokens.set(clientId, token);
    return token.current();
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
