import { type FormArray, childPointer, readPointer } from '@yijian/domain/form';
import { type ReactNode } from 'react';
import { useWords } from '../frame/words';
import { useForm } from './form-context';
import { emptyEntry } from './form-rules';
import { LabelledGroup } from './labelled';
import { FORM_WORDS } from './words';

/** A list of entries, each in its own frame, to add to and take from. */
export function FormList({
  node,
  pointer,
  isRequired,
  entry,
}: {
  readonly node: FormArray;
  readonly pointer: string;
  readonly isRequired: boolean;
  /** Shows one entry at its place. */
  readonly entry: (pointer: string) => ReactNode;
}): ReactNode {
  const { data, edit } = useForm();
  const text = useWords(FORM_WORDS);
  const value = readPointer(data, pointer);
  const entries = Array.isArray(value) ? (value as unknown[]) : [];
  const replace = (changed: readonly unknown[]): void => edit(pointer, changed.length === 0 ? undefined : changed);
  const title = node.items.title;
  return (
    <LabelledGroup node={node} pointer={pointer} isRequired={isRequired}>
      <ol className="form-list">
        {entries.map((_, index) => (
          <li key={index} className="form-entry">
            <div className="form-entry-head">
              <strong>{text.entry(title, index + 1)}</strong>
              <button
                type="button"
                className="button button-quiet"
                onClick={() => replace(entries.filter((_entry, place) => place !== index))}
              >
                {text.remove(index + 1)}
              </button>
            </div>
            {entry(childPointer(pointer, index))}
          </li>
        ))}
      </ol>
      {entries.length < (node.maxItems ?? Infinity) && (
        <button type="button" className="button" onClick={() => replace([...entries, emptyEntry(node.items)])}>
          {text.add(title)}
        </button>
      )}
    </LabelledGroup>
  );
}
