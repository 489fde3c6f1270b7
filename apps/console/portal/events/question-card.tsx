import { type FormEvent, type ReactNode } from 'react';
import { useWords, words } from '../../frame/words';
import { type Question } from './answers';

const WORDS = words(
  {
    yes: '是',
    no: '否',
    next: '继续',
    between: (minimum: number, maximum: number, unit: string) => `请填${minimum}至${maximum}${unit}`,
    several: '可以选几项；都不是的直接继续',
  },
  {
    yes: 'Yes',
    no: 'No',
    next: 'Go on',
    between: (minimum: number, maximum: number, unit: string) => `From ${minimum} to ${maximum} ${unit}`,
    several: 'Choose any; none is an answer too',
  },
);

/** Asks one question; what is one of a few answers is answered with one touch. */
export function QuestionCard({
  question,
  onAnswer,
}: {
  readonly question: Question;
  readonly onAnswer: (value: unknown) => void;
}): ReactNode {
  const text = useWords(WORDS);
  const choices =
    question.type === 'boolean'
      ? [
          { value: true, label: text.yes },
          { value: false, label: text.no },
        ]
      : (question.values ?? []);
  return (
    <section className="card question" aria-labelledby="question">
      <h2 id="question">{question.question}</h2>
      {question.help !== undefined && <p className="quiet">{question.help}</p>}
      {question.type === 'number' && <NumberQuestion question={question} onAnswer={onAnswer} />}
      {question.type === 'codeList' && <ManyQuestion question={question} onAnswer={onAnswer} />}
      {(question.type === 'boolean' || question.type === 'code') && (
        <div className="answers">
          {choices.map(({ value, label }) => (
            <button key={label} type="button" className="button answer" onClick={() => onAnswer(value)}>
              {label}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

interface Asking {
  readonly question: Question;
  readonly onAnswer: (value: unknown) => void;
}

function NumberQuestion({ question: { question, unit = '', minimum, maximum }, onAnswer }: Asking): ReactNode {
  const text = useWords(WORDS);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onAnswer(Number(new FormData(event.currentTarget).get('number')));
  };
  return (
    <form onSubmit={submit}>
      <div className="field field-number">
        <input
          name="number"
          type="number"
          inputMode="decimal"
          step="any"
          required
          aria-label={question}
          aria-describedby="question-range"
          min={minimum}
          max={maximum}
        />
        <span>{unit}</span>
      </div>
      {minimum !== undefined && maximum !== undefined && (
        <p id="question-range" className="quiet">
          {text.between(minimum, maximum, unit)}
        </p>
      )}
      <button type="submit" className="button button-primary">
        {text.next}
      </button>
    </form>
  );
}

function ManyQuestion({ question: { values = [] }, onAnswer }: Asking): ReactNode {
  const text = useWords(WORDS);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onAnswer(new FormData(event.currentTarget).getAll('choice'));
  };
  return (
    <form onSubmit={submit}>
      <p className="quiet">{text.several}</p>
      {values.map(({ value, label }) => (
        <label key={value} className="choice">
          <input type="checkbox" name="choice" value={value} />
          {label}
        </label>
      ))}
      <button type="submit" className="button button-primary">
        {text.next}
      </button>
    </form>
  );
}
