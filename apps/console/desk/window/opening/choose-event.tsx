import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { api, bodyOf } from '../../../api/client';
import { ProblemAlert } from '../../../frame/problem-alert';
import { useWords } from '../../../frame/words';
import { OPENING_WORDS } from './opening-words';

/** Finds a life event by everyday words; without words all of them are there. */
export function ChooseEvent({ onChoose }: { readonly onChoose: (slug: string) => void }): ReactNode {
  const text = useWords(OPENING_WORDS);
  const [sought, setSought] = useState('');
  const q = useDeferredValue(sought.trim());
  const { data, error } = useQuery({
    queryKey: ['catalogue', 'search', q],
    queryFn: async () => {
      if (q === '') return { events: await bodyOf(api.GET('/life-events')), advice: undefined };
      const found = await bodyOf(api.GET('/life-events/search', { params: { query: { q } } }));
      return { events: found.hits.length > 0 ? found.hits : (found.others ?? []), advice: found.advice };
    },
    placeholderData: keepPreviousData,
  });
  return (
    <section className="case-tab">
      <label className="field">
        <span>{text.what}</span>
        <Input
          size="large"
          autoFocus
          aria-label={text.what}
          placeholder={text.whatHint}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      </label>
      <ProblemAlert error={error} />
      {data?.advice !== undefined && <p role="status">{data.advice}</p>}
      <ul className="plain-list">
        {data?.events.map(({ slug, name, summary }) => (
          <li key={slug}>
            <Button type="link" aria-label={text.choose(name)} onClick={() => onChoose(slug)}>
              {name}
            </Button>
            <small>{summary}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
