import { type ReactNode, useMemo } from 'react';
import { ITEM_STATUS_NAMES } from '@yijian/domain/case';
import { useWords } from '../../frame/words';
import { Badge } from '../badge';
import { DueLight } from '../worklist/due-light';
import { type Column } from '../worklist/rows';
import { timeInWords } from '../worklist/time-in-words';
import { officerName } from './officers';
import { isToAcknowledge, type TaskRow } from './task-list';
import { DEPARTMENT_WORDS } from './words';

/** Columns of every list of tasks. */
export function useTaskColumns(): readonly Column<TaskRow>[] {
  const text = useWords(DEPARTMENT_WORDS);
  return useMemo(
    () => [
      {
        key: 'item',
        title: text.item,
        cell: ({ itemName, caseNo }) => (
          <span className="task-name">
            {itemName}
            <small>{caseNo}</small>
          </span>
        ),
      },
      { key: 'lifeEvent', title: text.lifeEvent, cell: ({ lifeEventName }) => lifeEventName },
      { key: 'applicant', title: text.applicant, cell: ({ applicantName = '—' }) => applicantName },
      { key: 'status', title: text.status, cell: (task) => <Status task={task} /> },
      {
        key: 'reviewer',
        title: text.reviewer,
        cell: ({ reviewer }) => (reviewer === undefined ? '—' : officerName(reviewer)),
      },
      { key: 'waitingFor', title: text.waitingFor, cell: ({ waitingFor }) => waitingFor || '—' },
      { key: 'due', title: text.dueAt, cell: ({ due }) => <DueLight due={due} /> },
    ],
    [text],
  );
}

function Status({ task }: { readonly task: TaskRow }): ReactNode {
  const text = useWords(DEPARTMENT_WORDS);
  return (
    <span>
      <Badge>{ITEM_STATUS_NAMES[task.status]}</Badge>
      {task.round > 1 && <Badge>{text.round(task.round)}</Badge>}
      {isToAcknowledge(task) && <Badge tone="warning">{text.notAcknowledged}</Badge>}
      {task.acknowledgedAt !== undefined && <small>{text.acknowledgedAt(timeInWords(task.acknowledgedAt))}</small>}
      {task.visit !== undefined && <small>{text.visitAt(task.visit.name, timeInWords(task.visit.heldAt))}</small>}
    </span>
  );
}
