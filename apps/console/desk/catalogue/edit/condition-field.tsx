import { conditionFindings } from '@yijian/domain/catalogue';
import { conditionInWords } from '@yijian/domain/publication';
import { Input } from 'antd';
import { type ReactNode } from 'react';
import { useWords } from '../../../frame/words';
import { EDIT_WORDS } from './edit-words';
import { useEditor, useValue } from './editor-context';
import { Labelled } from './fields';

interface ConditionFieldProps {
  readonly label: string;
  readonly pointer: string;
  /** What an empty condition means. */
  readonly whenEmpty: string;
}

/** A FEEL condition: checked while it is typed (rules 22–25), read back in words, with the facts it may name. */
export function ConditionField({ label, pointer, whenEmpty }: ConditionFieldProps): ReactNode {
  const text = useWords(EDIT_WORDS);
  const { content } = useEditor();
  const [value = '', change] = useValue<string>(pointer);
  const findings = value === '' ? [] : conditionFindings(value, content.facts);
  return (
    <Labelled label={label} isWide>
      {(labelId) => (
        <>
          <Input
            className="code"
            aria-labelledby={labelId}
            aria-invalid={findings.length > 0}
            spellCheck={false}
            value={value}
            placeholder={whenEmpty}
            onChange={({ target }) => change(target.value === '' ? undefined : target.value)}
          />
          <div aria-live="polite">
            {findings.map(({ rule, message, remedy }) => (
              <p key={message} className="field-note bad">
                {text.rule(rule)} {message}。{remedy}
              </p>
            ))}
            {findings.length === 0 && (
              <p className="field-note good">
                {value === '' ? whenEmpty : `✓ ${conditionInWords(value, content.facts)}`}
              </p>
            )}
          </div>
          <details>
            <summary>{text.factsToName}</summary>
            <ul className="rows">
              {content.facts.map(({ id, label: name, type, values = [] }) => (
                <li key={id}>
                  <span className="code">{id}</span> {name}（{text.factTypes[type]}）
                  <span className="quiet">{values.map((each) => `${each.value} ${each.label}`).join('、')}</span>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </Labelled>
  );
}
