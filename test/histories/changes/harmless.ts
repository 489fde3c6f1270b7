import { log } from '@temporalio/workflow';
import { caseWorkflow as today } from '@yijian/workflows/case';

/** The case workflow with a change that leaves no trace in its history: running cases do not notice. */
export async function caseWorkflow(...args: Parameters<typeof today>): ReturnType<typeof today> {
  const end = await today(...args);
  log.info('the case has ended', { end: end.end });
  return end;
}
