import { Checkbox, Input, Select, Space } from 'antd';
import { type ReactNode, useId } from 'react';
import { useWords, words } from '../../../frame/words';
import { DefectsControl } from './defects-control';
import { type Field, type OutcomeLine } from './field';

const WORDS = words(
  {
    units: { workingDay: '工作日', day: '日', hour: '小时' },
    unit: '单位',
    requirements: '整改要求，一行一条',
    oneALine: '一行一条',
  },
  {
    units: { workingDay: 'working days', day: 'days', hour: 'hours' },
    unit: 'Unit',
    requirements: 'Requirements, one a line',
    oneALine: 'One a line',
  },
);

interface ControlProps<K extends Field['kind'] = Field['kind']> {
  readonly field: Extract<Field, { readonly kind: K }>;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** The control of one field with its label. */
export function FieldControl(props: ControlProps): ReactNode {
  const { field } = props;
  if (field.kind === 'flag') {
    return (
      <p>
        <Checkbox checked={props.value === true} onChange={({ target }) => props.onChange(target.checked)}>
          {field.label}
        </Checkbox>
      </p>
    );
  }
  const isGroup = ['defects', 'inspectors', 'outcomes', 'limit'].includes(field.kind);
  if (isGroup) {
    return (
      <fieldset className="field">
        <legend>{field.label}</legend>
        <Control {...props} />
      </fieldset>
    );
  }
  return (
    <label className="field">
      <span>{field.label}</span>
      <Control {...props} />
    </label>
  );
}

function Control({ field, value, onChange }: ControlProps): ReactNode {
  const text = useWords(WORDS);
  switch (field.kind) {
    case 'line':
      return <Line field={field} value={value} onChange={onChange} />;
    case 'text':
    case 'texts':
      return (
        <Input.TextArea
          aria-label={field.label}
          autoSize={{ minRows: 3, maxRows: 12 }}
          placeholder={field.kind === 'texts' ? text.oneALine : ''}
          value={(value ?? '') as string}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'choice':
    case 'choices':
      return (
        <Select
          aria-label={field.label}
          allowClear
          {...(field.kind === 'choices' && { mode: 'multiple' as const })}
          value={value}
          options={[...field.options]}
          onChange={onChange}
        />
      );
    case 'instant':
      return (
        <Input
          type="datetime-local"
          aria-label={field.label}
          value={(value ?? '') as string}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'limit':
      return <LimitControl field={field} value={value} onChange={onChange} />;
    case 'defects':
      return <DefectsControl subjects={field.subjects} value={value} onChange={onChange} />;
    case 'inspectors':
      return <InspectorsControl field={field} value={value} onChange={onChange} />;
    case 'outcomes':
      return <OutcomesControl field={field} value={value} onChange={onChange} />;
    case 'flag':
      return null;
  }
}

function Line({ field, value, onChange }: ControlProps<'line'>): ReactNode {
  const id = useId();
  return (
    <>
      <Input
        aria-label={field.label}
        list={id}
        value={(value ?? '') as string}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={id}>
        {field.suggestions?.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </>
  );
}

function LimitControl({ field, value, onChange }: ControlProps<'limit'>): ReactNode {
  const text = useWords(WORDS);
  const limit = (value ?? {}) as { readonly value?: number; readonly unit?: string };
  const unit = limit.unit ?? 'workingDay';
  return (
    <Space.Compact>
      <Input
        type="number"
        min={1}
        max={365}
        aria-label={field.label}
        value={limit.value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : { value: Number(target.value), unit })}
      />
      <Select
        aria-label={text.unit}
        value={unit}
        options={Object.entries(text.units).map(([each, label]) => ({ value: each, label }))}
        onChange={(chosen: string) => onChange({ ...limit, unit: chosen })}
      />
    </Space.Compact>
  );
}

function InspectorsControl({ field, value, onChange }: ControlProps<'inspectors'>): ReactNode {
  const written = (value ?? {}) as Readonly<Record<string, string>>;
  return field.departments.map(({ value: id, label }) => (
    <label key={id} className="field">
      <span>{label}</span>
      <Input value={written[id] ?? ''} onChange={({ target }) => onChange({ ...written, [id]: target.value })} />
    </label>
  ));
}

function OutcomesControl({ field, value, onChange }: ControlProps<'outcomes'>): ReactNode {
  const text = useWords(WORDS);
  const written = (value ?? {}) as Readonly<Record<string, OutcomeLine>>;
  return field.departments.map(({ value: id, label }) => (
    <div key={id} className="field">
      <span>{label}</span>
      <Select
        aria-label={label}
        allowClear
        value={written[id]?.result}
        options={[...field.results]}
        onChange={(result: string | undefined) =>
          onChange({
            ...written,
            [id]: { ...written[id], ...(result === undefined ? { result: undefined } : { result }) },
          })
        }
      />
      {written[id]?.result === 'rectify' && (
        <Input.TextArea
          aria-label={`${label} ${text.requirements}`}
          placeholder={text.requirements}
          autoSize={{ minRows: 2 }}
          value={written[id].requirements ?? ''}
          onChange={({ target }) => onChange({ ...written, [id]: { ...written[id], requirements: target.value } })}
        />
      )}
    </div>
  ));
}
