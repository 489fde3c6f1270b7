import { Button, Form, Input, Radio, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Answer } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import { type ShownVersion } from './queries';
import { useVersionCommand } from './version-command';
import { VERSION_WORDS } from './version-words';

interface OpinionForm {
  readonly position: 'agrees' | 'objects';
  readonly itemId: string;
  readonly reason?: string;
  readonly comment?: string;
}

interface GiveOpinionProps {
  readonly version: ShownVersion;
  readonly own: Answer<'OpinionDto'>;
  readonly itemName: (id: string) => string;
}

/** A department's own opinion: agreement, or an objection about one of its items or the whole event. */
export function GiveOpinion({ version: { slug, version }, own, itemName }: GiveOpinionProps): ReactNode {
  const text = useWords(VERSION_WORDS);
  const give = useVersionCommand({ slug, version });
  const [form] = Form.useForm<OpinionForm>();
  const position = Form.useWatch('position', form);
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const finish = ({ itemId, reason, comment, ...given }: OpinionForm): void => {
    const about = itemId === '' ? {} : { itemId };
    const objections = given.position === 'objects' && reason !== undefined ? [{ ...about, reason }] : [];
    const said = comment === undefined || comment === '' ? {} : { comment };
    give.mutate(
      { route: 'give-opinion', body: { objections, ...said }, idempotencyKey },
      { onSettled: () => setKey(crypto.randomUUID()) },
    );
  };
  return (
    <section className="source">
      <h2>{text.yourOpinion}</h2>
      <p className="quiet">{text.yourOpinionRule}</p>
      <Form<OpinionForm>
        form={form}
        layout="vertical"
        initialValues={{ position: own.position === 'objects' ? 'objects' : 'agrees', itemId: '' }}
        onFinish={finish}
      >
        <Form.Item name="position" label={text.yourOpinion}>
          <Radio.Group
            options={[
              { value: 'agrees', label: text.agree },
              { value: 'objects', label: text.object },
            ]}
          />
        </Form.Item>
        {position === 'objects' && (
          <>
            <Form.Item name="itemId" label={text.objectionItem}>
              <Select
                options={[
                  { value: '', label: text.wholeEvent },
                  ...own.itemIds.map((value) => ({ value, label: itemName(value) })),
                ]}
              />
            </Form.Item>
            <Form.Item name="reason" label={text.objectionReason} rules={[{ required: true }]}>
              <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
            </Form.Item>
          </>
        )}
        <Form.Item name="comment" label={text.comment}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 1 }} />
        </Form.Item>
        <ProblemAlert error={give.error} />
        <Button type="primary" htmlType="submit" loading={give.isPending}>
          {text.sendOpinion}
        </Button>
      </Form>
    </section>
  );
}
