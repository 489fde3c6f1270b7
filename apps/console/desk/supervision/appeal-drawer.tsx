import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Flex, Form, Input, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import { CARD_WORDS } from './card-words';
import { type Card } from './cards-page';

interface Values {
  readonly grounds: string;
  readonly upheld?: boolean;
}

/** Where a card is appealed against, or its appeal decided. */
export function AppealDrawer({ card, onClose }: { readonly card: Card; readonly onClose: () => void }): ReactNode {
  const text = useWords(CARD_WORDS);
  const isDecision = card.status === 'appealed';
  const [form] = Form.useForm<Values>();
  const give = useAppeal(card, onClose);
  return (
    <Drawer
      open
      size={480}
      title={isDecision ? text.decide : text.appeal}
      onClose={onClose}
      footer={
        <Flex gap="small" justify="end">
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="primary" loading={give.isPending} onClick={() => form.submit()}>
            {text.give}
          </Button>
        </Flex>
      }
    >
      <p>{card.content}</p>
      <p className="quiet">{isDecision ? text.decideConsequence : text.appealConsequence}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => give.mutate(values)}>
        {isDecision && (
          <Form.Item name="upheld" label={text.decision} rules={[{ required: true, message: text.decisionNeeded }]}>
            <Radio.Group
              vertical
              options={[
                { value: true, label: text.upheld },
                { value: false, label: text.dismissed },
              ]}
            />
          </Form.Item>
        )}
        <Form.Item
          name="grounds"
          label={text.grounds}
          rules={[{ required: true, whitespace: true, message: text.groundsNeeded }]}
        >
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} showCount />
        </Form.Item>
      </Form>
      <ProblemAlert error={give.error} />
    </Drawer>
  );
}

function useAppeal({ cardId, status }: Card, onDone: () => void) {
  const { message } = App.useApp();
  const text = useWords(CARD_WORDS);
  const queries = useQueryClient();
  // The key belongs to what is filled in here: a second try of the same is the same step.
  const [key] = useState(() => crypto.randomUUID());
  const params = { header: { 'Idempotency-Key': key } };
  return useMutation({
    mutationFn: ({ grounds, upheld = false }: Values) =>
      status === 'appealed'
        ? bodyOf(api.POST('/supervision/appeals/decision', { params, body: { cardId, grounds, upheld } }))
        : bodyOf(api.POST('/supervision/appeals', { params, body: { cardId, grounds } })),
    onSuccess: () => {
      void message.success(text.done);
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['cards'] }),
  });
}
