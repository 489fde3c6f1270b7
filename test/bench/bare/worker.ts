import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { DefaultLogger } from '@temporalio/worker';
import { bareActivities } from './activities';
import { BARE_TASK_QUEUE } from './messages';

/** The worker of bare cases, a process of its own, with the capacity of the worker of the whole system (apps/worker). */
async function main(): Promise<void> {
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('WARN') });
  const connection = await NativeConnection.connect({
    address: required('TEMPORAL_ADDRESS'),
    grpcCompression: { codec: 'none' },
  });
  const worker = await Worker.create({
    connection,
    namespace: required('TEMPORAL_NAMESPACE'),
    taskQueue: BARE_TASK_QUEUE,
    workflowsPath: require.resolve('./bare.workflow'),
    activities: await bareActivities(required('DATABASE_URL'), required('DEPARTMENTS_URL')),
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentActivityTaskExecutions: 100,
    workflowTaskPollerBehavior: { type: 'autoscaling' },
    activityTaskPollerBehavior: { type: 'autoscaling' },
  });
  const stop = () => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  process.once('SIGTERM', stop).once('disconnect', stop);
  const running = worker.run();
  process.send?.('ready');
  await running;
  process.exit(0);
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this worker is started by the benchmark.`);
  return value;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
