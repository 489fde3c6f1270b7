import { gatewayConfig } from '@yijian/config';
import { createApp } from './create-app';

/** Listens until it is told to stop; then finishes what is under way. */
async function main(): Promise<void> {
  const config = gatewayConfig(process.env);
  const app = await createApp(config);
  await app.listen({ port: config.port, host: '0.0.0.0' });
  console.log(JSON.stringify({ level: 'info', msg: 'gateway ready', port: config.port }));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exit(1);
});
