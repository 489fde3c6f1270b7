import { Button, Checkbox, Flex, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Answer } from '../../../api/client';
import { useWords } from '../../../frame/words';
import { OPENING_WORDS } from './opening-words';

interface QuestionProps {
  readonly question: Answer<'QuestionDto'>;
  readonly onAnswer: (factId: string, value: unknown) => void;
}

/** One question with the control that its answers need; a choice is an answer at once. */
export function Question({ question, onAnswer }: QuestionProps): ReactNode {
  const text = useWords(OPENING_WORDS);
  const answer = (value: unknown): void => onAnswer(question.factId, value);
  const choices =
    question.type === 'boolean'
      ? [
          { value: true, label: text.yes },
          { value: false, label: text.no },
        ]
      : (question.values ?? []);
  return (
    <fieldset className="field">
      <legend>{question.question}</legend>
      {question.help !== undefined && <small>{question.help}</small>}
      {question.type === 'number' && <NumberAnswer question={question} answer={answer} />}
      {question.type === 'codeList' && <ListAnswer question={question} answer={answer} />}
      {(question.type === 'boolean' || question.type === 'code') && (
        <Flex wrap gap="small">
          {choices.map(({ value, label }, index) => (
            <Button key={label} autoFocus={index === 0} onClick={() => answer(value)}>
              {label}
            </Button>
          ))}
        </Flex>
      )}
    </fieldset>
  );
}

interface AnswerProps {
  readonly question: Answer<'QuestionDto'>;
  readonly answer: (value: unknown) => void;
}

function NumberAnswer({ question, answer }: AnswerProps): ReactNode {
  const text = useWords(OPENING_WORDS);
  const [value, setValue] = useState('');
  const give = (): void => {
    if (value !== '') answer(Number(value));
  };
  return (
    <Flex gap="small">
      <Input
        type="number"
        autoFocus
        className="number-answer"
        aria-label={question.question}
        min={question.minimum}
        max={question.maximum}
        suffix={question.unit}
        value={value}
        onChange={({ target }) => setValue(target.value)}
        onPressEnter={give}
      />
      <Button type="primary" onClick={give}>
        {text.next}
      </Button>
    </Flex>
  );
}

function ListAnswer({ question, answer }: AnswerProps): ReactNode {
  const text = useWords(OPENING_WORDS);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const options = (question.values ?? []).map(({ value, label }) => ({ value, label }));
  return (
    <Flex gap="small" wrap align="center">
      <Checkbox.Group options={options} value={[...chosen]} onChange={setChosen} />
      <Button type="primary" disabled={chosen.length === 0} onClick={() => answer(chosen)}>
        {text.next}
      </Button>
    </Flex>
  );
}
