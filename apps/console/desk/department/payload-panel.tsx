import { type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { useWords } from '../../frame/words';
import { TASK_WORDS } from './task-words';

type Field = Answer<'PayloadFieldDto'>;

/** The department's own form as it was sent. */
export function PayloadPanel({ fields }: { readonly fields: readonly Field[] }): ReactNode {
  const text = useWords(TASK_WORDS);
  return (
    <section className="panel" aria-label={text.payload}>
      <h2>{text.payload}</h2>
      {fields.length === 0 ? <p>{text.noPayload}</p> : <Fields fields={fields} />}
    </section>
  );
}

function Fields({ fields }: { readonly fields: readonly Field[] }): ReactNode {
  return (
    <dl className="payload">
      {fields.map(({ label, text, fields: group }, index) => [
        <dt key={`${index} ${label}`}>{label}</dt>,
        <dd key={`${index} value`}>{group === undefined ? text : <Fields fields={group} />}</dd>,
      ])}
    </dl>
  );
}
