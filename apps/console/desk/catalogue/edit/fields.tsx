import { Checkbox, Input, InputNumber, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { useWords } from '../../../frame/words';
import { EDIT_WORDS } from './edit-words';
import { useValue } from './editor-context';

interface FieldProps {
  readonly label: string;
  /** JSON Pointer into the draft. */
  readonly pointer: string;
}

/** A label with what it belongs to. */
export function Labelled({
  label,
  isWide = false,
  children,
}: {
  readonly label: string;
  readonly isWide?: boolean;
  readonly children: (labelId: string) => ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div className={isWide ? 'field field-wide' : 'field'}>
      <span id={id}>{label}</span>
      {children(id)}
    </div>
  );
}

/** Text; an optional one that is emptied is taken out. */
export function TextField({
  label,
  pointer,
  isLong = false,
  isOptional = false,
}: FieldProps & { readonly isLong?: boolean; readonly isOptional?: boolean }): ReactNode {
  const [value, change] = useValue<string>(pointer);
  const set = (text: string): void => change(isOptional && text === '' ? undefined : text);
  return (
    <Labelled label={label} isWide={isLong}>
      {(labelId) =>
        isLong ? (
          <Input.TextArea
            aria-labelledby={labelId}
            autoSize={{ minRows: 2 }}
            value={value ?? ''}
            onChange={({ target }) => set(target.value)}
          />
        ) : (
          <Input aria-labelledby={labelId} value={value ?? ''} onChange={({ target }) => set(target.value)} />
        )
      }
    </Labelled>
  );
}

/** A list of texts, one a line. */
export function LinesField({ label, pointer }: FieldProps): ReactNode {
  const [value, change] = useValue<readonly string[]>(pointer);
  const { onePerLine } = useWords(EDIT_WORDS);
  return (
    <Labelled label={`${label}（${onePerLine}）`} isWide>
      {(labelId) => (
        <Input.TextArea
          aria-labelledby={labelId}
          autoSize={{ minRows: 2 }}
          value={(value ?? []).join('\n')}
          onChange={({ target }) => change(target.value.split('\n'))}
          onBlur={({ target }) => change(target.value.split('\n').filter((line) => line.trim() !== ''))}
        />
      )}
    </Labelled>
  );
}

/** A whole number. */
export function NumberField({ label, pointer, min = 0 }: FieldProps & { readonly min?: number }): ReactNode {
  const [value, change] = useValue<number>(pointer);
  return (
    <Labelled label={label}>
      {(labelId) => (
        <InputNumber
          aria-labelledby={labelId}
          style={{ width: '100%' }}
          min={min}
          precision={0}
          value={value ?? null}
          onChange={(number) => change(number ?? min)}
        />
      )}
    </Labelled>
  );
}

/** Yes or no. */
export function BooleanField({ label, pointer }: FieldProps): ReactNode {
  const [value, change] = useValue<boolean>(pointer);
  return (
    <div className="field">
      <Checkbox checked={value === true} onChange={({ target }) => change(target.checked)}>
        {label}
      </Checkbox>
    </div>
  );
}

/** One of several codes, shown by their names. */
export function ChoiceField({
  label,
  pointer,
  choices,
}: FieldProps & { readonly choices: Readonly<Record<string, string>> }): ReactNode {
  const [value, change] = useValue<string>(pointer);
  return (
    <Labelled label={label}>
      {(labelId) => (
        <Select
          aria-labelledby={labelId}
          value={value}
          options={Object.entries(choices).map(([code, name]) => ({ value: code, label: name }))}
          onChange={(code) => change(code)}
        />
      )}
    </Labelled>
  );
}
