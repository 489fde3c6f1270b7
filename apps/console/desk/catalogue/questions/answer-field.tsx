import { type Fact, type FactValue } from '@yijian/domain/catalogue';
import { Button, Checkbox, InputNumber } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../../frame/words';
import { QUESTIONS_WORDS } from './questions-words';

interface AnswerFieldProps {
  readonly fact: Fact;
  readonly label: string;
  readonly onAnswer: (value: FactValue) => void;
}

/** Asks one question: buttons for a choice, a field for a number, boxes for several. */
export function AnswerField({ fact, label, onAnswer }: AnswerFieldProps): ReactNode {
  const text = useWords(QUESTIONS_WORDS);
  const choices: readonly (readonly [FactValue, string])[] =
    fact.type === 'boolean'
      ? [
          [true, text.yes],
          [false, text.no],
        ]
      : (fact.values ?? []).map(({ value, label: name }) => [value, name] as const);
  if (fact.type === 'number') return <NumberAnswer fact={fact} label={label} onAnswer={onAnswer} />;
  if (fact.type === 'codeList') return <SeveralAnswer fact={fact} label={label} onAnswer={onAnswer} />;
  return (
    <div role="group" aria-label={label} className="answers">
      {choices.map(([value, name]) => (
        <Button key={String(value)} onClick={() => onAnswer(value)}>
          {name}
        </Button>
      ))}
    </div>
  );
}

function NumberAnswer({ fact, label, onAnswer }: AnswerFieldProps): ReactNode {
  const text = useWords(QUESTIONS_WORDS);
  const [value, setValue] = useState<number | null>(null);
  return (
    <form
      className="answers"
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== null) onAnswer(value);
      }}
    >
      <InputNumber
        aria-label={label}
        suffix={fact.unit}
        min={fact.minimum ?? 0}
        {...(fact.maximum !== undefined && { max: fact.maximum })}
        value={value}
        onChange={setValue}
      />
      <Button htmlType="submit" type="primary" disabled={value === null}>
        {text.next}
      </Button>
    </form>
  );
}

function SeveralAnswer({ fact, label, onAnswer }: AnswerFieldProps): ReactNode {
  const text = useWords(QUESTIONS_WORDS);
  const [values, setValues] = useState<readonly string[]>([]);
  return (
    <div role="group" aria-label={label} className="answers">
      <Checkbox.Group
        value={[...values]}
        options={(fact.values ?? []).map(({ value, label: name }) => ({ value, label: name }))}
        onChange={setValues}
      />
      <Button type="primary" onClick={() => onAnswer(values)}>
        {text.next}
      </Button>
    </div>
  );
}
