import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Flex, Form } from 'antd';
import { type ReactNode } from 'react';
import { type Answer, api } from '../../../api/client';
import { useCaseCommand } from '../../../api/command';
import { ProblemAlert } from '../../../frame/problem-alert';
import { useSession } from '../../../frame/session';
import { useWords } from '../../../frame/words';
import { onControlEnter } from '../../control-enter';
import { sendReply } from '../reply';
import { ActFieldInput } from './act-field';
import { type ActAbout, fieldsOf } from './fields';
import { type ActValues, requestOf } from './requests';
import { ACT_WORDS } from './words';

type Action = Answer<'ActionDto'>;

interface ActProps {
  readonly action: Action;
  readonly task: ActAbout['task'];
  readonly onClose: () => void;
}

/** Where an act is filled in and confirmed; a refusal is told here and what was filled in stays. */
export function ActDrawer({ action, task, onClose }: ActProps): ReactNode {
  const text = useWords(ACT_WORDS);
  const [form] = Form.useForm<ActValues>();
  // Who acknowledges it handles it, unless he names somebody else.
  const own = useSession()?.person.id;
  const about: ActAbout = { task, ...(action.subject && { subjectId: action.subject.id }) };
  const give = useAct(action, about, onClose);
  return (
    <Drawer
      open
      size={560}
      title={titleOf(action, text)}
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
      <p className="act-consequence">
        {action.consequence}
        {action.basis !== undefined && <small>{text.basis(action.basis)}</small>}
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={own === undefined || action.command !== 'acknowledge' ? {} : { reviewerId: own }}
        onFinish={(values) => give.mutate(values)}
        onKeyDown={onControlEnter(() => form.submit())}
      >
        {fieldsOf(action.command, about).map((field) => (
          <ActFieldInput key={field.name} field={field} />
        ))}
      </Form>
      <ProblemAlert error={give.error} />
    </Drawer>
  );
}

/** The command, and what it is about where that is no matter of course. */
export function titleOf({ name, subject }: Action, text: typeof ACT_WORDS.zh): string {
  return subject === undefined || subject.kind === 'item' ? name : text.about(name, subject.name);
}

function useAct(action: Action, about: ActAbout, onDone: () => void) {
  const { message } = App.useApp();
  const text = useWords(ACT_WORDS);
  const queries = useQueryClient();
  const { caseNo } = about.task;
  const command = useCaseCommand(caseNo);
  return useMutation({
    mutationFn: async (values: ActValues) => {
      const request = requestOf(action.command, about, values);
      const outcome = await (request.kind === 'reply' ? sendReply(request.body) : command.mutateAsync(request));
      await seen(caseNo, outcome.position);
      return outcome;
    },
    retry: false,
    onSuccess: ({ status }) => {
      void message.success(status === 'applied' ? text.done(action.name) : text.pending(action.name));
      onDone();
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['case', caseNo] }),
        queries.invalidateQueries({ queryKey: ['tasks'] }),
      ]),
  });
}

/** Waits until the register shows what was done, so that the page does not show it undone for a moment. */
async function seen(caseNo: string, position: string | undefined): Promise<void> {
  if (position === undefined) return;
  await api.GET('/cases/{caseNo}', { params: { path: { caseNo }, query: { after: position } } }).catch(() => undefined);
}
