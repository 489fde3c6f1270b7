import { promiseHooks } from 'node:v8';

/**
 * Loaded before everything else, in the threads of the worker too: `node --require …/without-promise-traces.js main.js`.
 *
 * The SDK takes a stack trace of every promise that workflow code makes, only to answer the query `__stack_trace`; measured,
 * that was 40 % of all processor time of workflow code. Where promise hooks are missing it goes without, so here they are
 * missing. What a case waits for is told by its own query `view`; errors keep their stack traces.
 */
promiseHooks.createHook = (): never => {
  throw new Error('Promise hooks are switched off: see apps/worker/without-promise-traces.ts.');
};
