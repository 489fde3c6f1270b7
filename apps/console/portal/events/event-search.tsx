import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type Answer, api, bodyOf } from '../../api/client';
import { Loading } from '../../frame/loading';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { written } from '../written';

const WORDS = words(
  {
    label: '用平常的话说说您要办的事',
    example: '例如：想开个小饭馆',
    find: '查找',
    popular: '热门的一件事',
    found: (count: number) => `找到${count}件事`,
    none: '没有找到。',
    others: '今天可以办的一件事',
    because: (matched: string) => `因为提到“${matched}”`,
    all: '看全部',
  },
  {
    label: 'Say in everyday words what you want to do',
    example: 'e.g. 想开个小饭馆',
    find: 'Find',
    popular: 'Popular',
    found: (count: number) => `${count} found`,
    none: 'Nothing was found.',
    others: 'What can be done today',
    because: (matched: string) => `because of “${matched}”`,
    all: 'Show all',
  },
);

/** Finds an event by everyday words; without words it shows what can be done. What is looked for stands in the address. */
export function EventSearch({
  children,
}: {
  /** What stands before all events while nothing is looked for. */
  readonly children?: ReactNode;
}): ReactNode {
  const text = useWords(WORDS);
  const [params, setParams] = useSearchParams();
  const asked = params.get('q') ?? '';
  const find = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const q = written(event.currentTarget, 'q');
    setParams(q === '' ? {} : { q });
  };
  return (
    <section>
      <form role="search" className="search" onSubmit={find} key={asked}>
        <label htmlFor="event-search">{text.label}</label>
        <div className="search-line">
          <input
            id="event-search"
            name="q"
            type="search"
            maxLength={100}
            defaultValue={asked}
            placeholder={text.example}
          />
          <button type="submit" className="button button-primary">
            {text.find}
          </button>
        </div>
      </form>
      {asked === '' ? (
        <>
          {children}
          <AllEvents />
        </>
      ) : (
        <Found asked={asked} />
      )}
    </section>
  );
}

function AllEvents(): ReactNode {
  const text = useWords(WORDS);
  const { data, error } = useQuery({ queryKey: ['life-events'], queryFn: () => bodyOf(api.GET('/life-events')) });
  return (
    <>
      <h2>{text.popular}</h2>
      <ProblemAlert error={error} />
      {data === undefined ? <Loading /> : <EventCards events={data} />}
    </>
  );
}

function Found({ asked }: { readonly asked: string }): ReactNode {
  const text = useWords(WORDS);
  const { data, error } = useQuery({
    queryKey: ['search', asked],
    queryFn: () => bodyOf(api.GET('/life-events/search', { params: { query: { q: asked } } })),
  });
  if (data === undefined) return error ? <ProblemAlert error={error} /> : <Loading />;
  if (data.hits.length > 0) {
    return (
      <>
        <h2>
          <span role="status">{text.found(data.hits.length)}</span>
        </h2>
        <EventCards events={data.hits} why={(slug) => wordsOf(data.hits.find((hit) => hit.slug === slug))} />
        <p>
          <Link to="/portal">{text.all}</Link>
        </p>
      </>
    );
  }
  return (
    <>
      <p role="status">{data.advice ?? text.none}</p>
      <h2>{text.others}</h2>
      <EventCards events={data.others ?? []} />
    </>
  );
}

function wordsOf(hit: Answer<'SearchHitDto'> | undefined): string | undefined {
  return hit?.matches[0]?.words;
}

function EventCards({
  events,
  why,
}: {
  readonly events: readonly Answer<'LifeEventSummaryDto'>[];
  readonly why?: (slug: string) => string | undefined;
}): ReactNode {
  const text = useWords(WORDS);
  return (
    <ul className="event-cards">
      {events.map(({ slug, name, summary }) => {
        const matched = why?.(slug);
        return (
          <li key={slug} className="card event-card">
            <h3>
              <Link to={`/portal/events/${slug}`}>{name}</Link>
            </h3>
            <p>{summary}</p>
            {matched !== undefined && <p className="quiet">{text.because(matched)}</p>}
          </li>
        );
      })}
    </ul>
  );
}
