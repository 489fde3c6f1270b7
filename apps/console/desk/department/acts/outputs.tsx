import { Form, Input } from 'antd';
import { type ReactNode } from 'react';
import { useWords } from '../../../frame/words';
import { type ActField } from './fields';
import { ResultFile } from './result-file';
import { ACT_WORDS } from './words';

/** Longest number of a licence. */
const LINE = 200;

type OutputsField = Extract<ActField, { readonly kind: 'outputs' }>;

/** Values of results or data; each result may come with its file, the licence itself. */
export function Outputs({ field, label }: { readonly field: OutputsField; readonly label: string }): ReactNode {
  const text = useWords(ACT_WORDS);
  const { filesOf, outputs, isOptional, name } = field;
  return (
    <fieldset className="act-group">
      <legend>{label}</legend>
      {outputs.map((output) => (
        <div key={output.id} className="act-output">
          <Form.Item
            name={[name, output.id]}
            label={output.name}
            rules={[{ required: isOptional !== true, message: text.required(output.name) }]}
          >
            <Input maxLength={LINE} />
          </Form.Item>
          {filesOf !== undefined && (
            <Form.Item noStyle name={['files', output.id]}>
              <ResultFile caseNo={filesOf.caseNo} itemId={filesOf.itemId} result={output} />
            </Form.Item>
          )}
        </div>
      ))}
      {isOptional === true && <small>{text.outputHint}</small>}
    </fieldset>
  );
}
