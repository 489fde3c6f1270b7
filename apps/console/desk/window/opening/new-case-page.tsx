import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../../frame/words';
import { ChooseEvent } from './choose-event';
import { Guided } from './guided';
import { OpenCase } from './open-case';
import { OPENING_WORDS } from './opening-words';
import '../../case/case.css';

/** Opens a case for somebody at the window: the event by words, the situation by questions, the applicant. */
export function NewCasePage(): ReactNode {
  const text = useWords(OPENING_WORDS);
  const [params, setParams] = useSearchParams();
  const [attempt, setAttempt] = useState(0);
  const slug = params.get('event');
  return (
    <article className="opening">
      <title>{text.title}</title>
      <h1 className="page-title">{text.title}</h1>
      {slug === null ? (
        <ChooseEvent onChoose={(event) => setParams({ event })} />
      ) : (
        <Guided key={slug + String(attempt)} slug={slug} onChange={() => setParams({})}>
          {(answers) => (
            <OpenCase
              slug={slug}
              answers={answers}
              onAnother={() => {
                setParams({});
                setAttempt(attempt + 1);
              }}
            />
          )}
        </Guided>
      )}
    </article>
  );
}
