import { type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { useWords, words } from '../../frame/words';
import { type Answers, answerWords, type Question } from './answers';

const WORDS = words(
  {
    title: '您的回答',
    change: '修改',
    changeOf: (question: string) => `修改“${question}”的回答`,
    notAsked: '不用您回答',
    lookedUp: '由系统核查',
    foundOut: '在办理中查明',
    yes: '是',
    no: '否',
  },
  {
    title: 'Your answers',
    change: 'Change',
    changeOf: (question: string) => `Change the answer to “${question}”`,
    notAsked: 'You are not asked for',
    lookedUp: 'looked up by the system',
    foundOut: 'found out on the way',
    yes: 'Yes',
    no: 'No',
  },
);

/** What was answered so far, to be changed; and what nobody needs to answer. */
export function Answered({
  asked,
  answers,
  notAsked,
  onReopen,
}: {
  readonly asked: readonly Question[];
  readonly answers: Answers;
  readonly notAsked: readonly Answer<'NotAskedDto'>[];
  readonly onReopen: (factId: string) => void;
}): ReactNode {
  const text = useWords(WORDS);
  if (asked.length === 0) return null;
  return (
    <section className="card" aria-labelledby="answered">
      <h2 id="answered">{text.title}</h2>
      <dl className="answered">
        {asked.map((question) => (
          <div key={question.factId}>
            <dt>{question.question}</dt>
            <dd>
              <strong>{answerWords(question, answers[question.factId], [text.yes, text.no])}</strong>
              <button
                type="button"
                className="link-button"
                aria-label={text.changeOf(question.question)}
                onClick={() => onReopen(question.factId)}
              >
                {text.change}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      {notAsked.length > 0 && (
        <p className="quiet">
          {text.notAsked}：{notAsked.map(({ label, how }) => `${label}（${text[how]}）`).join('、')}
        </p>
      )}
    </section>
  );
}
