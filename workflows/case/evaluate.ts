import { condition } from '@temporalio/workflow';
import { isRateable } from '@yijian/domain/case';
import type { RunningCase } from './running-case';

/** 服务评价: one invitation, voluntary; the stage ends with the rating or when the evaluation closes (`deadlines.ts`). */
export async function evaluate(running: RunningCase): Promise<void> {
  if (running.state.status !== 'evaluating') return;
  running.happened({ type: isRateable(running.state) ? 'evaluationInvited' : 'evaluationClosed' });
  await condition(() => running.state.status !== 'evaluating');
}
