import { sleep } from '@temporalio/workflow';
import { caseWorkflow as today, versionWorkflow as versionToday } from '@yijian/workflows';

/** The case workflow with one step more and no `patched()`: every running case would stop at it. */
export async function caseWorkflow(...args: Parameters<typeof today>): ReturnType<typeof today> {
  const end = await today(...args);
  await sleep('1 minute');
  return end;
}

/** Likewise, the workflow of a catalogue version. */
export async function versionWorkflow(...args: Parameters<typeof versionToday>): ReturnType<typeof versionToday> {
  const end = await versionToday(...args);
  await sleep('1 minute');
  return end;
}
