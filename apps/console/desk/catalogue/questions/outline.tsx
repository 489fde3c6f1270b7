import { type LifeEvent } from '@yijian/domain/catalogue';
import { conditionInWords } from '@yijian/domain/publication';
import { type ReactNode } from 'react';
import { useWords } from '../../../frame/words';
import { QUESTIONS_WORDS } from './questions-words';

interface OutlineProps {
  readonly lifeEvent: LifeEvent;
  readonly path: readonly string[];
}

/** The guidance in words: every question with where its answers lead. */
export function QuestionOutline({ lifeEvent, path }: OutlineProps): ReactNode {
  const text = useWords(QUESTIONS_WORDS);
  const { guidance, facts } = lifeEvent;
  const nameOf = (id: string): string => {
    const end = guidance.ends.find((each) => each.id === id);
    if (end !== undefined) return `${text.outcomes[end.outcome]}${end.message === undefined ? '' : `：${end.message}`}`;
    return guidance.nodes.find((node) => node.id === id)?.question ?? id;
  };
  return (
    <ol className="rows">
      {guidance.nodes.map(({ id, question, help, next }) => (
        <li key={id} aria-current={path.at(-1) === id ? 'step' : undefined}>
          <strong>{question}</strong> {path.includes(id) && <span className="chip chip-blue">✓</span>}
          {help !== undefined && <p className="quiet">{help}</p>}
          <ul>
            {next.map(({ when, goTo }, index) => (
              <li key={index}>
                {when === undefined
                  ? next.length > 1
                    ? `${text.otherwise}，`
                    : ''
                  : `${conditionInWords(when, facts)}，`}
                {text.goTo}：{nameOf(goTo)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
