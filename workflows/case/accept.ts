import { condition } from '@temporalio/workflow';
import { attempt } from './attempt';
import { call } from './calls';
import { questionTo } from './item';
import type { RunningCase } from './running-case';

/** A question to a department about the materials of its item: the first one, or once more after a correction. */
interface Question {
  readonly itemId: string;
  readonly number: number;
}

/**
 * 一窗受理: a race of clerk and clock, in rounds. The clerk accepts, asks once for corrections, or refuses; the clock
 * (`deadlines.ts`) makes silence an acceptance from the receipt date, and an unanswered correction a return. Departments are
 * asked for their defects when the clerk says so, side by side: one that is away holds up no other. The rules are in
 * `@yijian/domain/case` `acceptance.ts`.
 */
export async function acceptAtWindow(running: RunningCase): Promise<void> {
  const undecided = (): boolean => running.state.status === 'checking' || running.state.status === 'awaitingCorrection';
  const begun = new Set<string>();
  const newQuestions = (): readonly Question[] => questionsToSend(running).filter((one) => !begun.has(nameOf(one)));
  while (undecided()) {
    for (const question of newQuestions()) {
      begun.add(nameOf(question));
      running.tieLater(consult(running, question));
    }
    await condition(() => !undecided() || newQuestions().length > 0);
  }
}

/** Questions about the materials of items that departments are to be asked (征求意见). */
function questionsToSend({ state }: RunningCase): readonly Question[] {
  if (state.status !== 'checking') return [];
  return Object.entries(state.consultations).flatMap(([itemId, { sent, number }]) =>
    sent ? [] : [{ itemId, number }],
  );
}

async function consult(running: RunningCase, question: Question): Promise<void> {
  const { itemId, number } = question;
  const wanted = (): boolean => questionsToSend(running).some((one) => nameOf(one) === nameOf(question));
  const ask = () => call(running, 'sendToDepartment', questionTo(running, itemId, number));
  const asked = await attempt(running, `consult/${itemId}`, ask, wanted);
  if (asked && wanted()) running.happened({ type: 'consultationSent', opinionOf: itemId });
}

function nameOf({ itemId, number }: Question): string {
  return `${itemId}/${number}`;
}
