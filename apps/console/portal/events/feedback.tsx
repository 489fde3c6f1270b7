import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode } from 'react';
import { type Answer, api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { written } from '../written';

type Kind = Answer<'GiveFeedbackDto'>['kind'];

const WORDS = words(
  {
    title: '指南有问题？告诉我们',
    kind: '什么问题',
    kinds: { error: '有错', unclear: '看不明白', missing: '缺内容', suggestion: '建议' } satisfies Record<Kind, string>,
    text: '具体说说',
    contact: '联系方式（选填，只用于答复）',
    send: '提交',
    thanks: (ticketId: string) => `已收到，编号 ${ticketId}。凭编号可以查看答复。`,
  },
  {
    title: 'Something wrong with the guide? Tell us',
    kind: 'What is it',
    kinds: {
      error: 'An error',
      unclear: 'Hard to understand',
      missing: 'Something missing',
      suggestion: 'A suggestion',
    },
    text: 'Please describe',
    contact: 'How to reach you (optional, for the reply only)',
    send: 'Send',
    thanks: (ticketId: string) => `Received under number ${ticketId}; it shows the reply.`,
  },
);

/** Takes what somebody has to say of a guide. */
export function Feedback({ slug }: { readonly slug: string }): ReactNode {
  const text = useWords(WORDS);
  const giving = useMutation({
    mutationFn: ({ key, ...body }: Answer<'GiveFeedbackDto'> & { readonly key: string }) =>
      bodyOf(
        api.POST('/life-events/{slug}/feedback', {
          params: { path: { slug }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
  });
  const give = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const contact = written(form, 'contact');
    giving.mutate({
      key: crypto.randomUUID(),
      kind: written(form, 'kind') as Kind,
      text: written(form, 'text'),
      ...(contact !== '' && { contact }),
    });
  };
  return (
    <details className="card">
      <summary>{text.title}</summary>
      {giving.data ? (
        <p role="status">{text.thanks(giving.data.ticketId)}</p>
      ) : (
        <form onSubmit={give}>
          <fieldset className="field">
            <legend>{text.kind}</legend>
            {(Object.keys(text.kinds) as Kind[]).map((kind) => (
              <label key={kind} className="choice">
                <input type="radio" name="kind" value={kind} required />
                {text.kinds[kind]}
              </label>
            ))}
          </fieldset>
          <div className="field">
            <label htmlFor="feedback-text">{text.text}</label>
            <textarea id="feedback-text" name="text" rows={4} maxLength={2000} required />
          </div>
          <div className="field">
            <label htmlFor="feedback-contact">{text.contact}</label>
            <input id="feedback-contact" name="contact" maxLength={100} />
          </div>
          <ProblemAlert error={giving.error} />
          <button type="submit" className="button" disabled={giving.isPending}>
            {text.send}
          </button>
        </form>
      )}
    </details>
  );
}
