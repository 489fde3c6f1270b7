import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { dayText } from '../time';
import { CASE_WORDS } from './words';

const WORDS = words(
  {
    title: '我的办件',
    none: '您还没有办件。在上面找到要办的事，就可以开始。',
    yourTurn: '轮到您了',
    until: (day: string) => `${day}前`,
    opened: (day: string) => `${day}开始`,
    more: (count: number) => `再看 ${count} 件`,
  },
  {
    title: 'My cases',
    none: 'You have no cases yet. Find an event above to begin.',
    yourTurn: 'Your turn',
    until: (day: string) => `by ${day}`,
    opened: (day: string) => `begun ${day}`,
    more: (count: number) => `Show ${count} more`,
  },
);

/** Cases shown before the reader asks for more. */
const FEW = 4;

/** The cases of whoever is signed in, newest first; those that wait for him are marked. */
export function MyCases(): ReactNode {
  const text = useWords(WORDS);
  const names = useWords(CASE_WORDS);
  const { data, error } = useQuery({
    queryKey: ['cases', 'mine'],
    queryFn: () => bodyOf(api.GET('/cases', { params: { query: { limit: 20 } } })),
  });
  const [isWhole, setWhole] = useState(false);
  const cases = data?.cases ?? [];
  const shown = isWhole ? cases : cases.slice(0, FEW);
  return (
    <section aria-labelledby="my-cases">
      <h2 id="my-cases">{text.title}</h2>
      <ProblemAlert error={error} />
      {data?.cases.length === 0 && <p>{text.none}</p>}
      <ul className="case-list">
        {shown.map(({ caseNo, lifeEventName, status, holder, waitingFor, nextDueAt, openedAt, end }) => (
          <li key={caseNo} className="card">
            <h3>
              <Link to={`/portal/cases/${caseNo}`}>{lifeEventName}</Link>
              {holder === 'applicant' && <span className="tag tag-yellow">{text.yourTurn}</span>}
            </h3>
            <p>
              {end === undefined ? names.statuses[status] : names.ends[end]}
              {waitingFor !== '' && `：${waitingFor}`}
              {nextDueAt !== undefined && `（${text.until(dayText(nextDueAt))}）`}
            </p>
            <p className="quiet">
              {caseNo}，{text.opened(dayText(openedAt))}
            </p>
          </li>
        ))}
      </ul>
      {shown.length < cases.length && (
        <button type="button" className="button button-quiet" onClick={() => setWhole(true)}>
          {text.more(cases.length - shown.length)}
        </button>
      )}
    </section>
  );
}
