import { sleep } from '@temporalio/workflow';
import { caseWorkflow as today } from '@yijian/workflows/case';

/** The case workflow with one step more and no `patched()`: every running case would stop at it. */
export async function caseWorkflow(...args: Parameters<typeof today>): ReturnType<typeof today> {
  const end = await today(...args);
  await sleep('1 minute');
  return end;
}
