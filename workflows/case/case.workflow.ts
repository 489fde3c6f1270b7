import { allHandlersFinished, condition } from '@temporalio/workflow';
import type { CaseInput } from '@yijian/contract/messages';
import { acceptAtWindow } from './accept';
import { approveInParallel } from './approve';
import { watchDeadlines } from './deadlines';
import { deliver } from './deliver';
import { evaluate } from './evaluate';
import { followUp } from './follow-up';
import { fillForm } from './form';
import { answerMessages } from './messages';
import { notifyApplicant } from './notify';
import { keepOffers } from './offers';
import { type CaseEnd, RunningCase } from './running-case';
import { keepServing } from './serve';

/**
 * One 一件事 case, from notice to evaluation. It never fails: a technical fault parks the step it hit (`attempt.ts`) until an
 * operator retries it. Every stage returns at once when the case has already left it, by withdrawal or refusal.
 */
export async function caseWorkflow(input: CaseInput): Promise<CaseEnd> {
  const running = new RunningCase(input);
  answerMessages(running);
  const recorded = keepServing(running);
  watchDeadlines(running);
  keepOffers(running);

  await notifyApplicant(running); // 一次告知
  await fillForm(running); // 一表申请
  await acceptAtWindow(running); // 一窗受理
  await approveInParallel(running); // 并联审批
  await deliver(running); // 一次送达
  await evaluate(running); // 服务评价
  await followUp(running); // 事后核查

  await running.looseEndsTied();
  await condition(allHandlersFinished);
  await recorded();
  return running.end();
}
