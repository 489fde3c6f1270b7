import { condition } from '@temporalio/workflow';
import { notifyApplicant } from './notify';
import type { RunningCase } from './running-case';

/** 一表申请: waits for the filled form; other answers mean another one-time notice. A draft has no deadline. */
export async function fillForm(running: RunningCase): Promise<void> {
  while (running.state.status === 'drafting') {
    await condition(() => running.state.status !== 'drafting' || running.state.notice.owed);
    await notifyApplicant(running);
  }
}
