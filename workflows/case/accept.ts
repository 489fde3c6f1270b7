import { condition } from '@temporalio/workflow';
import { attempt } from './attempt';
import { call } from './calls';
import { questionTo } from './item';
import type { RunningCase } from './running-case';

/**
 * 一窗受理: a race of clerk and clock, in rounds. The clerk accepts, asks once for corrections, or refuses; the clock
 * (`deadlines.ts`) makes silence an acceptance from the receipt date, and an unanswered correction a return. Departments are
 * asked for their defects when the clerk says so. The rules are in `@yijian/domain/case` `acceptance.ts`.
 */
export async function acceptAtWindow(running: RunningCase): Promise<void> {
  const undecided = (): boolean => running.state.status === 'checking' || running.state.status === 'awaitingCorrection';
  while (undecided()) {
    await condition(() => !undecided() || questionsToSend(running).length > 0);
    for (const itemId of questionsToSend(running)) await consult(running, itemId);
  }
}

/** Items about whose materials a department is to be asked (征求意见). */
function questionsToSend({ state }: RunningCase): readonly string[] {
  if (state.status !== 'checking') return [];
  return Object.entries(state.consultations).flatMap(([itemId, { sent }]) => (sent ? [] : [itemId]));
}

async function consult(running: RunningCase, itemId: string): Promise<void> {
  const wanted = (): boolean => questionsToSend(running).includes(itemId);
  const ask = () => call(running, 'sendToDepartment', questionTo(running, itemId));
  const asked = await attempt(running, `consult/${itemId}`, ask, wanted);
  if (asked && wanted()) running.happened({ type: 'consultationSent', opinionOf: itemId });
}
