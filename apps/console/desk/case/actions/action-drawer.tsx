import { Alert, App, Button, Drawer, Flex, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useCaseCommand } from '../../../api/command';
import { ProblemAlert } from '../../../frame/problem-alert';
import { useWords } from '../../../frame/words';
import { onControlEnter } from '../../control-enter';
import { nameIn } from '../names';
import { type Case, useDepartmentNames, usePinned, useTimeline } from '../reads';
import { type Action, formOf } from './action-forms';
import { ACTION_FORM_WORDS } from './action-words';
import { bodyWith, type Field, type FieldValues, missingOf } from './field';
import { FieldControl } from './field-control';
import { type ActionGroup, keyOf } from './reads';

interface DrawerProps {
  readonly group: ActionGroup;
  readonly shown: Case;
  /** What is allowed by now: it may have changed since the drawer was opened. */
  readonly current: readonly Action[];
  /** What is filled in already. */
  readonly initial?: FieldValues;
  readonly onClose: () => void;
}

/** One command: what it is about, what follows from it, what it takes. What was written stays until it has taken effect. */
export function ActionDrawer({ group, shown, current, initial = {}, onClose }: DrawerProps): ReactNode {
  const text = useWords(ACTION_FORM_WORDS);
  const { message } = App.useApp();
  const [chosen, setChosen] = useState(group.actions[0]);
  const [values, setValues] = useState(initial);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const command = useCaseCommand(shown.caseNo);
  const lifeEvent = usePinned(shown.lifeEvent);
  const departments = useDepartmentNames(shown.lifeEvent);
  const latest = useTimeline(shown.caseNo).data?.at(-1);
  if (chosen === undefined) return null;
  const form = formOf({ action: chosen, shown, lifeEvent, departments, text });
  const isGone = !command.isPending && !command.isSuccess && !current.some((action) => keyOf(action) === keyOf(chosen));
  const give = (): void => {
    if (command.isPending) return;
    const lacking = missingOf(form.fields, values);
    setMissing(lacking);
    if (lacking.length > 0) return;
    const order = { route: chosen.route.split('/').at(-1) ?? '', body: bodyWith(form.fixed, form.fields, values) };
    command.mutate(order, {
      onSuccess: ({ status }) => {
        void message.success(status === 'pending' ? text.kept(chosen.name) : text.done(chosen.name));
        onClose();
      },
    });
  };
  return (
    <Drawer
      open
      title={group.name}
      size={520}
      onClose={onClose}
      footer={
        <Flex gap="small" justify="flex-end">
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="primary" autoFocus={form.fields.length === 0} loading={command.isPending} onClick={give}>
            {chosen.name}
          </Button>
        </Flex>
      }
    >
      <p>
        {chosen.consequence}
        {chosen.basis !== undefined && <small className="action-basis">{text.basis(chosen.basis)}</small>}
      </p>
      {isGone && <Alert type="warning" showIcon title={text.changed(latest?.text ?? '')} />}
      <SubjectChoice group={group} chosen={chosen} onChange={setChosen} />
      <ActionFields fields={form.fields} values={values} name={chosen.name} onChange={setValues} onGive={give} />
      {missing.length > 0 && (
        <p role="alert" className="missing">
          {text.missing(missing.join('、'))}
        </p>
      )}
      <ProblemAlert error={command.error} />
    </Drawer>
  );
}

/** What is filled in; Ctrl+Enter gives it. */
function ActionFields(of: {
  readonly fields: readonly Field[];
  readonly values: FieldValues;
  readonly name: string;
  readonly onChange: (change: (before: FieldValues) => FieldValues) => void;
  readonly onGive: () => void;
}): ReactNode {
  const text = useWords(ACTION_FORM_WORDS);
  return (
    <>
      <div role="presentation" onKeyDown={onControlEnter(of.onGive)}>
        {of.fields.map((field) => (
          <FieldControl
            key={field.name}
            field={field}
            value={of.values[field.name]}
            onChange={(value) => of.onChange((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
      </div>
      {of.fields.length > 0 && <p className="key-hint">{text.keyHint(of.name)}</p>}
    </>
  );
}

function SubjectChoice(of: {
  readonly group: ActionGroup;
  readonly chosen: Action;
  readonly onChange: (action: Action | undefined) => void;
}): ReactNode {
  const text = useWords(ACTION_FORM_WORDS);
  // An offer is of a kind: 容缺 of a material, 告知承诺 for an item.
  const aboutOf = ({ subject, name }: Action): string => {
    const offer = subject?.kind === 'offer' ? nameIn(text.offers, subject.id.split('/')[0] ?? '') : undefined;
    return [offer, subject?.name ?? name].filter((part) => part !== undefined).join('：');
  };
  const { actions } = of.group;
  if (of.chosen.subject === undefined) return null;
  if (actions.length === 1) {
    return (
      <p>
        <strong>{aboutOf(of.chosen)}</strong>
      </p>
    );
  }
  return (
    <label className="field">
      <span>{text.about}</span>
      <Select
        aria-label={text.about}
        value={keyOf(of.chosen)}
        options={actions.map((action) => ({ value: keyOf(action), label: aboutOf(action) }))}
        onChange={(key: string) => of.onChange(actions.find((action) => keyOf(action) === key))}
      />
    </label>
  );
}
