import { Form, Input, InputNumber, Radio, Select, Space } from 'antd';
import { type ReactNode } from 'react';
import { useWords } from '../../../frame/words';
import { type ActField } from './fields';
import { FactFields } from './fact-fields';
import { Defects, Lines } from './lines';
import { OfficerChoice } from './officer-choice';
import { OutcomeFields } from './outcome-fields';
import { Outputs } from './outputs';
import { ACT_WORDS } from './words';

/** Longest text of a line and of several lines, as the API limits them. */
const LINE = 200;
const WORDS = 1000;

/** One field of the form of an act. */
export function ActFieldInput({ field }: { readonly field: ActField }): ReactNode {
  const text = useWords(ACT_WORDS);
  const label = text.fields[field.name];
  const control = controlOf(field, text);
  if (control === undefined) return <Composite field={field as Composed} label={label} />;
  return (
    <Form.Item
      name={field.name}
      label={label}
      rules={[{ required: field.isOptional !== true, message: text.required(label) }]}
    >
      {control}
    </Form.Item>
  );
}

/** The control of a field that holds one value; none for one that is made of several. */
function controlOf(field: ActField, text: typeof ACT_WORDS.zh): ReactNode {
  const yesOrNo = [
    { value: true, label: text.yes },
    { value: false, label: text.no },
  ];
  if (field.kind === 'line') return <Input maxLength={LINE} />;
  if (field.kind === 'instant') return <Input type="datetime-local" />;
  if (field.kind === 'officer') return <OfficerChoice />;
  if (field.kind === 'flag') return <Radio.Group options={yesOrNo} />;
  if (field.kind === 'words') {
    return <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={WORDS} showCount />;
  }
  if (field.kind !== 'choice') return undefined;
  return <Select options={field.choices.map((value) => ({ value, label: text.choices[value] ?? value }))} />;
}

type Composed = Exclude<ActField, { readonly kind: 'line' | 'words' | 'instant' | 'flag' | 'officer' | 'choice' }>;

function Composite({ field, label }: { readonly field: Composed; readonly label: string }): ReactNode {
  switch (field.kind) {
    case 'limit':
      return <LimitFields name={field.name} label={label} isOptional={field.isOptional === true} />;
    case 'lines':
      return <Lines name={field.name} label={label} />;
    case 'defects':
      return <Defects label={label} />;
    case 'outputs':
      return <Outputs field={field} label={label} />;
    case 'facts':
      return <FactFields facts={field.facts} label={label} />;
    case 'inspectors':
      return <Inspectors procedure={field.procedure} label={label} />;
    case 'outcomes':
      return <OutcomeFields departments={field.departments} label={label} />;
  }
}

function LimitFields(of: { readonly name: string; readonly label: string; readonly isOptional: boolean }): ReactNode {
  const text = useWords(ACT_WORDS);
  const units = ['workingDay', 'day', 'hour'].map((value) => ({ value, label: text.choices[value] }));
  return (
    <fieldset className="act-group">
      <legend>{of.label}</legend>
      <Space.Compact>
        <Form.Item
          noStyle
          name={[of.name, 'value']}
          rules={[{ required: !of.isOptional, message: text.required(of.label) }]}
        >
          <InputNumber aria-label={of.label} min={1} max={365} precision={0} />
        </Form.Item>
        <Form.Item noStyle name={[of.name, 'unit']} initialValue="workingDay">
          <Select aria-label={`${of.label} ${text.choices['workingDay']}`} options={units} style={{ width: 110 }} />
        </Form.Item>
      </Space.Compact>
    </fieldset>
  );
}

type InspectorsField = Extract<ActField, { readonly kind: 'inspectors' }>;

/** Officers of each department; those that must come stand first. */
function Inspectors(of: { readonly procedure: InspectorsField['procedure']; readonly label: string }): ReactNode {
  const text = useWords(ACT_WORDS);
  if (of.procedure === undefined) return null;
  const { departments, departmentsToCome, minInspectors } = of.procedure;
  const isNeeded = (departmentId: string): boolean => departmentsToCome.includes(departmentId);
  const ordered = departments.toSorted(
    (one, other) => Number(isNeeded(other.departmentId)) - Number(isNeeded(one.departmentId)),
  );
  return (
    <fieldset className="act-group">
      <legend>{of.label}</legend>
      <p className="quiet">{text.officersLeast(minInspectors)}</p>
      {ordered.map(({ departmentId, name }) => (
        <Form.Item
          key={departmentId}
          name={['inspectors', departmentId]}
          label={isNeeded(departmentId) ? text.mustCome(name) : text.mayCome(name)}
          rules={[{ required: isNeeded(departmentId), message: text.required(name) }]}
        >
          <Input maxLength={LINE} />
        </Form.Item>
      ))}
    </fieldset>
  );
}
