import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../../frame/session';
import { useWords } from '../../../frame/words';
import { type Case } from '../reads';
import { ActionDrawer } from './action-drawer';
import { placeOf } from './action-forms';
import { ACTION_FORM_WORDS } from './action-words';
import { type ActionGroup, groupsOf, useActions } from './reads';

/** Commands that end something for good. */
const FINAL = ['refuse', 'declareNotRequired', 'withdraw', 'terminate', 'correctDecision'];
/** Commands that bring a case on. */
const ONWARD = ['accept', 'confirmDelivery', 'retry', 'recordVisit', 'resumeItem'];

/** What brings a case on comes first, what ends it last. */
function weightOf(command: string): number {
  return ONWARD.includes(command) ? 0 : FINAL.includes(command) ? 2 : 1;
}

/** Buttons for what may be done now, and for nothing else; each opens what it takes and what follows from it. */
export function CaseActions({ shown }: { readonly shown: Case }): ReactNode {
  const text = useWords(ACTION_FORM_WORDS);
  const session = useSession();
  const { data } = useActions(shown.caseNo);
  const [open, setOpen] = useState<ActionGroup>();
  if (data === undefined) return null;
  const groups = groupsOf(data);
  const here = groups
    // A step is retried where it is said that it has stopped.
    .filter(({ command }) => placeOf(command) === 'here' && command !== 'retry')
    .sort((one, other) => weightOf(one.command) - weightOf(other.command));
  const isClerk = session?.person.role === 'windowClerk';
  return (
    <section className="case-actions not-printed" aria-label={text.actions}>
      {groups.length === 0 && <span>{text.noActions}</span>}
      {isClerk && shown.status === 'checking' && (
        <Link to={`/desk/window/cases/${shown.caseNo}/check`}>
          <Button type="primary">{text.toCheck}</Button>
        </Link>
      )}
      {isClerk && groups.some(({ command }) => placeOf(command) === 'form') && (
        <Link to={`/desk/window/cases/${shown.caseNo}/form`}>
          <Button>{text.toForm}</Button>
        </Link>
      )}
      {!isClerk && groups.some(({ command }) => placeOf(command) === 'department') && (
        <Link to={`/desk/department?caseNo=${shown.caseNo}`}>
          <Button type="primary">{text.toDepartment}</Button>
        </Link>
      )}
      {here.map((group) => (
        <Button
          key={group.command}
          danger={FINAL.includes(group.command)}
          type={ONWARD.includes(group.command) ? 'primary' : 'default'}
          onClick={() => setOpen(group)}
        >
          {group.name}
        </Button>
      ))}
      {open !== undefined && (
        <ActionDrawer key={open.command} group={open} shown={shown} current={data} onClose={() => setOpen(undefined)} />
      )}
    </section>
  );
}
