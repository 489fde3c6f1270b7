import { type Saving } from '@yijian/domain/merge';
import { type ReactNode } from 'react';
import { type Answer } from '../../../api/client';
import { useWords } from '../../../frame/words';
import { MERGE_WORDS } from './merge-words';

const FIGURES = ['fields', 'materials', 'visits', 'days', 'steps'] as const;

interface SavingPanelProps {
  readonly saving: Saving;
  readonly situations: readonly Answer<'SituationSavingDto'>[];
}

/** What handling together saves an applicant: before, after, and how it is counted. */
export function SavingPanel({ saving, situations }: SavingPanelProps): ReactNode {
  const text = useWords(MERGE_WORDS);
  return (
    <section className="panel pane">
      <h2>{text.saving}</h2>
      <dl className="numbers">
        {FIGURES.map((figure) => (
          <div key={figure}>
            <dt>{text.figures[figure]}</dt>
            <dd>
              <Change {...saving[figure]} />
            </dd>
          </div>
        ))}
      </dl>
      <ul className="rows">
        {FIGURES.map((figure) => (
          <li key={figure} className="quiet">
            {saving[figure].text}
          </li>
        ))}
      </ul>
      {situations.length > 0 && (
        <>
          <h3>{text.situations}</h3>
          <ul className="rows">
            {situations.map(({ situationId, name, saving: own }) => (
              <li key={situationId}>
                <strong>{name}</strong>
                <dl className="numbers">
                  {FIGURES.map((figure) => (
                    <div key={figure}>
                      <dt>{text.figures[figure]}</dt>
                      <dd>
                        <Change {...(own as unknown as Saving)[figure]} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Change({ before, after }: { readonly before: number; readonly after: number }): ReactNode {
  return (
    <>
      <span className="quiet">{before} →</span> {after}
    </>
  );
}
