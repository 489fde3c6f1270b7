import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { Unbroken } from '../../frame/unbroken';
import { useWords, words } from '../../frame/words';
import { momentText } from '../../frame/time';

const WORDS = words(
  { title: '给您的通知', none: '还没有通知。', open: '打开告知单（可打印）' },
  { title: 'Notices to you', none: 'No notices yet.', open: 'Open the notice (to print)' },
);

/** Notices to the applicant, newest first. */
export function NoticeList({ caseNo }: { readonly caseNo: string }): ReactNode {
  const text = useWords(WORDS);
  const { data, error } = useQuery({
    queryKey: ['case', caseNo, 'notices'],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}/notices', { params: { path: { caseNo } } })),
  });
  return (
    <section aria-labelledby="notices" aria-busy={data === undefined}>
      <h2 id="notices">{text.title}</h2>
      <ProblemAlert error={error} />
      {data?.length === 0 && <p>{text.none}</p>}
      {data?.toReversed().map(({ key, title, text: content, at, snapshot }) => (
        <details key={key} className="card notice">
          <summary>
            {title}
            <small className="quiet">
              <Unbroken>{momentText(at)}</Unbroken>
            </small>
          </summary>
          {snapshot ? (
            <a href={snapshot.url} target="_blank" rel="noreferrer">
              {text.open}
            </a>
          ) : (
            <p className="notice-text">
              <Unbroken>{content}</Unbroken>
            </p>
          )}
        </details>
      ))}
    </section>
  );
}
