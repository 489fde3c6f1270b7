import { condition, patched } from '@temporalio/workflow';
import { attempt } from './attempt';
import { call } from './calls';
import type { RunningCase } from './running-case';

/** 一次告知: the applicant is told everything at once. Who submits before that need not wait for it. */
export async function notifyApplicant(running: RunningCase): Promise<void> {
  running.tieLater(keepNotified(running));
  await condition(() => running.state.status !== 'drafting' || owedNotice(running) === undefined);
}

/** Gives the notice, again whenever the answers changed, and also when the case has gone on while it could not be given. */
async function keepNotified(running: RunningCase): Promise<void> {
  const closed = (): boolean => running.state.status === 'closed';
  const owed = (): boolean => !closed() && owedNotice(running) !== undefined;
  while (!closed()) {
    await condition(() => owed() || closed());
    const since = owedNotice(running);
    const notice = { caseNo: running.state.caseNo, key: `oneTimeNotice/${since}` };
    const give = () => call(running, 'giveOneTimeNotice', notice).then(() => true);
    const given = await attempt(running, 'notice', give, owed);
    if (!given || !owed()) continue;
    // Answers that were revised meanwhile are owed a notice of their own.
    if (owedNotice(running) === since || !patched('noticeOfRevisedAnswers')) running.happened({ type: 'noticeGiven' });
  }
}

/** The number of the event that the applicant is owed a notice for: the same one when a lost workflow task is done anew. */
function owedNotice({ state }: RunningCase): number | undefined {
  return state.notice.owedSince;
}
