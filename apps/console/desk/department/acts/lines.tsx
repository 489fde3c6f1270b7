import { Button, Flex, Form, Input } from 'antd';
import { type ReactNode } from 'react';
import { useWords } from '../../../frame/words';
import { ACT_WORDS } from './words';

/** Longest text of one line, and of a legal basis, as the API limits them. */
const WORDS = 1000;
const LINE = 200;

/** At least one line of text. */
export function Lines({
  name,
  label,
}: {
  readonly name: string | (string | number)[];
  readonly label: string;
}): ReactNode {
  const text = useWords(ACT_WORDS);
  return (
    <fieldset className="act-group">
      <legend>{label}</legend>
      <Form.List name={name} initialValue={['']}>
        {(lines, { add, remove }) => (
          <>
            {lines.map(({ key, name: index }) => (
              <Flex key={key} gap="small" align="start">
                <Form.Item
                  name={index}
                  style={{ flex: 1 }}
                  rules={[{ required: true, whitespace: true, message: text.required(label) }]}
                >
                  <Input.TextArea aria-label={text.line(index + 1)} autoSize={{ minRows: 1 }} maxLength={WORDS} />
                </Form.Item>
                {lines.length > 1 && <Button onClick={() => remove(index)}>{text.remove}</Button>}
              </Flex>
            ))}
            <Button onClick={() => add('')}>{text.add}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

/** Everything that is wrong with what was handed in; there may be nothing. */
export function Defects({ label }: { readonly label: string }): ReactNode {
  const text = useWords(ACT_WORDS);
  return (
    <fieldset className="act-group">
      <legend>{label}</legend>
      <Form.List name="defects" initialValue={[]}>
        {(defects, { add, remove }) => (
          <>
            {defects.map(({ key, name: index }) => (
              <div key={key} className="act-group">
                <Form.Item
                  name={[index, 'content']}
                  label={`${text.content} ${index + 1}`}
                  rules={[{ required: true, whitespace: true, message: text.required(text.content) }]}
                >
                  <Input.TextArea autoSize={{ minRows: 2 }} maxLength={WORDS} />
                </Form.Item>
                <Form.Item name={[index, 'legalBasis']} label={text.fields.legalBasis}>
                  <Input maxLength={LINE} />
                </Form.Item>
                <Button onClick={() => remove(index)}>{text.remove}</Button>
              </div>
            ))}
            <Button onClick={() => add({})}>{text.add}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
