import { condition } from '@temporalio/workflow';
import type { RunningCase } from './running-case';

/**
 * 事后核查: a case with commitments stays open after its delivery until each was checked, corrected or revoked. Its clocks are in
 * `deadlines.ts`, its rules in `@yijian/domain/offer` `post-check.ts`.
 */
export async function followUp(running: RunningCase): Promise<void> {
  await condition(() => running.state.status !== 'followingUp');
}
