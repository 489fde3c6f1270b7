import { useQueries } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { api, bodyOf } from '../../api/client';
import { useWords } from '../../frame/words';
import { useLifeEventChoices } from '../case/case-list';
import { type SavingSource, savingsOf } from './savings';
import { SUPERVISION_WORDS } from './words';

const MEASURES = ['applications', 'materials', 'fields', 'visits'] as const;

/** What doing it once saves, by the catalogue in force. */
export function SavingsPanel(): ReactNode {
  const text = useWords(SUPERVISION_WORDS);
  const events = useLifeEventChoices();
  const packages = useQueries({
    queries: events.map(({ value: slug }) => ({
      queryKey: ['catalogue', 'package', slug],
      queryFn: () => bodyOf(api.GET('/catalogue/packages/{slug}', { params: { path: { slug } } })),
      staleTime: 600_000,
    })),
  });
  return (
    <section className="panel" aria-label={text.savings}>
      <h2>{text.savings}</h2>
      <p className="quiet">{text.savingsHint}</p>
      <div className="scrolled" tabIndex={0} role="group" aria-label={text.savings}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{text.lifeEvent}</th>
              {MEASURES.map((measure) => (
                <th key={measure} scope="col">
                  {text[measure]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {events.map(({ value, label }, index) => {
              const source = packages[index]?.data?.lifeEvent;
              const savings = source && savingsOf(source as unknown as SavingSource);
              return (
                <tr key={value}>
                  <th scope="row">{label}</th>
                  {MEASURES.map((measure) => (
                    <td key={measure}>
                      {savings === undefined
                        ? text.none
                        : text.beforeAfter(savings[measure].before, savings[measure].after)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
