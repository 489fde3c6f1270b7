import { NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { createActivities } from '@yijian/activities';
import { storedCatalogue } from '@yijian/adapters/catalogue';
import { departmentClient } from '@yijian/adapters/departments';
import { factsClient } from '@yijian/adapters/facts';
import { createDataSource } from '@yijian/adapters/register';
import { workerConfig, type WorkerConfig } from '@yijian/config';
import { CASE_TASK_QUEUE } from '@yijian/contract';

/** What a worker of two to four cores takes on at once; found good in measurements, not sacred. */
const CAPACITY = {
  maxConcurrentWorkflowTaskExecutions: 40,
  maxConcurrentActivityTaskExecutions: 100,
  maxConcurrentLocalActivityExecutions: 100,
  workflowTaskPollerBehavior: { type: 'autoscaling' },
  activityTaskPollerBehavior: { type: 'autoscaling' },
} satisfies Partial<WorkerOptions>;

/** Connections to the register: each statement is short, so few serve many activities. */
const REGISTER_CONNECTIONS = 16;

/** Longest wait for a department; each activity shortens it to its own time. Milliseconds. */
const DEPARTMENT_TIMEOUT_MS = 25_000;

/** Runs cases until a signal to stop, then finishes what is under way. Rejects when the worker breaks. */
async function run(config: WorkerConfig): Promise<void> {
  // Signals are handled below: the runtime's own handling would not close the register.
  Runtime.install({ shutdownSignals: [] });
  const register = await createDataSource(config.databaseUrl, {
    applicationName: 'yijian-worker',
    poolSize: REGISTER_CONNECTIONS,
  }).initialize();
  // The engine is next door: what compressing costs both sides, no wire gives back.
  const connection = await NativeConnection.connect({
    address: config.temporalAddress,
    grpcCompression: { codec: 'none' },
  });
  const worker = await Worker.create({
    ...CAPACITY,
    connection,
    namespace: config.temporalNamespace,
    taskQueue: CASE_TASK_QUEUE,
    ...workflowCode(config),
    activities: createActivities({
      register,
      catalogue: storedCatalogue(register),
      askDepartment: departmentClient({ departmentsUrl: config.departmentsUrl, timeoutMs: DEPARTMENT_TIMEOUT_MS }),
      gatewayUrl: config.gatewayUrl,
      lookUpFacts: factsClient(config.factsUrl),
    }),
    shutdownGraceTime: '20s',
    shutdownForceTime: '30s',
  });
  const stop = () => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  const running = worker.run();
  console.log('worker ready');
  await running;
  await connection.close();
  await register.destroy();
}

/** The bundle made by the build; without one the worker bundles the workflow code itself, which takes some seconds. */
function workflowCode({ workflowBundle }: WorkerConfig): Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath'> {
  return workflowBundle === undefined
    ? { workflowsPath: require.resolve('@yijian/workflows') }
    : { workflowBundle: { codePath: workflowBundle } };
}

async function main(): Promise<void> {
  await run(workerConfig(process.env));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
