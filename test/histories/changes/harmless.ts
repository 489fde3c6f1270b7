import { log } from '@temporalio/workflow';
import { caseWorkflow as today, versionWorkflow as versionToday } from '@yijian/workflows';

/** The case workflow with a change that leaves no trace in its history: running cases do not notice. */
export async function caseWorkflow(...args: Parameters<typeof today>): ReturnType<typeof today> {
  const end = await today(...args);
  log.info('the case has ended', { end: end.end });
  return end;
}

/** Likewise, the workflow of a catalogue version. */
export async function versionWorkflow(...args: Parameters<typeof versionToday>): ReturnType<typeof versionToday> {
  const end = await versionToday(...args);
  log.info('the version has ended', { end: end.end });
  return end;
}
