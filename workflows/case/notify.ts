import { attempt } from './attempt';
import { call } from './calls';
import type { RunningCase } from './running-case';

/** 一次告知: the applicant is told everything at once, again whenever the answers changed. */
export async function notifyApplicant(running: RunningCase): Promise<void> {
  const owed = (): boolean => running.state.status === 'drafting' && running.state.notice.owed;
  while (owed()) {
    const notice = { caseNo: running.state.caseNo, key: `oneTimeNotice/${running.state.seq}` };
    const give = () => call(running, 'giveOneTimeNotice', notice).then(() => true);
    const given = await attempt(running, 'notice', give, owed);
    if (given && owed()) running.happened({ type: 'noticeGiven' });
  }
}
