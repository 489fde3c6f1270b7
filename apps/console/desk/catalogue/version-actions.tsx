import { App, Button, DatePicker, Form, Input, InputNumber, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ReactNode, useState } from 'react';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import { COMMAND_WORDS } from './command-words';
import { isEditor, type OfferedCommand, offeredCommands, routeOf } from './offered-commands';
import { type ShownVersion } from './queries';
import { useReader } from './role';
import { useVersionCommand } from './version-command';
import { VERSION_WORDS } from './version-words';

const SERIOUS: readonly OfferedCommand[] = ['abandonDraft', 'withdrawVersion'];
const FORWARD: readonly OfferedCommand[] = ['startOpinions', 'approve'];

/** Buttons of the commands that the reader may give to the version now. */
export function VersionActions({ version }: { readonly version: ShownVersion }): ReactNode {
  const text = useWords(VERSION_WORDS);
  const names = useWords(COMMAND_WORDS);
  const { role, id } = useReader();
  const [command, setCommand] = useState<OfferedCommand | undefined>();
  const offered = offeredCommands(version, role, id);
  const isBarred = role === 'catalogueApprover' && version.status === 'review' && isEditor(version, id);
  return (
    <>
      {isBarred && <p>{text.editorMayNotApprove}</p>}
      {offered.map((type) => (
        <Button
          key={type}
          type={FORWARD.includes(type) ? 'primary' : 'default'}
          danger={SERIOUS.includes(type)}
          onClick={() => setCommand(type)}
        >
          {names[type].name}
        </Button>
      ))}
      <Modal
        open={command !== undefined}
        title={command === undefined ? '' : names[command].name}
        footer={null}
        destroyOnHidden
        onCancel={() => setCommand(undefined)}
      >
        {command !== undefined && (
          <CommandDialog version={version} command={command} onClose={() => setCommand(undefined)} />
        )}
      </Modal>
    </>
  );
}

interface CommandForm {
  readonly reason?: string;
  readonly comment?: string;
  readonly workingDays?: number;
  readonly effectiveFrom?: Dayjs;
}

interface CommandDialogProps {
  readonly version: ShownVersion;
  readonly command: OfferedCommand;
  readonly onClose: () => void;
}

function CommandDialog({ version, command, onClose }: CommandDialogProps): ReactNode {
  const text = useWords(VERSION_WORDS);
  const { name, consequence } = useWords(COMMAND_WORDS)[command];
  const { message } = App.useApp();
  const give = useVersionCommand({ slug: version.slug, version: version.version });
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const finish = (form: CommandForm): void =>
    give.mutate(
      { route: routeOf(command), body: bodyOfCommand(command, form, version), idempotencyKey },
      {
        onSuccess: ({ status }) => {
          if (status === 'pending') void message.info(text.pending);
          onClose();
        },
        // What was refused was another intention than what is tried next.
        onError: () => setKey(crypto.randomUUID()),
      },
    );
  return (
    <Form<CommandForm>
      layout="vertical"
      initialValues={{ workingDays: 5, effectiveFrom: dayjs(version.effectiveFrom) }}
      onFinish={finish}
    >
      <p>{consequence}</p>
      <CommandFields command={command} />
      <ProblemAlert error={give.error} />
      <div className="row" style={{ marginTop: 16 }}>
        <Button onClick={onClose}>{text.cancel}</Button>
        <Button type="primary" danger={SERIOUS.includes(command)} htmlType="submit" loading={give.isPending}>
          {text.confirm(name)}
        </Button>
      </div>
    </Form>
  );
}

function CommandFields({ command }: { readonly command: OfferedCommand }): ReactNode {
  const text = useWords(VERSION_WORDS);
  if (command === 'retry') return null;
  const needsReason = ['recallDraft', 'sendBack', 'abandonDraft', 'withdrawVersion'].includes(command);
  return (
    <>
      {command === 'startOpinions' && (
        <Form.Item name="workingDays" label={text.workingDays} rules={[{ required: true }]}>
          <InputNumber min={1} max={60} precision={0} />
        </Form.Item>
      )}
      {command === 'setEffectiveDate' && (
        <Form.Item name="effectiveFrom" label={text.effectiveFrom} rules={[{ required: true }]}>
          <DatePicker minDate={dayjs()} />
        </Form.Item>
      )}
      <Form.Item
        name={needsReason ? 'reason' : 'comment'}
        label={needsReason ? text.reason : text.comment}
        rules={[{ required: needsReason }]}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </>
  );
}

/** The body of a command as the gateway wants it: only what belongs to it. */
function bodyOfCommand(command: OfferedCommand, form: CommandForm, { parked = [] }: ShownVersion): object {
  const said = form.comment === undefined || form.comment === '' ? {} : { comment: form.comment };
  switch (command) {
    case 'startOpinions':
      return { workingDays: form.workingDays, ...said };
    case 'setEffectiveDate':
      return { effectiveFrom: form.effectiveFrom?.format('YYYY-MM-DD'), ...said };
    case 'approve':
      return said;
    case 'retry':
      return { step: parked[0]?.step };
    case 'recallDraft':
    case 'sendBack':
    case 'abandonDraft':
    case 'withdrawVersion':
      return { reason: form.reason };
  }
}
