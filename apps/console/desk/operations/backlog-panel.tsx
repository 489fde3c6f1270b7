import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import { timeInWords } from '../worklist/time-in-words';
import { OPERATIONS_WORDS } from './words';

/** Documents that are still to be issued or rendered, and those that could not be. */
export function BacklogPanel(): ReactNode {
  const text = useWords(OPERATIONS_WORDS);
  const { data, error } = useQuery({
    queryKey: ['documents', 'backlog'],
    queryFn: () => bodyOf(api.GET('/documents/backlog')),
    refetchInterval: 30_000,
  });
  return (
    <section className="panel" aria-label={text.backlog}>
      <h2>{text.backlog}</h2>
      <ProblemAlert error={error} />
      {data !== undefined && (
        <>
          <dl className="payload">
            <dt>{text.toIssue}</dt>
            <dd>
              {data.toIssue}{' '}
              {data.oldestToIssueAt !== undefined && <span>{text.oldest(timeInWords(data.oldestToIssueAt))}</span>}
            </dd>
            <dt>{text.toRender}</dt>
            <dd>
              {data.toRender}{' '}
              {data.oldestToRenderAt !== undefined && <span>{text.oldest(timeInWords(data.oldestToRenderAt))}</span>}
            </dd>
          </dl>
          <h3>{text.failed}</h3>
          {data.failed.length === 0 && <p>{text.noneFailed}</p>}
          <ul className="item-list">
            {data.failed.map(({ caseNo, number, problem, attempts, nextAttemptAt }) => (
              <li key={number}>
                <Link to={`/desk/cases/${caseNo}`}>{number}</Link>
                <small>
                  {problem} · {text.attempts(attempts, timeInWords(nextAttemptAt))}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
