import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { type Answer, api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { Unbroken } from '../../frame/unbroken';
import { useWords, words } from '../../frame/words';
import { dayText } from '../../frame/time';
import { CASE_WORDS } from './words';

type Case = Answer<'CaseSummaryDto'>;

const WORDS = words(
  {
    title: '我的办件',
    none: '您还没有办件。在上面找到要办的事，就可以开始。',
    yourTurn: '轮到您了',
    until: (day: string) => `${day}前`,
    caseNo: '办件编号',
    opened: (day: string) => `${day}开始`,
    more: (count: number) => `再看${count}件`,
  },
  {
    title: 'My cases',
    none: 'You have no cases yet. Find an event above to begin.',
    yourTurn: 'Your turn',
    until: (day: string) => `by ${day}`,
    caseNo: 'Case number',
    opened: (day: string) => `begun ${day}`,
    more: (count: number) => `Show ${count} more`,
  },
);

/** Cases shown before the reader asks for more. */
const FEW = 4;

/** The cases of whoever is signed in, newest first, but those that wait for him before all. */
export function MyCases(): ReactNode {
  const text = useWords(WORDS);
  const { data, error } = useQuery({
    queryKey: ['cases', 'mine'],
    queryFn: () => bodyOf(api.GET('/cases', { params: { query: { limit: 20 } } })),
  });
  const [isWhole, setWhole] = useState(false);
  const cases = (data?.cases ?? []).toSorted((one, other) => Number(isHis(other)) - Number(isHis(one)));
  const shown = isWhole ? cases : cases.slice(0, FEW);
  return (
    <section aria-labelledby="my-cases" aria-busy={data === undefined}>
      <h2 id="my-cases">{text.title}</h2>
      <ProblemAlert error={error} />
      {data?.cases.length === 0 && <p>{text.none}</p>}
      <ul className="case-list">
        {shown.map((each) => (
          <CaseCard key={each.caseNo} shown={each} />
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

function CaseCard({ shown }: { readonly shown: Case }): ReactNode {
  const text = useWords(WORDS);
  const names = useWords(CASE_WORDS);
  const { caseNo, lifeEventName, status, waitingFor, nextDueAt, openedAt, end } = shown;
  // The nearest date of a case that departments work on may be theirs, though it is his turn, too.
  const due = isHis(shown) && status === 'inProgress' ? undefined : nextDueAt;
  return (
    <li className="card">
      <h3>
        <Link to={`/portal/cases/${caseNo}`}>{lifeEventName}</Link>
        {isHis(shown) && <span className="tag tag-yellow">{text.yourTurn}</span>}
      </h3>
      <p>
        {end === undefined ? names.statuses[status] : names.ends[end]}
        {waitingFor !== '' && `：${waitingFor}`}
        {due !== undefined && <Unbroken>{`（${text.until(dayText(due))}）`}</Unbroken>}
      </p>
      <p className="quiet">
        {text.caseNo} {caseNo}
        <br />
        <Unbroken>{text.opened(dayText(openedAt))}</Unbroken>
      </p>
    </li>
  );
}

function isHis({ holder }: Case): boolean {
  return holder === 'applicant';
}
