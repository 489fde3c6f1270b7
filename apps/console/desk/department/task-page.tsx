import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { ITEM_STATUS_NAMES } from '@yijian/domain/case';
import { type Answer, api, bodyOf } from '../../api/client';
import { useLiveCase } from '../../frame/live';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import { Badge } from '../badge';
import { timeInWords } from '../worklist/time-in-words';
import { Acts } from './acts/acts';
import { officerName } from './officers';
import { PayloadPanel } from './payload-panel';
import { isToAcknowledge } from './task-list';
import { TaskClocks } from './task-clocks';
import { TaskMaterials } from './task-materials';
import { TaskProcedures } from './task-procedures';
import { TaskDocuments, TaskHistory, TaskResults } from './task-records';
import { TASK_WORDS } from './task-words';
import '../panel.css';
import './department.css';

/** One item of a case as a task: all that the file says. */
export type Task = Answer<'TaskFileDto'>;

/** One task with what its department may see and do. */
export function TaskPage(): ReactNode {
  const { caseNo = '', itemId = '' } = useParams();
  const { data: task, error } = useQuery({
    queryKey: ['case', caseNo, 'task', itemId],
    queryFn: () => bodyOf(api.GET('/department-tasks/{caseNo}/{itemId}', { params: { path: { caseNo, itemId } } })),
  });
  const text = useWords(TASK_WORDS);
  const liveness = useLiveCase(caseNo);
  return (
    <>
      <div className="task-way not-printed">
        <Link to="/desk/department">{text.back}</Link>
        <small className="quiet">{text[liveness]}</small>
      </div>
      <ProblemAlert error={error} />
      {task === undefined ? error === null && <Spin /> : <TaskShown task={task} />}
    </>
  );
}

function TaskShown({ task }: { readonly task: Task }): ReactNode {
  const text = useWords(TASK_WORDS);
  return (
    <>
      <title>{text.title(task.itemName)}</title>
      <TaskHead task={task} />
      <div className="task">
        <div>
          <TaskStanding task={task} />
          <PayloadPanel fields={task.fields} />
          <TaskMaterials task={task} />
          <TaskProcedures task={task} />
          <TaskResults task={task} />
          <TaskDocuments documents={task.documents} />
          <TaskHistory history={task.history} />
        </div>
        <div className="task-side">
          <Acts task={task} />
          <TaskClocks clocks={task.clocks} />
        </div>
      </div>
    </>
  );
}

function TaskHead({ task }: { readonly task: Task }): ReactNode {
  const text = useWords(TASK_WORDS);
  return (
    <header className="task-head">
      <h1>{task.itemName}</h1>
      <p>
        {task.lifeEventName} · {task.applicantName ?? '—'} · {text.itemCase} {task.itemCaseNo}
      </p>
      <Link to={`/desk/cases/${task.caseNo}`}>{text.wholeCase}</Link>
      <div className="task-tags">
        <Badge tone="info">{ITEM_STATUS_NAMES[task.status]}</Badge>
        {task.round > 1 && <Badge>{text.round(task.round)}</Badge>}
        {task.isCommitment && <Badge>{text.commitment}</Badge>}
        {isToAcknowledge(task) && <Badge tone="warning">{text.notAcknowledged}</Badge>}
        {task.reviewer !== undefined && <Badge>{text.reviewer(officerName(task.reviewer))}</Badge>}
        {task.acknowledgedAt !== undefined && <Badge>{text.acknowledged(timeInWords(task.acknowledgedAt))}</Badge>}
        {task.suspendedAt !== undefined && (
          <Badge tone="warning">{text.suspended(timeInWords(task.suspendedAt))}</Badge>
        )}
      </div>
    </header>
  );
}

/** What was asked of the applicant, or why the item was denied. */
function TaskStanding({ task }: { readonly task: Task }): ReactNode {
  const text = useWords(TASK_WORDS);
  const { requirements, rectificationDue, reason } = task;
  return (
    <>
      {requirements.length > 0 && (
        <section className="panel">
          <h2>{text.requirements}</h2>
          <ol>
            {requirements.map((requirement) => (
              <li key={requirement}>{requirement}</li>
            ))}
          </ol>
          {rectificationDue?.at && <p>{text.until(timeInWords(rectificationDue.at))}</p>}
        </section>
      )}
      {reason !== undefined && (
        <section className="panel">
          <h2>{text.reason}</h2>
          <p>{reason}</p>
        </section>
      )}
    </>
  );
}
