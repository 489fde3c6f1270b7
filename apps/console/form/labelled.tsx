import { type FormNode } from '@yijian/domain/form';
import { type ReactNode } from 'react';
import { useWords } from '../frame/words';
import { controlId, useForm } from './form-context';
import { FORM_WORDS } from './words';

interface LabelledProps {
  readonly node: FormNode;
  readonly pointer: string;
  readonly isRequired: boolean;
  readonly children: ReactNode;
}

/** A control with its label before it, and hint and problem after it. */
export function Labelled({ node, pointer, isRequired, children }: LabelledProps): ReactNode {
  return (
    <div className="field">
      <label htmlFor={controlId(pointer)}>
        {node.title}
        <Marks pointer={pointer} isRequired={isRequired} />
      </label>
      {children}
      <Remarks node={node} pointer={pointer} />
    </div>
  );
}

/** Several controls that answer one question, as a group with its title. */
export function LabelledGroup({ node, pointer, isRequired, children }: LabelledProps): ReactNode {
  return (
    <fieldset className="field" id={controlId(pointer)} aria-describedby={`${controlId(pointer)}-remarks`}>
      <legend>
        {node.title}
        <Marks pointer={pointer} isRequired={isRequired} />
      </legend>
      {children}
      <Remarks node={node} pointer={pointer} />
    </fieldset>
  );
}

/** Whether it may be left out, and whether it was filled in for the reader. */
export function Marks({ pointer, isRequired }: Omit<LabelledProps, 'node' | 'children'>): ReactNode {
  const { isPrefilled } = useForm();
  const text = useWords(FORM_WORDS);
  return (
    <>
      {!isRequired && <span className="field-optional">（{text.optional}）</span>}
      {isPrefilled(pointer) && <span className="tag">{text.prefilled}</span>}
    </>
  );
}

/** What helps to fill it in, and what is wrong with it. */
export function Remarks({ node, pointer }: Pick<LabelledProps, 'node' | 'pointer'>): ReactNode {
  const { problemAt, isPrefilled, answersHref } = useForm();
  const text = useWords(FORM_WORDS);
  const problem = problemAt(pointer);
  const hints = [
    ...('x-codeList' in node && node['x-codeList'] !== undefined ? [text.codeList(node['x-codeList'])] : []),
    ...('x-sensitivity' in node && node['x-sensitivity'] === 'sensitive' ? [text.sensitive] : []),
    ...(isPrefilled(pointer) ? [text.prefilledFrom] : []),
  ];
  return (
    <div id={`${controlId(pointer)}-remarks`} className="field-remarks">
      {hints.map((hint) => (
        <p key={hint}>{hint}</p>
      ))}
      <div role="status">
        {problem !== undefined && (
          <p className="field-problem">
            {problem.message}
            {isPrefilled(pointer) && answersHref !== undefined && <a href={answersHref}>{text.answerAnew}</a>}
          </p>
        )}
      </div>
    </div>
  );
}
