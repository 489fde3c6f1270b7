import { type FormNumber, type FormString, readPointer } from '@yijian/domain/form';
import { type ReactNode, useState } from 'react';
import { useWords } from '../frame/words';
import { controlId, useForm } from './form-context';
import { controlOf } from './form-rules';
import { FORM_WORDS } from './words';

interface ControlProps<N> {
  readonly node: N;
  readonly pointer: string;
}

interface Bound {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** What every control of a place has: its id, its description, and that the form knows when the reader is there. */
function useBound(pointer: string): Bound {
  const { problemAt, visit } = useForm();
  return {
    id: controlId(pointer),
    'aria-describedby': `${controlId(pointer)}-remarks`,
    'aria-invalid': problemAt(pointer) !== undefined,
    onFocus: () => visit(pointer),
    onBlur: () => visit(undefined),
  };
}

/** A text; codes with a check digit are written in capitals, telephone numbers on the keypad of digits. */
export function TextControl({ node, pointer }: ControlProps<FormString>): ReactNode {
  const { data, edit } = useForm();
  const bound = useBound(pointer);
  const value = readPointer(data, pointer);
  const text = typeof value === 'string' ? value : '';
  const isChecked = node['x-check'] !== undefined;
  const change = (written: string): void => {
    const clean = isChecked ? written.trim().toUpperCase() : written;
    edit(pointer, clean === '' ? undefined : clean);
  };
  if (controlOf(node) === 'longText') {
    return <textarea {...bound} rows={4} value={text} onChange={({ target }) => change(target.value)} />;
  }
  const isMobile = node.pattern?.startsWith('^1[3-9]') === true;
  return (
    <input
      {...bound}
      type={isMobile ? 'tel' : 'text'}
      inputMode={isMobile || node.pattern?.startsWith('^\\d') === true ? 'numeric' : 'text'}
      autoComplete={isMobile ? 'tel' : 'on'}
      autoCapitalize={isChecked ? 'characters' : 'none'}
      maxLength={node.maxLength}
      value={text}
      onChange={({ target }) => change(target.value)}
    />
  );
}

/** A number; what is no number is kept as it was written, and found fault with. */
export function NumberControl({ node, pointer }: ControlProps<FormNumber>): ReactNode {
  const { data, edit } = useForm();
  const bound = useBound(pointer);
  const value = readPointer(data, pointer);
  const [written, setWritten] = useState<string>();
  const stored = typeof value === 'number' || typeof value === 'string' ? `${value}` : '';
  // While the reader writes, his own text stands: `1.` is not yet `1.5`.
  const shown = written !== undefined && numberIn(written) === value ? written : stored;
  return (
    <input
      {...bound}
      type="text"
      inputMode={node.type === 'integer' ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={shown}
      onChange={({ target }) => {
        setWritten(target.value);
        edit(pointer, numberIn(target.value));
      }}
    />
  );
}

function numberIn(text: string): number | string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return Number.isFinite(Number(trimmed)) ? Number(trimmed) : text;
}

/** A day, or a day and its time in China. */
export function DateControl({ node, pointer }: ControlProps<FormString>): ReactNode {
  const { data, edit } = useForm();
  const bound = useBound(pointer);
  const value = readPointer(data, pointer);
  const text = typeof value === 'string' ? value : '';
  const isDay = node.format === 'date';
  return (
    <input
      {...bound}
      type={isDay ? 'date' : 'datetime-local'}
      value={isDay ? text : text.slice(0, 16)}
      onChange={({ target: { value: picked } }) => {
        if (picked === '') edit(pointer, undefined);
        else edit(pointer, isDay ? picked : `${picked}:00+08:00`);
      }}
    />
  );
}

/** One of many choices. */
export function SelectControl({ node, pointer }: ControlProps<FormString>): ReactNode {
  const { data, edit } = useForm();
  const bound = useBound(pointer);
  const text = useWords(FORM_WORDS);
  const value = readPointer(data, pointer);
  return (
    <select
      {...bound}
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => edit(pointer, target.value === '' ? undefined : target.value)}
    >
      <option value="">{text.choose}</option>
      {node.oneOf?.map(({ const: code, title }) => (
        <option key={code} value={code}>
          {title}
        </option>
      ))}
    </select>
  );
}
