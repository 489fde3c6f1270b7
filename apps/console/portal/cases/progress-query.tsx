import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode } from 'react';
import { type Answer, api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { dayText } from '../../frame/time';
import { written } from '../written';
import { CASE_WORDS } from './words';

const WORDS = words(
  {
    title: '查办理进度',
    hint: '不用登录，凭收件凭证上的办件编号和查询码查询。',
    caseNo: '办件编号（20位数字）',
    code: '查询码',
    ask: '查询',
    holder: '现在在谁手上',
    waiting: '在办什么',
    until: '到什么时候',
    paused: '暂停计时',
  },
  {
    title: 'How far is a case?',
    hint: 'Without signing in, by case number and query code.',
    caseNo: 'Case number (20 digits)',
    code: 'Query code',
    ask: 'Ask',
    holder: 'Who holds it',
    waiting: 'For what',
    until: 'Until when',
    paused: 'paused',
  },
);

/** Tells how far a case is to whoever has its number and code. The code never stands in the address. */
export function ProgressQuery(): ReactNode {
  const text = useWords(WORDS);
  const asking = useMutation({
    mutationFn: ({ caseNo, queryCode }: { readonly caseNo: string; readonly queryCode: string }) =>
      bodyOf(api.GET('/progress/{caseNo}', { params: { path: { caseNo }, query: { queryCode } } })),
  });
  const ask = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    asking.mutate({ caseNo: written(form, 'caseNo'), queryCode: written(form, 'queryCode').toUpperCase() });
  };
  return (
    <section aria-labelledby="progress-query" className="card">
      <h2 id="progress-query">{text.title}</h2>
      <p className="quiet">{text.hint}</p>
      <form onSubmit={ask}>
        <div className="field">
          <label htmlFor="progress-case">{text.caseNo}</label>
          <input id="progress-case" name="caseNo" inputMode="numeric" required maxLength={20} autoComplete="off" />
        </div>
        <div className="field">
          <label htmlFor="progress-code">{text.code}</label>
          <input
            id="progress-code"
            name="queryCode"
            required
            maxLength={20}
            autoComplete="off"
            autoCapitalize="characters"
          />
        </div>
        <button type="submit" className="button" disabled={asking.isPending}>
          {text.ask}
        </button>
      </form>
      <ProblemAlert error={asking.error} />
      {asking.data && <Progress progress={asking.data} />}
    </section>
  );
}

function Progress({ progress }: { readonly progress: Answer<'ProgressDto'> }): ReactNode {
  const text = useWords(WORDS);
  const names = useWords(CASE_WORDS);
  const { lifeEventName, stage, holder, waitingFor, nextDue, items } = progress;
  return (
    <div role="status">
      <h3>
        {lifeEventName}：{names.stages[stage as keyof typeof names.stages]}
      </h3>
      <dl className="facts">
        <dt>{text.holder}</dt>
        <dd>{names.holders[holder as keyof typeof names.holders]}</dd>
        {waitingFor !== '' && (
          <>
            <dt>{text.waiting}</dt>
            <dd>{waitingFor}</dd>
          </>
        )}
        {nextDue && (
          <>
            <dt>{text.until}</dt>
            <dd>{nextDue.at === null ? text.paused : dayText(nextDue.at)}</dd>
          </>
        )}
      </dl>
      <ul>
        {items.map(({ name, status }) => (
          <li key={name}>
            {name}：{names.itemStatuses[status as keyof typeof names.itemStatuses]}
          </li>
        ))}
      </ul>
    </div>
  );
}
