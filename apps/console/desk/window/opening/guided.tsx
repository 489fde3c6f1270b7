import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Answer, api, bodyOf } from '../../../api/client';
import { ProblemAlert } from '../../../frame/problem-alert';
import { useWords } from '../../../frame/words';
import { type Answers, answerWords } from '../../../portal/events/answers';
import { useLifeEventChoices } from '../../case/case-list';
import { OPENING_WORDS } from './opening-words';
import { Question } from './question';

/**
 * Questions one by one until the situation is known. Any answer can be given anew; those to what is asked after it stay, as far as it
 * is still asked.
 */
export function Guided(of: {
  readonly slug: string;
  /** Answers given before. */
  readonly initial?: Answers;
  /** Takes another event; absent where the event is settled. */
  readonly onChange?: () => void;
  /** What follows once the situation is known and may be filed. */
  readonly children: (answers: Answers) => ReactNode;
}): ReactNode {
  const text = useWords(OPENING_WORDS);
  const name = useLifeEventChoices().find(({ value }) => value === of.slug)?.label ?? of.slug;
  const [answers, setAnswers] = useState(of.initial ?? {});
  const { data, error, isPlaceholderData } = useGuidance(of.slug, answers);
  const isFilable = data?.end?.outcome === 'proceed' || data?.end?.outcome === 'partial';
  const asked = data?.asked?.filter(({ factId }) => answers[factId] !== undefined) ?? [];
  return (
    <>
      <section className="case-tab">
        <p>
          {text.chosen}：<strong>{name}</strong> {of.onChange && <Button onClick={of.onChange}>{text.change}</Button>}
        </p>
        <ol className="plain-list" aria-label={text.questions}>
          {asked.map((one) => (
            <li key={one.factId}>
              {one.question} <strong>{answerWords(one, answers[one.factId], [text.yes, text.no])}</strong>{' '}
              <Button
                size="small"
                aria-label={text.redo(one.question)}
                onClick={() => setAnswers(without(answers, one.factId))}
              >
                {text.again}
              </Button>
            </li>
          ))}
        </ol>
        <ProblemAlert error={error} />
        {(data === undefined || isPlaceholderData) && error === null && <Spin />}
        {data?.next !== undefined && !isPlaceholderData && (
          <Question
            key={data.next.nodeId}
            question={data.next}
            onAnswer={(factId, value) => setAnswers({ ...answers, [factId]: value })}
          />
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
          {of.children(answersOf(answers, asked))}
        </>
      )}
    </>
  );
}

/** The answers to what was asked: what is asked no more counts for nothing. */
function answersOf(answers: Answers, asked: readonly { readonly factId: string }[]): Answers {
  return Object.fromEntries(asked.map(({ factId }) => [factId, answers[factId]]));
}

function without(answers: Answers, factId: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id !== factId));
}

function useGuidance(slug: string, answers: Answers) {
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
