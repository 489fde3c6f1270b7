import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Answer, api, bodyOf } from '../../../api/client';
import { ProblemAlert } from '../../../frame/problem-alert';
import { useWords } from '../../../frame/words';
import { useLifeEventChoices } from '../../case/case-list';
import { OPENING_WORDS } from './opening-words';
import { Question } from './question';

/** A question that was answered: what was asked, the answer in words and as the API takes it. */
export interface Answered {
  readonly factId: string;
  readonly question: string;
  readonly words: string;
  readonly value: unknown;
}

/** Questions one by one until the situation is known; any answer can be given anew, which asks again what came after it. */
export function Guided(of: {
  readonly slug: string;
  /** Takes another event; absent where the event is settled. */
  readonly onChange?: () => void;
  /** What follows once the situation is known and may be filed. */
  readonly children: (answers: Readonly<Record<string, unknown>>) => ReactNode;
}): ReactNode {
  const text = useWords(OPENING_WORDS);
  const name = useLifeEventChoices().find(({ value }) => value === of.slug)?.label ?? of.slug;
  const [answered, setAnswered] = useState<readonly Answered[]>([]);
  const answers = Object.fromEntries(answered.map(({ factId, value }) => [factId, value]));
  const { data, error, isPlaceholderData } = useGuidance(of.slug, answers);
  const isFilable = data?.end?.outcome === 'proceed' || data?.end?.outcome === 'partial';
  return (
    <>
      <section className="case-tab">
        <p>
          {text.chosen}：<strong>{name}</strong> {of.onChange && <Button onClick={of.onChange}>{text.change}</Button>}
        </p>
        <ol className="plain-list" aria-label={text.questions}>
          {answered.map(({ factId, question, words }, index) => (
            <li key={factId}>
              {question} <strong>{words}</strong>{' '}
              <Button
                size="small"
                aria-label={text.redo(question)}
                onClick={() => setAnswered(answered.slice(0, index))}
              >
                {text.again}
              </Button>
            </li>
          ))}
        </ol>
        <ProblemAlert error={error} />
        {(data === undefined || isPlaceholderData) && error === null && <Spin />}
        {data?.next !== undefined && !isPlaceholderData && (
          <Question key={data.next.nodeId} question={data.next} onAnswer={(one) => setAnswered([...answered, one])} />
        )}
        {data?.end !== undefined && !isPlaceholderData && (
          <>
            {data.end.message !== undefined && <p>{data.end.message}</p>}
            {!isFilable && <p role="status">{text.notHere}</p>}
          </>
        )}
      </section>
      {data?.end !== undefined && isFilable && !isPlaceholderData && (
        <>
          <Summary guidance={data} />
          {of.children(answers)}
        </>
      )}
    </>
  );
}

function useGuidance(slug: string, answers: Readonly<Record<string, unknown>>) {
  return useQuery({
    queryKey: ['catalogue', 'guidance', slug, answers],
    queryFn: () => {
      const query = { answers: JSON.stringify(answers), channel: 'window' as const };
      return bodyOf(api.GET('/life-events/{slug}/guidance', { params: { path: { slug }, query } }));
    },
    placeholderData: keepPreviousData,
  });
}

/** What the case will take, before it is opened. */
function Summary({ guidance }: { readonly guidance: Answer<'GuidanceDto'> }): ReactNode {
  const text = useWords(OPENING_WORDS);
  const { notice, time, charges } = guidance;
  if (notice === undefined) return null;
  return (
    <section className="case-tab" aria-label={text.summary}>
      <h2>{text.summary}</h2>
      <dl className="facts">
        <div>
          <dt>{text.time}</dt>
          <dd>{time?.ifAcceptedToday?.text ?? notice.overallPromise}</dd>
        </div>
        <div>
          <dt>{text.charges}</dt>
          <dd>{charges?.text}</dd>
        </div>
      </dl>
      <h3>{text.items}</h3>
      <ul>
        {notice.items.map(({ itemId, name, department, promised }) => (
          <li key={itemId}>
            {name}（{department}，{promised}）
          </li>
        ))}
      </ul>
      <h3>{text.materials}</h3>
      <ul>
        {notice.materials.map(({ materialId, name, origin }) => (
          <li key={materialId}>
            {name}
            {text.fetched(origin)}
          </li>
        ))}
      </ul>
    </section>
  );
}
