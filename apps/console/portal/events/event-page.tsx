import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { api, bodyOf } from '../../api/client';
import { Loading } from '../../frame/loading';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { type Answers, answersIn, reopened, withAnswers } from './answers';
import { Answered } from './answered';
import { Feedback } from './feedback';
import { GuideFacts } from './guide-facts';
import { Outcome } from './outcome';
import { QuestionCard } from './question-card';

const WORDS = words(
  { intro: '回答几个问题，就知道要办哪些事项、准备什么材料。' },
  { intro: 'Answer a few questions to learn which items and materials you need.' },
);

/** One event: its questions one by one with what was answered so far, then what the answers lead to. */
export function EventPage(): ReactNode {
  const text = useWords(WORDS);
  const { slug = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const answers = answersIn(params);
  const guide = useQuery({
    queryKey: ['life-events', slug],
    queryFn: () => bodyOf(api.GET('/life-events/{slug}', { params: { path: { slug } } })),
  });
  const { data: walk, error } = useQuery({
    queryKey: ['life-events', slug, 'guidance', JSON.stringify(answers)],
    queryFn: () =>
      bodyOf(
        api.GET('/life-events/{slug}/guidance', {
          params: { path: { slug }, query: { answers: JSON.stringify(answers), channel: 'online' } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const answer = (changed: Answers): void => setParams((before) => withAnswers(before, changed));
  const failure = guide.error ?? error;
  if (guide.data === undefined || walk === undefined) {
    return failure ? <ProblemAlert error={failure} /> : <Loading />;
  }
  const asked = walk.asked ?? [];
  return (
    <>
      <h1>{guide.data.name}</h1>
      <p>{guide.data.summary}</p>
      <ProblemAlert error={failure} />
      <div className="event-columns">
        <div>
          {walk.next && (
            <>
              {asked.length === 0 && <p className="quiet">{text.intro}</p>}
              <QuestionCard
                key={walk.next.factId}
                question={walk.next}
                onAnswer={(value) => answer({ ...answers, [walk.next?.factId ?? '']: value })}
              />
            </>
          )}
          {walk.end && <Outcome slug={slug} walk={walk} answers={answers} forCase={params.get('case')} />}
        </div>
        <aside>
          <Answered
            asked={asked}
            answers={answers}
            onReopen={(factId) => answer(reopened(answers, asked, factId))}
            notAsked={walk.notAsked ?? []}
          />
          <GuideFacts slug={slug} guide={guide.data} />
          <Feedback slug={slug} />
        </aside>
      </div>
    </>
  );
}
