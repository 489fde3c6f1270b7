import { Script } from 'node:vm';
import { BaseVMWorkflow } from '@temporalio/worker/lib/workflow/vm-shared';

/**
 * The SDK guards workflow code against endless loops: each step into it has a limit (`timeout` of `node:vm`), kept by a thread
 * that is started and ended with the step. An activation takes three steps or more, and making those threads was a third of all
 * processor time of workflow code, measured. Here one guard stands around all steps of an activation, with the same limit: a case
 * that loops fails its task, and the others go on.
 */
const LIMIT_MS = 5000;

const NAME = 'yijian.underGuard';
const underGuard = new Script(`globalThis[Symbol.for('${NAME}')]()`, { filename: NAME });

let isGuarded = false;

replaceMethod(
  Script.prototype,
  'runInContext',
  (runInContext) =>
    function (this: Script, context, options) {
      const unlimited = { ...(options as object), timeout: undefined };
      return runInContext.call(this, context, isGuarded ? unlimited : options) as unknown;
    },
);

replaceMethod(
  BaseVMWorkflow.prototype,
  'activate',
  (activate) =>
    async function (this: Guarded, activation) {
      try {
        return await guarded(() => activate.call(this, activation));
      } catch (error) {
        return { runId: this.runId, failed: { failure: this.activator.errorToFailure(error) } };
      }
    },
);

/** What is used of a workflow to tell that its task has failed, as the SDK tells it. */
type Guarded = BaseVMWorkflow & { readonly activator: { errorToFailure(error: unknown): object } };

/** Runs what comes before the first `await` of `work` within the limit. Throws `ERR_SCRIPT_EXECUTION_TIMEOUT`. */
function guarded<T>(work: () => T): T {
  Object.assign(globalThis, { [Symbol.for(NAME)]: work });
  isGuarded = true;
  try {
    return underGuard.runInThisContext({ timeout: LIMIT_MS }) as T;
  } finally {
    isGuarded = false;
  }
}

function replaceMethod<Owner, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
  around: (method: Owner[Name]) => Owner[Name],
): void {
  owner[name] = around(owner[name]);
}
