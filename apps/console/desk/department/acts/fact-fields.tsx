import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { type ReactNode } from 'react';
import { type Answer } from '../../../api/client';
import { useWords } from '../../../frame/words';
import { ACT_WORDS } from './words';

type Fact = Answer<'TaskFactDto'>;

/** Facts that a procedure has found out, each of its own type; what is left empty is not reported. */
export function FactFields({ facts, label }: { readonly facts: readonly Fact[]; readonly label: string }): ReactNode {
  const text = useWords(ACT_WORDS);
  return (
    <fieldset className="act-group">
      <legend>{label}</legend>
      {facts.map((fact) => (
        <Form.Item
          key={fact.id}
          name={['facts', fact.id]}
          label={fact.label}
          {...(fact.known !== undefined && { extra: text.known(fact.known) })}
        >
          <FactInput fact={fact} />
        </Form.Item>
      ))}
    </fieldset>
  );
}

/** The control of a fact; value and change come from the form around it. */
function FactInput({ fact, ...bound }: { readonly fact: Fact }): ReactNode {
  const text = useWords(ACT_WORDS);
  const options = fact.values.map(({ value, label }) => ({ value, label }));
  switch (fact.type) {
    case 'boolean':
      return (
        <Radio.Group
          {...bound}
          options={[
            { value: true, label: text.yes },
            { value: false, label: text.no },
          ]}
        />
      );
    case 'number':
      return <InputNumber {...bound} {...(fact.unit !== undefined && { suffix: fact.unit })} style={{ width: 200 }} />;
    case 'code':
      return <Select {...bound} allowClear options={options} />;
    case 'codeList':
      return <Select {...bound} mode="multiple" options={options} />;
    default:
      return <Input {...bound} />;
  }
}
