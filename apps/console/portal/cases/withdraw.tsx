import { type FormEvent, type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { useCaseCommand } from '../../api/command';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { written } from '../written';

const OPEN = ['drafting', 'checking', 'awaitingCorrection', 'inProgress'];

const WORDS = words(
  {
    title: '撤回申请',
    before: '撤回后本件结束，部门不再办理；已提交的材料可以取回，以后可以重新申请。',
    inProgress:
      '撤回后，还没有决定的事项全部停止办理，不能恢复；部门已经作出的决定仍然有效，会照常送达。以后可以重新申请。',
    reason: '撤回的理由',
    confirm: '确认撤回',
  },
  {
    title: 'Withdraw the application',
    before: 'The case ends; what you handed in can be taken back, and you may apply again.',
    inProgress: 'All undecided items end and cannot be resumed; decisions that were made stand and are delivered.',
    reason: 'Reason',
    confirm: 'Withdraw',
  },
);

/** Withdraws a case, having told what follows from it. */
export function Withdraw({ shown: { caseNo, status } }: { readonly shown: Answer<'CaseDto'> }): ReactNode {
  const text = useWords(WORDS);
  const command = useCaseCommand(caseNo);
  if (!OPEN.includes(status)) return null;
  const withdraw = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    command.mutate({ route: 'withdraw', body: { reason: written(event.currentTarget, 'reason') } });
  };
  return (
    <details className="card">
      <summary>{text.title}</summary>
      <p>{status === 'inProgress' ? text.inProgress : text.before}</p>
      <form onSubmit={withdraw}>
        <div className="field">
          <label htmlFor="withdraw-reason">{text.reason}</label>
          <input id="withdraw-reason" name="reason" required maxLength={1000} />
        </div>
        <ProblemAlert error={command.error} />
        <button type="submit" className="button button-danger" disabled={command.isPending}>
          {text.confirm}
        </button>
      </form>
    </details>
  );
}
