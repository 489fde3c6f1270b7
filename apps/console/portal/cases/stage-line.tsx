import { type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { useWords, words } from '../../frame/words';
import { CASE_WORDS } from './words';

const STAGES = ['notify', 'form', 'accept', 'approve', 'deliver', 'evaluate'] as const;

const WORDS = words(
  { title: '办理阶段', done: '已完成', now: '现在', later: '以后' },
  { title: 'Stages', done: 'done', now: 'now', later: 'later' },
);

/** The six steps of every event, and where the case is. */
export function StageLine({ stage }: { readonly stage: Answer<'CaseDto'>['stage'] }): ReactNode {
  const text = useWords(WORDS);
  const { stages } = useWords(CASE_WORDS);
  const place = STAGES.findIndex((each) => each === stage);
  return (
    <ol className="stage-line" aria-label={text.title}>
      {STAGES.map((each, index) => {
        const state = place === -1 || index < place ? 'done' : index === place ? 'now' : 'later';
        return (
          <li key={each} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span>{stages[each]}</span>
            <small>{text[state]}</small>
          </li>
        );
      })}
    </ol>
  );
}
