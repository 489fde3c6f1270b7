import { gatewayConfig } from '@yijian/config';
import { createDataSource, runMigrations } from '@yijian/adapters/register';

/** Brings the register up to date and ends. */
async function main(): Promise<void> {
  const register = await createDataSource(gatewayConfig(process.env).databaseUrl, {
    applicationName: 'yijian-migrate',
  }).initialize();
  try {
    const migrations = await runMigrations(register);
    console.log(JSON.stringify({ level: 'info', msg: 'register migrated', migrations }));
  } finally {
    await register.destroy();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exit(1);
});
