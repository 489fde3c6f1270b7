import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import { type ShownVersion } from './queries';
import { useVersionCommand } from './version-command';
import { VERSION_WORDS } from './version-words';

interface AnswerObjectionProps {
  readonly version: ShownVersion;
  readonly objectionId: string;
}

/** Why the draft stands as it is all the same: the editor's answer to one objection. */
export function AnswerObjection({ version: { slug, version }, objectionId }: AnswerObjectionProps): ReactNode {
  const text = useWords(VERSION_WORDS);
  const give = useVersionCommand({ slug, version });
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{text.answerObjection}</Button>;
  return (
    <Form<{ answer: string }>
      layout="vertical"
      onFinish={({ answer }) =>
        give.mutate({ route: 'answer-objection', body: { objectionId, answer }, idempotencyKey })
      }
    >
      <Form.Item name="answer" label={text.answer} rules={[{ required: true }]}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <ProblemAlert error={give.error} />
      <Button type="primary" htmlType="submit" loading={give.isPending}>
        {text.answerObjection}
      </Button>
    </Form>
  );
}
