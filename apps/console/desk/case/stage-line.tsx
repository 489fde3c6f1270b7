import { type ReactNode } from 'react';
import { useWords } from '../../frame/words';
import { CASE_PAGE_WORDS } from './words';

/** Stages in the order of a case's life. */
const STAGES = ['notify', 'form', 'accept', 'approve', 'deliver', 'evaluate', 'followUp', 'closed'];

/** The stages of a case on a line, with the one it is at. 事后核查 is shown only where it is reached. */
export function StageLine({ stage }: { readonly stage: string }): ReactNode {
  const text = useWords(CASE_PAGE_WORDS);
  const at = STAGES.indexOf(stage);
  return (
    <ol className="stage-line" aria-label={text.stagesName}>
      {STAGES.map((each, index) =>
        each === 'followUp' && stage !== 'followUp' ? null : (
          <li
            key={each}
            className={index < at || stage === 'closed' ? 'stage-past' : undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            {text.stages[index]}
          </li>
        ),
      )}
    </ol>
  );
}
