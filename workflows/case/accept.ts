import { condition } from '@temporalio/workflow';
import type { RunningCase } from './running-case';

/**
 * 一窗受理: a race of clerk and clock, in rounds. The clerk accepts, asks once for corrections, or refuses; the clock
 * (`deadlines.ts`) makes silence an acceptance from the receipt date, and an unanswered correction a return. The rules are in
 * `@yijian/domain/case` `acceptance.ts`.
 */
export async function acceptAtWindow(running: RunningCase): Promise<void> {
  await condition(() => running.state.status !== 'checking' && running.state.status !== 'awaitingCorrection');
}
