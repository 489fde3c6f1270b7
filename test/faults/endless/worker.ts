import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';

/** Task queue of the worker below. */
export const TASK_QUEUE = 'endless';

/** A worker of the two workflows at the address it is given, run as the service runs its own (`apps/worker/preload.ts`). */
async function main(address: string): Promise<void> {
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
  const connection = await NativeConnection.connect({ address });
  const workflowsPath = require.resolve('./workflows');
  await Worker.create({ connection, taskQueue: TASK_QUEUE, workflowsPath }).then((worker) => worker.run());
}

const [, , address] = process.argv;
if (require.main === module && address !== undefined) {
  main(address).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}
