import { type FormArray, type FormNode, type FormString, readPointer } from '@yijian/domain/form';
import { type ReactNode } from 'react';
import { useWords } from '../frame/words';
import { controlId, useForm } from './form-context';
import { LabelledGroup, Marks, Remarks } from './labelled';
import { FORM_WORDS } from './words';

interface ChoiceProps<N> {
  readonly node: N;
  readonly pointer: string;
  readonly isRequired: boolean;
}

/** One of a few choices, all shown. */
export function Radios({ node, pointer, isRequired }: ChoiceProps<FormString>): ReactNode {
  const { data, edit } = useForm();
  const value = readPointer(data, pointer);
  return (
    <LabelledGroup node={node} pointer={pointer} isRequired={isRequired}>
      {node.oneOf?.map(({ const: code, title }) => (
        <label key={code} className="choice">
          <input type="radio" name={pointer} checked={value === code} onChange={() => edit(pointer, code)} />
          {title}
        </label>
      ))}
    </LabelledGroup>
  );
}

/** Any of some choices. */
export function Choices({ node, pointer, isRequired }: ChoiceProps<FormArray>): ReactNode {
  const { data, edit } = useForm();
  const value = readPointer(data, pointer);
  const chosen = Array.isArray(value) ? (value as unknown[]) : [];
  const choices = node.items.type === 'string' ? (node.items.oneOf ?? []) : [];
  const toggle = (code: string): void => {
    const kept = choices.map((choice) => choice.const).filter((each) => chosen.includes(each) !== (each === code));
    edit(pointer, kept.length === 0 ? undefined : kept);
  };
  return (
    <LabelledGroup node={node} pointer={pointer} isRequired={isRequired}>
      {choices.map(({ const: code, title }) => (
        <label key={code} className="choice">
          <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
          {title}
        </label>
      ))}
    </LabelledGroup>
  );
}

/** Yes or no, neither chosen before. */
export function YesNo({ node, pointer, isRequired }: ChoiceProps<FormNode>): ReactNode {
  const { data, edit } = useForm();
  const text = useWords(FORM_WORDS);
  const value = readPointer(data, pointer);
  return (
    <LabelledGroup node={node} pointer={pointer} isRequired={isRequired}>
      {[true, false].map((answer) => (
        <label key={String(answer)} className="choice">
          <input type="radio" name={pointer} checked={value === answer} onChange={() => edit(pointer, answer)} />
          {answer ? text.yes : text.no}
        </label>
      ))}
    </LabelledGroup>
  );
}

/** What must be agreed to. */
export function Tick({ node, pointer, isRequired }: ChoiceProps<FormNode>): ReactNode {
  const { data, edit } = useForm();
  return (
    <div className="field">
      <label className="choice">
        <input
          id={controlId(pointer)}
          type="checkbox"
          aria-describedby={`${controlId(pointer)}-remarks`}
          checked={readPointer(data, pointer) === true}
          onChange={({ target }) => edit(pointer, target.checked ? true : undefined)}
        />
        <span>
          {node.title}
          <Marks pointer={pointer} isRequired={isRequired} />
        </span>
      </label>
      <Remarks node={node} pointer={pointer} />
    </div>
  );
}
