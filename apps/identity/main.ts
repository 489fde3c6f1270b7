import { mkdirSync } from 'node:fs';
import { identityConfig } from '@yijian/config';
import { identityServer } from './server';

/** The OpenID provider for development on `IDENTITY_PORT`; refuses to start in production, ends on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const config = identityConfig(process.env);
  mkdirSync(config.folder, { recursive: true, mode: 0o700 });
  const server = await identityServer(config);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
  server.listen(config.port, '127.0.0.1', () => console.log(`identity ready on http://127.0.0.1:${config.port}`));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
