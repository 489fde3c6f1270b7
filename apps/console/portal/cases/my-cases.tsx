import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
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
    earlier: '更早的办件',
  },
  {
    title: 'My cases',
    none: 'You have no cases yet. Find an event above to begin.',
    yourTurn: 'Your turn',
    until: (day: string) => `by ${day}`,
    caseNo: 'Case number',
    opened: (day: string) => `begun ${day}`,
    more: (count: number) => `Show ${count} more`,
    earlier: 'Earlier cases',
  },
);

/** Cases shown before the reader asks for more. */
const FEW = 4;

/** The cases of whoever is signed in, newest first, but those that wait for him before all, however old. */
export function MyCases(): ReactNode {
  const text = useWords(WORDS);
  const waiting = useQuery({ queryKey: ['cases', 'mine', 'waiting'], queryFn: () => pageOf({ holder: 'applicant' }) });
  const all = useInfiniteQuery({
    queryKey: ['cases', 'mine', 'all'],
    queryFn: ({ pageParam: cursor }) => pageOf({ limit: 20, ...(cursor !== undefined && { cursor }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const [isWhole, setWhole] = useState(false);
  const his = waiting.data?.cases ?? [];
  const others = (all.data?.pages ?? []).flatMap(({ cases }) => cases).filter((each) => !isAmong(his, each));
  const isRead = waiting.data !== undefined && all.data !== undefined;
  const cases = isRead ? [...his, ...others] : [];
  const shown = isWhole ? cases : cases.slice(0, FEW);
  return (
    <section aria-labelledby="my-cases" aria-busy={!isRead}>
      <h2 id="my-cases">{text.title}</h2>
      <ProblemAlert error={waiting.error ?? all.error} />
      {isRead && cases.length === 0 && <p>{text.none}</p>}
      <ul className="case-list">
        {shown.map((each) => (
          <CaseCard key={each.caseNo} shown={each} />
        ))}
      </ul>
      {shown.length < cases.length ? (
        <button type="button" className="button button-quiet" onClick={() => setWhole(true)}>
          {text.more(cases.length - shown.length)}
        </button>
      ) : (
        all.hasNextPage && (
          <button
            type="button"
            className="button button-quiet"
            disabled={all.isFetchingNextPage}
            onClick={() => void all.fetchNextPage()}
          >
            {text.earlier}
          </button>
        )
      )}
    </section>
  );
}

function pageOf(query: { holder?: 'applicant'; limit?: number; cursor?: string }): Promise<Answer<'CasePageDto'>> {
  return bodyOf(api.GET('/cases', { params: { query } }));
}

function isAmong(cases: readonly Case[], { caseNo }: Case): boolean {
  return cases.some((each) => each.caseNo === caseNo);
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
