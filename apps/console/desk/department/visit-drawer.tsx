import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import { timeInWords } from '../worklist/time-in-words';
import { taskHref } from './task-list';
import { type VisitShown } from './visits-page';
import { VISIT_WORDS } from './visit-words';

/** One visit, with the tasks from which it is moved and recorded. */
export function VisitDrawer(of: { readonly visit: VisitShown; readonly onClose: () => void }): ReactNode {
  const text = useWords(VISIT_WORDS);
  const { name, caseNo, lifeEventName, applicantName, itemNames, heldAt, place } = of.visit;
  const { departmentNames, recorded, moved } = of.visit;
  return (
    <Drawer open size={480} title={name} onClose={of.onClose}>
      <dl className="payload">
        <dt>{text.time}</dt>
        <dd>{timeInWords(heldAt)}</dd>
        <dt>{text.place}</dt>
        <dd>{place}</dd>
        <dt>{text.parties}</dt>
        <dd>{departmentNames.join('、')}</dd>
        <dt>{text.standing}</dt>
        <dd>{moved ? text.moved : recorded ? text.recorded : text.waiting}</dd>
        <dt>{text.lifeEvent}</dt>
        <dd>
          {lifeEventName}
          {applicantName !== undefined && ` · ${applicantName}`}
        </dd>
        <dt>{text.items}</dt>
        <dd>{itemNames.join('、')}</dd>
        <dt>{text.caseNo}</dt>
        <dd>
          {caseNo} <Link to={`/desk/cases/${caseNo}`}>{text.wholeCase}</Link>
        </dd>
      </dl>
      <TasksOfCase caseNo={caseNo} isOpen={!recorded && !moved} />
    </Drawer>
  );
}

/** The department's own tasks in the case; one without any records what it found on the page of the case. */
function TasksOfCase({ caseNo, isOpen }: { readonly caseNo: string; readonly isOpen: boolean }): ReactNode {
  const text = useWords(VISIT_WORDS);
  const { data, error } = useQuery({
    queryKey: ['tasks', 'of-case', caseNo],
    queryFn: () => bodyOf(api.GET('/department-tasks', { params: { query: { q: caseNo } } })),
  });
  return (
    <section>
      <h3>{text.tasks}</h3>
      <ProblemAlert error={error} />
      {data?.tasks.length === 0 && (
        <p>
          {text.noTasks} {isOpen && <Link to={`/desk/cases/${caseNo}`}>{text.toRecord}</Link>}
        </p>
      )}
      <ul className="item-list">
        {data?.tasks.map((task) => (
          <li key={task.itemId}>
            <Link to={taskHref(task)}>{task.itemName}</Link>
            <small>{task.waitingFor}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
