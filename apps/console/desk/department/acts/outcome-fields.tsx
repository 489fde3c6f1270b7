import { Form, Radio } from 'antd';
import { type ReactNode } from 'react';
import { useWords } from '../../../frame/words';
import { Lines } from './lines';
import { ACT_WORDS } from './words';

const RESULTS = ['pass', 'rectify', 'fail', 'absent'];

/** What a joint visit came to for each department. */
export function OutcomeFields(of: {
  readonly departments: readonly { readonly departmentId: string; readonly name: string }[];
  readonly label: string;
}): ReactNode {
  return (
    <fieldset className="act-group">
      <legend>{of.label}</legend>
      {of.departments.map((department) => (
        <OutcomeField key={department.departmentId} {...department} />
      ))}
    </fieldset>
  );
}

function OutcomeField({ departmentId, name }: { readonly departmentId: string; readonly name: string }): ReactNode {
  const text = useWords(ACT_WORDS);
  const result = Form.useWatch<string | undefined>(['outcomes', departmentId, 'result'], Form.useFormInstance());
  return (
    <>
      <Form.Item
        name={['outcomes', departmentId, 'result']}
        label={name}
        rules={[{ required: true, message: text.required(`${name}${text.result}`) }]}
      >
        <Radio.Group options={RESULTS.map((value) => ({ value, label: text.choices[value] ?? value }))} />
      </Form.Item>
      {result === 'rectify' && (
        <Lines name={['outcomes', departmentId, 'requirements']} label={`${name}：${text.fields.requirements}`} />
      )}
    </>
  );
}
