import { condition } from '@temporalio/workflow';
import type { RunningCase } from './running-case';

/** 一表申请: waits for the filled form. A draft has no deadline; other answers mean another one-time notice (`notify.ts`). */
export async function fillForm(running: RunningCase): Promise<void> {
  await condition(() => running.state.status !== 'drafting');
}
