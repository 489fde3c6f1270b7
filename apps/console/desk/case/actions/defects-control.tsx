import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { type ReactNode } from 'react';
import { useWords, words } from '../../../frame/words';
import { type DefectLine, type FieldChoice } from './field';

const WORDS = words(
  {
    about: (index: number) => `第 ${index} 个问题涉及`,
    content: (index: number) => `第 ${index} 个问题以及补正办法`,
    whole: '整个申请',
    add: '再加一个问题',
    remove: (index: number) => `去掉第 ${index} 个问题`,
  },
  {
    about: (index) => `Problem ${index} is about`,
    content: (index) => `Problem ${index} and how to put it right`,
    whole: 'The whole application',
    add: 'Add a problem',
    remove: (index) => `Remove problem ${index}`,
  },
);

/** Things to put right, one line each: what it is about, what is wrong and how to put it right. */
export function DefectsControl(of: {
  readonly subjects: readonly FieldChoice[];
  readonly value: unknown;
  readonly onChange: (lines: readonly DefectLine[]) => void;
}): ReactNode {
  const text = useWords(WORDS);
  const lines = (of.value as readonly DefectLine[] | undefined) ?? [{ content: '' }];
  const change = (index: number, changed: DefectLine): void =>
    of.onChange(lines.map((line, each) => (each === index ? changed : line)));
  return (
    <>
      {lines.map((line, index) => (
        <div key={index} className="defect">
          <Select
            aria-label={text.about(index + 1)}
            allowClear
            placeholder={text.whole}
            popupMatchSelectWidth={false}
            value={line.subject}
            options={[...of.subjects]}
            onChange={(subject: string | undefined) =>
              change(index, { content: line.content, ...(subject !== undefined && { subject }) })
            }
          />
          <Input.TextArea
            aria-label={text.content(index + 1)}
            placeholder={text.content(index + 1)}
            autoSize={{ minRows: 2 }}
            value={line.content}
            onChange={({ target }) => change(index, { ...line, content: target.value })}
          />
          {lines.length > 1 && (
            <Button
              aria-label={text.remove(index + 1)}
              icon={<DeleteOutlined aria-hidden />}
              onClick={() => of.onChange(lines.filter((_, each) => each !== index))}
            />
          )}
        </div>
      ))}
      <Button type="dashed" onClick={() => of.onChange([...lines, { content: '' }])}>
        {text.add}
      </Button>
    </>
  );
}
