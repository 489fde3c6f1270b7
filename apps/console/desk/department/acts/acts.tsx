import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Answer, api, bodyOf } from '../../../api/client';
import { ProblemAlert } from '../../../frame/problem-alert';
import { useSession } from '../../../frame/session';
import { useWords } from '../../../frame/words';
import { ActDrawer, titleOf } from './act-drawer';
import { type ActAbout, COMMANDS } from './fields';
import { ACT_WORDS } from './words';

type Action = Answer<'ActionDto'>;

/** Acts against the applicant: never what one would press first. */
const ADVERSE: readonly string[] = ['deny', 'terminate', 'correctDecision'];

/** What the reader can do with a task now, each with what follows from it. */
export function Acts({ task }: { readonly task: ActAbout['task'] }): ReactNode {
  const text = useWords(ACT_WORDS);
  const role = useSession()?.person.role;
  const { caseNo } = task;
  const { data, error } = useQuery({
    queryKey: ['case', caseNo, 'actions'],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}/actions', { params: { path: { caseNo } } })),
  });
  const [given, setGiven] = useState<Action>();
  const acts = actsOf(data?.actions ?? [], task);
  const waits = task.waitsFor.length > 0 ? text.waiting(task.waitsFor.join('、')) : '';
  return (
    <section className="panel not-printed" aria-label={text.acts}>
      <h2>{text.acts}</h2>
      <ProblemAlert error={error} />
      {data !== undefined && acts.length === 0 && (
        <p>
          {text.none}
          {waits}
        </p>
      )}
      <ul className="item-list acts">
        {acts.map((action, index) => (
          <li key={`${action.command} ${action.subject?.id ?? ''}`}>
            <Button
              type={index === 0 && !ADVERSE.includes(action.command) ? 'primary' : 'default'}
              danger={ADVERSE.includes(action.command)}
              onClick={() => setGiven(action)}
            >
              {titleOf(action, text)}
            </Button>
            <small>{action.consequence}</small>
          </li>
        ))}
      </ul>
      {role === 'department' && acts.length > 0 && <p className="quiet">{text.headOnly}</p>}
      {given !== undefined && <ActDrawer action={given} task={task} onClose={() => setGiven(undefined)} />}
    </section>
  );
}

/** The acts of this task among those of the case, in the order of the desk. */
export function actsOf(actions: readonly Action[], task: ActAbout['task']): readonly Action[] {
  const own = [
    ...task.procedures.map(({ procedureId }) => procedureId),
    ...task.started.map((each) => each.procedureKey),
  ];
  return actions
    .filter(({ command, itemId, subject }) => {
      if (!COMMANDS.includes(command)) return false;
      return itemId === undefined ? subject === undefined || own.includes(subject.id) : itemId === task.itemId;
    })
    .toSorted((one, other) => COMMANDS.indexOf(one.command) - COMMANDS.indexOf(other.command));
}
